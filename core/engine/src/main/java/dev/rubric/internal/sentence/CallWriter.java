package dev.rubric.internal.sentence;

import dev.rubric.framework.Framework;
import dev.rubric.internal.vocabulary.Counting;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.StepWord;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Call;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Expression.Operator;
import dev.rubric.rule.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes calls as sentences; a sentence may fail to say all, which its reader notices. */
final class CallWriter {
  private final Units units;
  private final List<Pattern> patterns;
  private final @Nullable String variable;

  CallWriter(@Nullable Framework framework, List<Pattern> patterns) {
    this.units = new Units(framework);
    this.patterns = patterns;
    this.variable =
        patterns.size() == 1 ? Implied.first(patterns).map(Pattern::variable).orElse(null) : null;
  }

  /** Sentences for a call, the shortest first; none when it says what no sentence can. */
  List<String> sentences(Call call) {
    return Word.find(VerbWord.values(), call.verb())
        .filter(verb -> verb.zh().equals(call.verb()))
        .map(verb -> sentences(verb, call.arguments()))
        .orElse(List.of());
  }

  private List<String> sentences(VerbWord verb, List<Expression> arguments) {
    int about = verb.target() == VerbWord.Target.TOTAL ? 0 : 1;
    int needed = about + verb.following();
    if (arguments.size() < needed || arguments.size() > needed + 1) {
      return List.of();
    }
    List<Expression> numbers = arguments.subList(about, needed);
    String remark =
        arguments.size() > needed ? "，说明" + Template.write(bare(arguments.get(needed))) : "";
    List<String> sentences = new ArrayList<>();
    for (String statement : statements(verb, arguments, numbers)) {
      sentences.add(statement + remark);
      if (verb.target() == VerbWord.Target.LINE) {
        sentences.add(subject(arguments.get(0)) + statement + remark);
      }
    }
    return sentences;
  }

  private static String subject(Expression subject) {
    return subject instanceof Expression.Words words
        ? "指标 " + Quotes.name(words.value()) + " "
        : Wording.of(subject) + " ";
  }

  private List<String> statements(
      VerbWord verb, List<Expression> arguments, List<Expression> numbers) {
    return switch (verb) {
      case FULL, NONE, VETO, NOT_APPLICABLE, UNSCORED -> List.of(verb.zh());
      case MARK ->
          arguments.get(1) instanceof Expression.Words
              ? names(arguments.get(1), "评为 ", "")
              : List.of("按 " + text(arguments.get(1)) + " 评定等次");
      case VETO_TOTAL -> List.of("总分一票否决");
      case AWARD -> given("得", arguments.get(0), numbers.get(0), "得");
      case PART -> given("累计得", arguments.get(0), numbers.get(0), "得");
      case BONUS -> given("加", numbers.get(0), numbers.get(0), "加");
      case GROUP_BONUS -> names(arguments.get(0), "加分组 ", " 加 " + text(numbers.get(0)) + " 分");
      case DEDUCT_TOTAL -> List.of("总分扣 " + text(numbers.get(0)) + " 分");
      case CAP_TOTAL -> List.of("总分不超过 " + text(numbers.get(0)) + " 分");
      case DEDUCT_SECTION -> names(arguments.get(0), "一级指标 ", " 扣 " + text(numbers.get(0)) + " 分");
      case CAP_SECTION -> names(arguments.get(0), "一级指标 ", " 不超过 " + text(numbers.get(0)) + " 分");
      case RATED -> List.of("按评定得分 " + text(numbers.get(0)) + "% 至 " + text(numbers.get(1)) + "%");
      case RATED_WITHIN ->
          List.of("按评定得分 " + text(numbers.get(0)) + "% 至 " + text(numbers.get(1)) + "%（含）");
      case SHARE -> shares(numbers.get(0));
      case DEDUCT -> deductions(arguments.get(0), numbers.get(0));
      case DEDUCT_LARGEST ->
          deductions(arguments.get(0), numbers.get(0)).stream()
              .map(sentence -> sentence + "，只扣最大")
              .toList();
      case VETO_SECTION -> names(arguments.get(0), "一级指标 ", " 一票否决");
      case CAP_GRADE -> names(arguments.get(0), "等级不超过 ", "");
      case ERROR, WARNING, NOTE -> {
        Expression words = bare(arguments.get(0));
        yield List.of(verb.zh() + "：" + Template.write(words), verb.zh() + "：" + Wording.of(words));
      }
    };
  }

  private static List<String> names(Expression name, String before, String behind) {
    return name instanceof Expression.Words words
        ? List.of(before + Quotes.name(words.value()) + behind)
        : List.of();
  }

  private List<String> shares(Expression percent) {
    List<String> sentences = new ArrayList<>();
    if (percent instanceof Expression.Decimal) {
      sentences.add("得分值的 " + text(percent) + "%");
    }
    if (percent instanceof Expression.Function function) {
      sentences.add("按" + function.name() + "得分");
    }
    sentences.add("按 " + text(percent) + " 的比例得分");
    return sentences;
  }

  /** Points that are given, for each step or as they are, with their limit if they have one. */
  private List<String> given(String verb, Expression subject, Expression points, String limits) {
    List<String> sentences = new ArrayList<>();
    if (points instanceof Expression.Function function) {
      sentences.addAll(steps(subject, function, verb, ""));
      if (isLimited(function)) {
        Expression of = function.arguments().get(0);
        String most = "，最多" + limits + " " + text(function.arguments().get(1)) + " 分";
        if (of instanceof Expression.Function steps) {
          sentences.addAll(steps(subject, steps, verb, most));
        }
      }
    }
    sentences.add(verb + " " + text(points) + " 分");
    return sentences;
  }

  private static boolean isLimited(Expression.Function function) {
    return function.name().equals(FunctionWord.MIN.zh()) && function.arguments().size() == 2;
  }

  private List<String> deductions(Expression subject, Expression points) {
    List<String> sentences = new ArrayList<>(deductions(subject, points, "，扣完为止"));
    if (points instanceof Expression.Function least && isLimited(least)) {
      String most = "，最多扣 " + text(least.arguments().get(1)) + " 分";
      sentences.addAll(deductions(subject, least.arguments().get(0), most));
    }
    sentences.add("扣 " + text(points) + " 分");
    return sentences;
  }

  private List<String> deductions(Expression subject, Expression points, String tail) {
    if (points instanceof Expression.Arithmetic product
        && product.operator() == Operator.TIMES
        && text(product.left()).equals("缺少要点数")) {
      String items = "每缺一项要点扣 " + text(product.right()) + " 分";
      return List.of(items + (tail.startsWith("，最多") ? tail : ""));
    }
    return points instanceof Expression.Function function
        ? steps(subject, function, "扣", tail)
        : List.of();
  }

  private List<String> steps(
      Expression subject, Expression.Function function, String verb, String tail) {
    Optional<FunctionWord> word =
        Word.find(FunctionWord.values(), function.name())
            .filter(found -> found.isStep() && found.zh().equals(function.name()));
    List<Expression> all =
        function.arguments().stream().filter(each -> !Counting.isWord(each)).toList();
    if (word.isEmpty() || all.size() < 3 || all.size() > 4) {
      return List.of();
    }
    int at = all.size() - 3;
    String step = text(all.get(at + 1)) + unit(word.get(), subject);
    String over = word.get().name().endsWith("OVER") ? "每超过" : "每低于";
    String points = step + verb + text(all.get(at + 2)) + "分" + counting(function, step) + tail;
    String limit = (at == 0 ? "" : text(all.get(0)) + " ") + "以 " + text(all.get(at)) + " 为界，";
    List<String> sentences = new ArrayList<>();
    if (text(all.get(at)).equals("0") && over.equals("每超过")) {
      sentences.add("每满" + points);
    }
    sentences.add(over + points);
    if (step.endsWith("%")) {
      sentences.add(over + "界限的" + points);
      sentences.add(limit + over + points);
      sentences.add(limit + over + "界限的" + points);
    } else {
      sentences.add(limit + over + points);
    }
    return sentences;
  }

  private static String counting(Expression.Function function, String step) {
    StringBuilder said = new StringBuilder();
    for (Expression argument : function.arguments()) {
      if (argument instanceof Expression.Words words) {
        said.append(rest(words.value(), step));
        Counting.growth(words.value())
            .ifPresent(by -> said.append('，').append(Counting.growth(by)));
      }
    }
    return said.toString();
  }

  private static String rest(String word, String step) {
    return Word.find(StepWord.values(), word)
        .map(
            found ->
                switch (found) {
                  case WHOLE -> "，不足" + step + "不计";
                  case STARTED -> "，不足" + step + "按" + step + "计";
                  case PRO_RATA -> "，不足" + step + "按比例计";
                })
        .orElse("");
  }

  private String unit(FunctionWord function, Expression subject) {
    return switch (function) {
      case PER_PERCENT_OVER, PER_PERCENT_UNDER -> "%";
      case PER_POINT_OVER, PER_POINT_UNDER -> "个百分点";
      default -> units.ofSubject(subject, patterns).orElse(Steps.ANY_UNIT);
    };
  }

  private Expression bare(Expression expression) {
    return variable == null ? expression : Expressions.bare(expression, variable);
  }

  private String text(Expression expression) {
    return Wording.of(bare(expression));
  }
}

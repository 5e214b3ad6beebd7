package dev.rubric.internal.sentence;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.published.Statement;
import dev.rubric.internal.published.Subject;
import dev.rubric.internal.published.Unsettled;
import dev.rubric.internal.syntax.Fragments;
import dev.rubric.internal.vocabulary.Counting;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.StepWord;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Call;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Expression.Operator;
import dev.rubric.rule.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads what a rule states: {@code 得满分}, {@code 每超过1%扣0.5分，扣完为止}. */
final class CallReader {
  private static final Map<String, VerbWord> FIXED =
      Map.of(
          "得满分", VerbWord.FULL,
          "不得分", VerbWord.NONE,
          "一票否决", VerbWord.VETO,
          "总分一票否决", VerbWord.VETO_TOTAL,
          "不适用", VerbWord.NOT_APPLICABLE,
          "不评分", VerbWord.UNSCORED);
  private static final Map<String, VerbWord> ONE_NUMBER =
      Map.of(
          "累计得(.+)分", VerbWord.PART,
          "得分值的(.+)[%％]", VerbWord.SHARE,
          "按([^与占]+)的比例得分", VerbWord.SHARE,
          "扣(.+)分", VerbWord.DEDUCT,
          "加(.+)分", VerbWord.BONUS,
          "总分扣(.+)分", VerbWord.DEDUCT_TOTAL,
          "总分不超过(.+)分", VerbWord.CAP_TOTAL);
  private static final Map<String, VerbWord> OF_SECTION =
      Map.of(
          "一级指标(.+)扣(.+)分", VerbWord.DEDUCT_SECTION,
          "一级指标(.+)不超过(.+)分", VerbWord.CAP_SECTION,
          "加分组(.+)加(.+)分", VerbWord.GROUP_BONUS);
  private static final Map<String, VerbWord> STEPS =
      Map.of(
          "扣", VerbWord.DEDUCT,
          "得", VerbWord.AWARD,
          "累计得", VerbWord.PART,
          "加", VerbWord.BONUS);
  private static final String[] COMMAS = {"，", ","};

  private final Reading reading;
  private final List<Pattern> patterns;
  private final Expression.@Nullable Words line;
  private final @Nullable String variable;

  /**
   * Reads the sentences of one rule.
   *
   * @param patterns its conditions, each with the variable that sentences may use
   * @param line the indicator that the sentences are about unless a condition is about one
   */
  CallReader(Reading reading, List<Pattern> patterns, Expression.@Nullable Words line) {
    this.reading = reading;
    this.patterns = patterns;
    this.line = line;
    this.variable = Implied.first(patterns).map(Pattern::variable).orElse(null);
  }

  Call read(Phrase sentence) {
    if (sentence.startsWith(">")) {
      Phrase raw = sentence.from(1).strip();
      return Fragments.call(raw.text(), raw.at(), reading.diagnostics())
          .orElseThrow(Unreadable::new);
    }
    Diagnostics strict = new Diagnostics();
    try {
      return new CallReader(reading.with(strict), patterns, line).new Sentence(sentence)
          .read(false);
    } catch (Unreadable problem) {
      return published(sentence, strict)
          .orElseThrow(
              () -> {
                reading.diagnostics().addAll(strict);
                return new Unreadable();
              });
    }
  }

  /** The call of a sentence in the wording of published standards; empty when it is none. */
  private Optional<Call> published(Phrase sentence, Diagnostics strict) {
    Diagnostics found = new Diagnostics();
    try {
      return Optional.of(
          new CallReader(reading.with(found), patterns, line).new Sentence(sentence).read(true));
    } catch (Unreadable problem) {
      if (found.hasErrors() && !code(found).equals(code(strict))) {
        reading.diagnostics().addAll(found);
        throw new Unreadable();
      }
      return Optional.empty();
    }
  }

  private static String code(Diagnostics found) {
    return found.all().get(0).code();
  }

  private Expression owned(Expression expression) {
    return variable == null ? expression : Expressions.owned(expression, variable);
  }

  private Expression bare(Expression expression) {
    return variable == null ? expression : Expressions.bare(expression, variable);
  }

  private Expression value(Phrase phrase) {
    return owned(reading.expression(phrase));
  }

  /** One sentence while it is read. */
  private final class Sentence {
    private final Phrase whole;
    private @Nullable Expression subject;
    private @Nullable Phrase limit;
    private @Nullable StepWord rest;
    private @Nullable BigDecimal growth;
    private boolean largest;
    private @Nullable Expression most;
    private @Nullable Expression remark;

    Sentence(Phrase whole) {
      this.whole = whole;
    }

    /**
     * The call.
     *
     * @param published whether the wording is that of published standards
     */
    Call read(boolean published) {
      Phrase said = subject(whole);
      List<Phrase> parts = new ArrayList<>((published ? translated(said) : said).split(COMMAS));
      if (Steps.isLimit(parts.get(0)) && parts.size() > 1) {
        limit = parts.remove(0);
      }
      Phrase main = parts.remove(0);
      String given = given(main.text());
      parts.forEach(part -> modifier(part, given, Steps.step(main)));
      Call call = main(main);
      if (limit != null && !Steps.isStep(main)) {
        throw unknown();
      }
      return call;
    }

    /** What a limit can be set to: 扣, 得 or 加; empty for nothing. */
    private static String given(String main) {
      if (main.matches("(总分|一级指标.+)?扣.*|每.*扣.*")) {
        return "扣";
      }
      if (main.matches("每.*得.*|(累计)?得(?![分满]).*分")) {
        return "得";
      }
      return main.matches("每.*加.*|(加分组.+)?加.+分") ? "加" : "";
    }

    private Phrase translated(Phrase said) {
      try {
        String limit =
            Implied.in(patterns).map(each -> Wording.of(bare(each.limit()))).orElse(null);
        String sentence =
            Statement.translate(said.text(), limit, about()).orElseThrow(Unreadable::new);
        return new Phrase(sentence, said.at());
      } catch (Unsettled problem) {
        throw new Undecided(problem, said);
      }
    }

    /**
     * What published wordings are about: the indicator that is named, or that of the conditions.
     */
    private Subject about() {
      String name =
          subject instanceof Expression.Words named
              ? named.value()
              : patterns.stream()
                  .flatMap(each -> Units.indicator(each).stream())
                  .findFirst()
                  .orElse(line == null ? "" : line.value());
      return new Published(reading).subject(name, null, FactWord.MEASURE);
    }

    /** What stands behind the subject, which may be missing. */
    private Phrase subject(Phrase phrase) {
      Matcher named = matcher("(\\$[\\p{L}\\p{Nd}_$]+)\\s+(?![以.]).*", phrase);
      if (named.matches()) {
        subject = new Expression.Variable(named.group(1), phrase.at());
        return phrase.from(named.end(1)).strip();
      }
      if (!phrase.startsWith("指标")) {
        return phrase;
      }
      Reading.Named name =
          reading.name(phrase.from(2), reading.indicators()).orElseThrow(this::unknown);
      subject = new Expression.Words(name.name(), name.at());
      return name.rest();
    }

    private void modifier(Phrase part, String given, String step) {
      String text = part.text().replaceAll("\\s+", "");
      Matcher points = matcher("最多(扣|得|加)(.+)分", part);
      Optional<StepWord> left = rest(text, step);
      Optional<BigDecimal> grows = growth(text);
      boolean deduction = given.equals("扣");
      if (text.startsWith("说明") && remark == null) {
        remark = owned(Template.read(part.from(part.text().indexOf('明') + 1).strip(), reading));
      } else if (points.matches() && points.group(1).equals(given) && most == null) {
        most = value(part.sub(points.start(2), points.end(2)));
      } else if (deduction && text.matches("只扣最大(的?一[项条])?") && !largest) {
        largest = true;
      } else if (!step.isEmpty() && grows.isPresent() && growth == null) {
        growth = grows.get();
      } else if (!step.isEmpty() && left.isPresent() && rest == null) {
        rest = left.get();
      } else if (!deduction || !text.equals("扣完为止")) {
        throw reading.unknown(part, Examples.CALLS);
      }
    }

    private static Optional<BigDecimal> growth(String text) {
      String said = text.replaceFirst("^以后", "").replaceFirst("(?:是|为)?上一步的", "");
      return Counting.growth(said.equals("每步加倍") ? "每步2倍" : said);
    }

    private List<String> counting() {
      List<String> words = new ArrayList<>();
      Optional.ofNullable(rest).map(StepWord::zh).ifPresent(words::add);
      Optional.ofNullable(growth).map(Counting::growth).ifPresent(words::add);
      return words;
    }

    private static Optional<StepWord> rest(String text, String step) {
      for (String each : List.of("一步", step)) {
        if (text.equals("不足" + each + "不计") || text.equals("不足" + each + "的不计")) {
          return Optional.of(StepWord.WHOLE);
        }
        if (text.equals("不足" + each + "按" + each + "计")
            || text.equals("不足" + each + "的按" + each + "计")) {
          return Optional.of(StepWord.STARTED);
        }
        if (text.equals("不足" + each + "按比例计") || text.equals("不足" + each + "的按比例计")) {
          return Optional.of(StepWord.PRO_RATA);
        }
      }
      return Optional.empty();
    }

    private Call main(Phrase main) {
      VerbWord fixed = FIXED.get(main.text().replaceAll("\\s+", ""));
      if (fixed != null) {
        return call(fixed);
      }
      Matcher finding = matcher("(错误|警告|提示)\\s*[：:]?\\s*(.+)", main);
      if (finding.matches()) {
        VerbWord verb = Word.find(VerbWord.values(), finding.group(1)).orElseThrow();
        return call(verb, owned(Template.read(main.from(finding.start(2)), reading)));
      }
      if (Steps.isStep(main)) {
        return steps(main, STEPS.getOrDefault(Steps.verb(main), VerbWord.DEDUCT));
      }
      return special(main).orElseGet(() -> numbered(main));
    }

    private Call steps(Phrase main, VerbWord verb) {
      boolean ofLine = verb.target() == VerbWord.Target.LINE;
      Expression about =
          ofLine || variable == null ? target() : new Expression.Variable(variable, whole.at());
      Steps steps = new Steps(reading, variable, about, ofLine, patterns);
      return call(verb, limited(steps.read(main, limit, counting())));
    }

    private Optional<Call> special(Phrase main) {
      Matcher missing = matcher("每缺一项要点扣(.+)分", main);
      Matcher ratio = matcher("按(完成|反向|剩余)比例得分", main);
      Matcher rated = matcher("按评定得分(.+?)[%％]\\s*至(.+)[%％]", main);
      Matcher within = matcher("按评定得分(.+?)[%％]\\s*至(.+)[%％]\\s*[（(]含[）)]", main);
      Matcher section = matcher("一级指标(.+)一票否决", main);
      Matcher grade = matcher("等级不超过(.+)", main);
      Matcher mark = matcher("评为(.+)", main);
      Matcher reported = matcher("按(.+)评定等次", main);
      if (missing.matches()) {
        Expression points = value(main.sub(missing.start(1), missing.end(1)));
        Expression items = owned(new Expression.Field("缺少要点数", main.at()));
        return Optional.of(
            call(
                VerbWord.DEDUCT,
                limited(new Expression.Arithmetic(items, Operator.TIMES, points, main.at()))));
      } else if (ratio.matches()) {
        List<Expression> values =
            List.of(
                owned(new Expression.Field("实际完成值", main.at())),
                owned(new Expression.Field("目标值", main.at())));
        return Optional.of(
            call(
                VerbWord.SHARE, new Expression.Function(ratio.group(1) + "比例", values, main.at())));
      } else if (rated.matches()) {
        return Optional.of(
            call(
                VerbWord.RATED,
                value(main.sub(rated.start(1), rated.end(1))),
                value(main.sub(rated.start(2), rated.end(2)))));
      } else if (within.matches()) {
        return Optional.of(
            call(
                VerbWord.RATED_WITHIN,
                value(main.sub(within.start(1), within.end(1))),
                value(main.sub(within.start(2), within.end(2)))));
      } else if (section.matches()) {
        return Optional.of(call(VerbWord.VETO_SECTION, name(main, section)));
      } else if (grade.matches()) {
        return Optional.of(call(VerbWord.CAP_GRADE, name(main, grade)));
      } else if (mark.matches()) {
        return Optional.of(call(VerbWord.MARK, name(main, mark)));
      } else if (reported.matches()) {
        Expression item = value(main.sub(reported.start(1), reported.end(1)));
        return Optional.of(call(VerbWord.MARK, item));
      }
      return Optional.empty();
    }

    private Call numbered(Phrase main) {
      for (Map.Entry<String, VerbWord> form : OF_SECTION.entrySet()) {
        Matcher matcher = matcher(form.getKey(), main);
        if (matcher.matches()) {
          Expression points = value(main.sub(matcher.start(2), matcher.end(2)));
          return call(form.getValue(), name(main, matcher), limited(points));
        }
      }
      for (Map.Entry<String, VerbWord> form : ONE_NUMBER.entrySet()) {
        Matcher matcher = matcher(form.getKey(), main);
        if (matcher.matches()) {
          Expression number = value(main.sub(matcher.start(1), matcher.end(1)));
          return call(form.getValue(), limited(number));
        }
      }
      Matcher award = matcher("得(?!分)(.+)分", main);
      if (!award.matches()) {
        throw unknown();
      }
      return call(VerbWord.AWARD, limited(value(main.sub(award.start(1), award.end(1)))));
    }

    private static Matcher matcher(String form, Phrase phrase) {
      return java.util.regex.Pattern.compile(form).matcher(phrase.text());
    }

    private Expression name(Phrase main, Matcher matcher) {
      Phrase name = main.sub(matcher.start(1), matcher.end(1)).strip();
      return new Expression.Words(Quotes.whole(name).orElse(name.text()), name.at());
    }

    private Expression limited(Expression points) {
      return most == null
          ? points
          : new Expression.Function("最小值", List.of(points, most), points.location());
    }

    private Call call(VerbWord stated, Expression... values) {
      VerbWord verb = largest && stated == VerbWord.DEDUCT ? VerbWord.DEDUCT_LARGEST : stated;
      List<Expression> arguments = new ArrayList<>();
      if (verb.target() == VerbWord.Target.LINE) {
        arguments.add(target());
      } else if (subject != null) {
        throw unknown();
      }
      arguments.addAll(List.of(values));
      if (remark != null) {
        arguments.add(remark);
      }
      return new Call(verb.receiver().zh(), verb.zh(), arguments, whole.at());
    }

    private Expression target() {
      if (subject != null) {
        return subject;
      }
      return patterns.stream()
          .filter(each -> each.variable() != null)
          .filter(
              each ->
                  FactPhrase.written(each.fact()).filter(f -> f.fact().hasIndicator()).isPresent())
          .findFirst()
          .<Expression>map(
              each -> new Expression.Variable(String.valueOf(each.variable()), whole.at()))
          .orElseGet(this::line);
    }

    private Expression line() {
      if (line != null) {
        return line;
      }
      throw reading.fail(
          "syntax",
          whole.at(),
          "请写明给哪个指标记分，例如 指标 资金到位率 " + whole.text(),
          "say which indicator it is about, such as 指标 资金到位率 " + whole.text());
    }

    private Unreadable unknown() {
      return reading.unknown(whole, Examples.CALLS);
    }
  }
}

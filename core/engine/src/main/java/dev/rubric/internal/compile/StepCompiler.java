package dev.rubric.internal.compile;

import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.internal.vocabulary.Counting;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.StepWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Expression;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of the functions that count steps. */
final class StepCompiler {
  private final Scope scope;
  private final ExpressionCompiler expressions;
  private @Nullable Operand implied;

  StepCompiler(Scope scope, ExpressionCompiler expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  void imply(@Nullable Operand value) {
    implied = value;
  }

  /** Steps from a limit. */
  Operand fromLimit(FunctionWord function, Expression.Function call) {
    List<Expression> written = new ArrayList<>(call.arguments());
    Counting counting = counting(written);
    Operand value = written.size() == 4 ? expressions.number(written.remove(0)) : implied(call);
    if (written.size() != 3) {
      throw wrongArguments(call, "[数值,] 界限", "[value,] limit");
    }
    Operand limit = expressions.number(written.get(0));
    Operand step = expressions.number(written.get(1));
    Operand points = expressions.number(written.get(2));
    List<Operand> arguments = List.of(value, limit, step, points);
    return Applied.of(
        scope,
        call,
        function,
        variant(counting),
        arguments,
        Formulas.steps(function, counting),
        new StepWords(function, counting, arguments));
  }

  private Operand implied(Expression.Function call) {
    if (implied == null) {
      throw scope.problem(
          "wrong-arguments",
          call.location(),
          "函数 " + call.name() + " 在这里不知道指哪个数值；请把数值写作第一个参数",
          "the function "
              + call.name()
              + " does not know which value is meant; name it as the first argument");
    }
    return implied;
  }

  /** Steps of a distance. */
  Operand ofDistance(Expression.Function call) {
    List<Expression> written = new ArrayList<>(call.arguments());
    Counting counting = counting(written);
    if (written.size() != 3) {
      throw wrongArguments(call, "距离", "distance");
    }
    List<Operand> arguments = written.stream().map(expressions::number).toList();
    return Applied.of(
        scope,
        call,
        FunctionWord.PER_STEP,
        variant(counting),
        arguments,
        values -> Formulas.points(values[0], values[1], values[2], counting),
        new StepWords.OfDistance(counting, arguments));
  }

  /** Says what stands in the brackets, which begins with that. */
  private Scope.Problem wrongArguments(Expression.Function call, String zh, String en) {
    return scope.problem(
        "wrong-arguments",
        call.location(),
        "函数 " + call.name() + " 的参数是：" + zh + ", 步长, 每步分值[, \"不足不计\"][, \"每步2倍\"]",
        "the arguments of "
            + call.name()
            + " are: "
            + en
            + ", step, points[, \"whole\"][, \"times 2\"]");
  }

  private static String variant(Counting counting) {
    return counting.leftOver().en() + (counting.factor() == null ? "" : "*" + counting.factor());
  }

  /** Takes what the texts at the end say, each kind of them once. */
  private Counting counting(List<Expression> written) {
    Counting counting = Counting.PLAIN;
    Set<Boolean> said = new HashSet<>();
    while (!written.isEmpty()
        && written.get(written.size() - 1) instanceof Expression.Words words) {
      written.remove(written.size() - 1);
      if (!Counting.isWord(words)) {
        throw unknown(words);
      }
      if (!said.add(Counting.growth(words.value()).isPresent())) {
        throw twice(words);
      }
      counting = counting.with(words.value());
      if (counting.factor() != null && counting.leftOver() == StepWord.PRO_RATA) {
        throw scope.problem(
            "bad-growth",
            words.location(),
            "逐步加倍的按整步计，不能写“按比例”",
            "steps that grow are counted whole, not pro rata");
      }
    }
    return counting;
  }

  private Scope.Problem twice(Expression.Words words) {
    return scope.problem(
        "wrong-arguments",
        words.location(),
        "不足一步怎样计算、每步怎样加倍各只写一次；请删去 \"" + words.value() + "\" 或它后面的一个",
        "what a started step counts and how steps grow are each said once; leave out \""
            + words.value()
            + "\" or the one behind it");
  }

  private Scope.Problem unknown(Expression.Words words) {
    return scope.unknown(
        "unknown-step",
        "取整方式",
        "way to count a started step",
        words.value(),
        Word.choices(Arrays.asList(StepWord.values()))
            .and(new Choices(List.of(Text.of("每步2倍", "times 2")))),
        words.location());
  }
}

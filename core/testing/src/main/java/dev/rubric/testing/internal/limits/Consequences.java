package dev.rubric.testing.internal.limits;

import dev.rubric.internal.vocabulary.Counting;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Call;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition.Comparison;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the limits of a rule's consequences as the comparisons that they stand for. */
public final class Consequences {
  private static final int STEP_ARGUMENTS = 4;

  private final List<Comparison> found = new ArrayList<>();

  private Consequences() {}

  static List<Comparison> of(Rule rule) {
    Consequences consequences = new Consequences();
    rule.calls().forEach(consequences::call);
    return consequences.found;
  }

  /** The comparisons that limits in these expressions stand for. */
  static List<Comparison> of(List<Expression> expressions) {
    Consequences consequences = new Consequences();
    expressions.forEach(each -> consequences.expression(each, null));
    return consequences.found;
  }

  private void call(Call call) {
    VerbWord verb = Word.find(VerbWord.values(), call.verb()).orElseThrow();
    if (verb.target() == VerbWord.Target.FINDING) {
      return;
    }
    List<Expression> arguments = call.arguments();
    if (verb.isRated() && arguments.size() > 2) {
      Expression rating = measured(call, "评定比例", "rating");
      boolean within = verb == VerbWord.RATED_WITHIN;
      limit(rating, Comparator.AT_LEAST, arguments.get(1));
      limit(rating, within ? Comparator.AT_MOST : Comparator.LESS, arguments.get(2));
    }
    Expression value = measured(call, "实际完成值", "value");
    arguments.forEach(argument -> expression(argument, value));
  }

  /** A field of the measure that a consequence is about, in the language of its verb. */
  private static @Nullable Expression measured(Call call, String zh, String en) {
    if (call.arguments().isEmpty()
        || !(call.arguments().get(0) instanceof Expression.Variable variable)) {
      return null;
    }
    boolean english = call.verb().chars().allMatch(each -> each < 128);
    return new Expression.VariableField(variable.name(), english ? en : zh, variable.location());
  }

  private void expression(Expression expression, @Nullable Expression implied) {
    if (expression instanceof Expression.Function function) {
      function(function, implied);
    } else {
      expression.parts().forEach(part -> expression(part, implied));
    }
  }

  private void function(Expression.Function function, @Nullable Expression implied) {
    FunctionWord word = Word.find(FunctionWord.values(), function.name()).orElseThrow();
    List<Expression> arguments = function.arguments();
    if (word.isStep()) {
      Expression limit = limit(function);
      boolean named = limit != arguments.get(0);
      limit(named ? arguments.get(0) : implied, Comparator.MORE, limit);
    } else if (word == FunctionWord.OUTSIDE) {
      limit(arguments.get(0), Comparator.LESS, arguments.get(1));
      limit(arguments.get(0), Comparator.MORE, arguments.get(2));
    } else if (word == FunctionWord.INTERPOLATE) {
      for (int i = 1; i < arguments.size(); i += 2) {
        limit(arguments.get(0), Comparator.AT_MOST, arguments.get(i));
      }
    } else if (word.isBands()) {
      boolean upTo = word == FunctionWord.BANDS_UP_TO;
      for (int i = 1; i + 1 < arguments.size(); i += 2) {
        Comparator reaches = upTo ? Comparator.AT_MOST : Comparator.AT_LEAST;
        limit(arguments.get(0), reaches, arguments.get(i));
      }
    }
    arguments.forEach(argument -> expression(argument, implied));
  }

  /** The limit from which a step function counts: behind the value, where that is named. */
  public static Expression limit(Expression.Function steps) {
    List<Expression> arguments = steps.arguments();
    long numbers = arguments.stream().filter(each -> !Counting.isWord(each)).count();
    return arguments.get(numbers == STEP_ARGUMENTS ? 1 : 0);
  }

  private void limit(@Nullable Expression value, Comparator comparator, Expression limit) {
    if (value != null) {
      found.add(new Comparison(value, comparator, limit, limit.location()));
    }
  }
}

package dev.rubric.internal.syntax;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.rule.Call;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import java.util.Optional;

/** Reads parts of rules that stand inside something else, such as a sentence or a cell. */
public final class Fragments {
  private Fragments() {}

  /** The value that the text is; empty when it is none, which is reported. */
  public static Optional<Expression> expression(
      String text, Location start, Diagnostics diagnostics) {
    return new RuleParser(start, text, diagnostics).wholeExpression();
  }

  /** The pattern that the text is; empty when it is none, which is reported. */
  public static Optional<Pattern> pattern(String text, Location start, Diagnostics diagnostics) {
    return new RuleParser(start, text, diagnostics).wholePattern();
  }

  /** The call that the text is; empty when it is none, which is reported. */
  public static Optional<Call> call(String text, Location start, Diagnostics diagnostics) {
    return new RuleParser(start, text, diagnostics).wholeCall();
  }
}

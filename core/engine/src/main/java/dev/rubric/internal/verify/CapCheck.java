package dev.rubric.internal.verify;

import dev.rubric.framework.BonusLimit;
import dev.rubric.framework.Framework;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;

/**
 * Reports caps of the total that can't have been meant: 890 of 100, 0.89 for 89. A section can get
 * more than its weight, where other weights move into it.
 */
final class CapCheck {
  private static final Fraction ONE = Fraction.of(BigDecimal.ONE);
  private static final Fraction TEN = Fraction.of(BigDecimal.TEN);

  private final Framework framework;
  private final Diagnostics diagnostics;

  CapCheck(Framework framework, Diagnostics diagnostics) {
    this.framework = framework;
    this.diagnostics = diagnostics;
  }

  void check(CompiledRule rule) {
    for (int i = 0; i < rule.calls().size(); i++) {
      CompiledCall call = rule.calls().get(i);
      if (call.verb() == VerbWord.CAP_TOTAL && !framework.leavesIndicatorsOpen()) {
        Expression written = rule.rule().calls().get(i).arguments().get(0);
        Extent.of(written, read -> Extent.ANY)
            .single()
            .ifPresent(cap -> check(call, cap, whole(), written));
      }
    }
  }

  /** The most that there can be without the cap. */
  private Fraction whole() {
    BonusLimit bonus = framework.bonus();
    return Fraction.of(bonus == null ? framework.weight() : bonus.totalCap());
  }

  private void check(CompiledCall call, Fraction cap, Fraction whole, Expression written) {
    String zh = call.verb().zh() + " " + cap.shown();
    String en = call.verb().en() + " " + cap.shown();
    Fraction share = cap.times(whole);
    boolean ratio = cap.signum() > 0 && cap.compareTo(ONE) < 0 && whole.compareTo(TEN) >= 0;
    if (cap.compareTo(whole) > 0) {
      diagnostics.error(
          "above-weight",
          written.location(),
          zh + " 起不了作用：本来最多只有 " + whole.shown() + " 分",
          en + " limits nothing: there are never more than " + whole.shown() + " points");
    } else if (ratio) {
      diagnostics.error(
          "percent-as-ratio",
          written.location(),
          zh + " 是分数，不是比例；是不是 " + share.shown() + "？",
          en + " is in points and no ratio; did you mean " + share.shown() + "?");
    }
  }
}

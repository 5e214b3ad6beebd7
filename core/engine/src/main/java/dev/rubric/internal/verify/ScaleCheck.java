package dev.rubric.internal.verify;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Scale;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.rule.Call;
import dev.rubric.rule.Expression;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Set;

/** Reports marks given on points, points given on a scale of marks, and marks of another scale. */
final class ScaleCheck {
  private static final Set<VerbWord> ON_MARKS =
      Set.of(VerbWord.MARK, VerbWord.NOT_APPLICABLE, VerbWord.UNSCORED);

  private final Framework framework;
  private final Scored scored;
  private final Diagnostics diagnostics;

  ScaleCheck(Framework framework, Scored scored, Diagnostics diagnostics) {
    this.framework = framework;
    this.scored = scored;
    this.diagnostics = diagnostics;
  }

  void check(CompiledRule rule) {
    for (int i = 0; i < rule.calls().size(); i++) {
      check(rule, rule.calls().get(i), rule.rule().calls().get(i));
    }
  }

  private void check(CompiledRule rule, CompiledCall call, Call written) {
    switch (call.verb().target()) {
      case LINE -> {
        for (Indicator indicator : scored.by(rule, call)) {
          Scale scale = framework.scaleOfIndicator(indicator.name());
          if (scale.isReadable() && !fits(call, scale)) {
            report(call, written, indicator.name(), scale);
            return;
          }
        }
      }
      case SECTION -> {
        String section = String.valueOf(call.name());
        Scale scale = framework.scaleOfSection(section);
        if (scale.isReadable() && !scale.isPoints()) {
          report(call, written, section, scale);
        }
      }
      case TOTAL, BONUS_GROUP -> {
        if (!framework.hasTotal() || !framework.scale().isPoints()) {
          diagnostics.error(
              "no-points-total",
              written.location(),
              "总评不是分值，不能" + call.verb().zh(),
              "the total is not in points, so it can't be said to " + call.verb().en());
        }
      }
      case GRADE, FINDING -> {}
    }
  }

  private boolean fits(CompiledCall call, Scale scale) {
    return scale.isPoints()
        ? call.verb() != VerbWord.MARK
        : ON_MARKS.contains(call.verb()) && foreign(call, scale).isEmpty();
  }

  /** The marks it can give that are none of the scale. */
  private List<String> foreign(CompiledCall call, Scale scale) {
    return call.marks(framework).stream().filter(each -> !scale.awarded().contains(each)).toList();
  }

  private void mark(
      CompiledCall call, Call written, String name, Scale scale, List<String> foreign) {
    String mark = foreign.get(0);
    Text advice = Choices.of(scale.awarded()).advice(mark, diagnostics);
    String zh = name + " 的计分制 " + scale.name() + " 没有可以评的等次 " + mark + advice.in(Language.ZH);
    String en =
        name
            + " is on the scale "
            + scale.name()
            + ", which has no mark "
            + mark
            + " to give"
            + advice.in(Language.EN);
    if (call.isMarkReported()) {
      zh = "取自数据项的等次可以填报 " + String.join("、", foreign) + "，而" + zh + "；请改 rubric.yaml 里的 可选";
      en = "the data item can be " + String.join(", ", foreign) + ", while " + en;
    }
    Expression at = written.arguments().get(1);
    diagnostics.error("unknown-mark", at.location(), zh, en);
  }

  private void report(CompiledCall call, Call written, String name, Scale scale) {
    List<String> foreign = foreign(call, scale);
    if (!foreign.isEmpty() && !scale.isPoints()) {
      mark(call, written, name, scale, foreign);
      return;
    }
    List<String> allowed =
        ON_MARKS.stream().sorted().map(verb -> verb.zh() + "(" + verb.en() + ")").toList();
    diagnostics.error(
        "wrong-scale",
        written.location(),
        scale.isPoints()
            ? name + " 按分值计分，没有等次，不能" + call.verb().zh() + "；请用 得分"
            : name
                + " 按等次计分（"
                + scale.name()
                + "），不能"
                + call.verb().zh()
                + "；可用："
                + String.join("、", allowed),
        scale.isPoints()
            ? name + " is on points and has no marks; use award, not " + call.verb().en()
            : name
                + " is on the scale "
                + scale.name()
                + ", not on points, so "
                + call.verb().en()
                + " can't be said of it; use: "
                + String.join(", ", allowed));
  }
}

package dev.rubric.methods;

import dev.rubric.Rubric;
import dev.rubric.TestRubric;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;

/** The line of the indicator 甲, 10 points, under some rules. */
final class Line {
  private final Rubric rubric;

  private Line(String rules) {
    this.rubric = TestRubric.of(rules);
  }

  /** Under rules in full. */
  static Line under(String rules) {
    return new Line(rules);
  }

  /** Under one rule about 甲 with this condition and this consequence. */
  static Line when(String condition, String consequence) {
    return under(rule("甲", condition, consequence));
  }

  static String rule(String name, String condition, String consequence) {
    return """
    rule "%s"
        @依据("地方评分标准")
    when
        $m : 指标( 指标 == "甲"%s )
    then
        记分.%s;
    end
    """
        .formatted(name, condition.isEmpty() ? "" : ", " + condition, consequence);
  }

  Scorecard card(Submission.Builder submission) {
    return rubric.score(submission.build());
  }

  LineScore of(MeasureBuilder measure) {
    return line(card(Submission.of("局").measure(measure)));
  }

  LineScore of(BudgetLine.Builder budget) {
    return line(card(Submission.of("局").budget(budget)));
  }

  static LineScore line(Scorecard card) {
    return card.line("甲").orElseThrow();
  }

  /** The score when 甲 has this value. */
  String score(String value) {
    return score(of(Measure.of("甲").value(value)));
  }

  /** The score when 甲 has this value and this target. */
  String score(String value, String target) {
    return score(of(Measure.of("甲").value(value).target(target)));
  }

  /** The score, or how the line stands when it has none. */
  static String score(LineScore line) {
    return line.score() == null ? line.status().label().in(Language.ZH) : line.score().toString();
  }

  static String reason(LineScore line, Language language) {
    return line.entries().get(0).reason().in(language);
  }
}

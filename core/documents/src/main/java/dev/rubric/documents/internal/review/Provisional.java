package dev.rubric.documents.internal.review;

import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Text;

/** Why a scorecard has no grade yet. */
public final class Provisional {
  private static final Text NOTHING =
      Text.of("全部指标都不适用，没有总分，不评定等级", "no indicator applies: neither a total nor a grade");
  private static final Text LINES =
      Text.of("有未评分的指标，总分待定，暂不评定等级", "no grade yet: some lines are open");
  private static final Text WHOLE = Text.of("总分待定，暂不评定等级", "no grade yet: the total is open");

  private Provisional() {}

  /** The reason, of a scorecard that is provisional. */
  public static Text why(Scorecard card) {
    if (card.hasNothingToScore()) {
      return NOTHING;
    }
    return card.lines().stream().anyMatch(LineScore::isOpen) ? LINES : WHOLE;
  }
}

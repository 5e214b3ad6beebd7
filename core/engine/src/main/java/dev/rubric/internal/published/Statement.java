package dev.rubric.internal.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement as published, without a condition of its own, as rule files say it. */
public final class Statement {
  private Statement() {}

  /**
   * The sentence of rule files that says the same; empty when the text is no statement.
   *
   * @param limit the limit that the conditions set, as rule files write it; null when they set none
   * @throws Unsettled when it has two readings or is left to judgement
   */
  public static Optional<String> translate(String text, @Nullable String limit) {
    if (text.length() > 400 || text.matches(".*[「“\"$>{].*")) {
      return Optional.empty();
    }
    Results.refuseJudgement(text);
    List<String> pieces = Texts.pieces(Texts.plain(text));
    return pieces.isEmpty() ? Optional.empty() : translate(pieces, limit);
  }

  /** The sentence that the pieces make together; the first is what counts. */
  static Optional<String> translate(List<String> pieces, @Nullable String limit) {
    List<String> joined = joined(pieces);
    List<String> riders = joined.subList(1, joined.size());
    String main = joined.get(0);
    Optional<StepText> steps = StepText.of(main);
    if (steps.isPresent()) {
      return withRiders(steps.get().sentence(limit), steps.get().unit(), riders);
    }
    Optional<StepText.Earned> earned = StepText.earned(main);
    if (earned.isPresent()) {
      return riders.size() > 1 || (riders.size() == 1 && Riders.most(riders.get(0)).isEmpty())
          ? Optional.empty()
          : Optional.of(earned.get().sentence(riders.stream().findFirst().flatMap(Riders::most)));
    }
    return Results.of(main).flatMap(result -> withRiders(result, "", riders));
  }

  /** “每低于1个百分点，扣0.5分” is one piece. */
  static List<String> joined(List<String> pieces) {
    List<String> joined = new ArrayList<>();
    for (String piece : pieces) {
      String last = joined.isEmpty() ? "" : joined.get(joined.size() - 1);
      boolean open =
          last.contains("每") && piece.matches("[扣减].*分.*") && StepText.of(last).isEmpty();
      if (open) {
        joined.set(joined.size() - 1, last + piece);
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  static Optional<String> withRiders(String main, String unit, List<String> riders) {
    StringBuilder sentence = new StringBuilder(main);
    for (String rider : riders) {
      Optional<String> said =
          Riders.isUntilNone(rider)
              ? Optional.of("扣完为止")
              : Riders.most(rider)
                  .map(most -> "最多扣" + most + "分")
                  .or(() -> Riders.rest(rider, unit));
      boolean off = main.contains("扣");
      if (said.isEmpty() || !off) {
        return Optional.empty();
      }
      sentence.append('，').append(said.get());
    }
    return Optional.of(sentence.toString());
  }

  static boolean isRider(String piece) {
    return Riders.isUntilNone(piece)
        || Riders.most(piece).isPresent()
        || (piece.matches("(不足|不到|未满|不满).*(不扣|不计|按.+).*") && !piece.contains("得"));
  }
}

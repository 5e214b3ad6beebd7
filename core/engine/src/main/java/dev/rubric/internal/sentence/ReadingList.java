package dev.rubric.internal.sentence;

import dev.rubric.internal.published.Unsettled;
import dev.rubric.internal.published.Unsettled.Choice;
import dev.rubric.internal.published.Unsettled.Example;
import dev.rubric.scorecard.LineScore;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The readings of a wording in words: each with what examples score, and how to write it. */
final class ReadingList {
  private static final String[] MARKS = {"①", "②", "③", "④"};

  private final Unsettled problem;
  private final BiFunction<Choice, Example, Optional<LineScore>> trial;

  /** What the readings make of each example that sets some of them apart. */
  private final Map<Example, List<Optional<LineScore>>> scores = new LinkedHashMap<>();

  /**
   * Lists the readings of a wording.
   *
   * @param trial what an example scores when a reading is written as it says; empty when unknown
   */
  ReadingList(Unsettled problem, BiFunction<Choice, Example, Optional<LineScore>> trial) {
    this.problem = problem;
    this.trial = trial;
    choose();
  }

  Text text() {
    return Text.of(in(Language.ZH), in(Language.EN));
  }

  /** As many examples as it takes to tell the readings apart; one at least where any is scored. */
  private void choose() {
    List<String> apart = new ArrayList<>(problem.choices().stream().map(each -> "").toList());
    for (Example example : problem.examples()) {
      List<Optional<LineScore>> scored =
          problem.choices().stream().map(choice -> trial.apply(choice, example)).toList();
      List<String> finer = new ArrayList<>();
      for (int i = 0; i < scored.size(); i++) {
        finer.add(apart.get(i) + "; " + scored.get(i).map(LineScore::score));
      }
      boolean any =
          scored.stream().flatMap(Optional::stream).anyMatch(line -> line.score() != null);
      boolean splits = finer.stream().distinct().count() > apart.stream().distinct().count();
      if (any && (splits || scores.isEmpty())) {
        scores.put(example, scored);
        apart = finer;
      }
    }
  }

  private String in(Language language) {
    boolean zh = language == Language.ZH;
    StringBuilder out = new StringBuilder(problem.what().in(language));
    weight()
        .ifPresent(weight -> out.append(zh ? "（分值 " + weight + "）" : " (weight " + weight + ")"));
    for (int i = 0; i < problem.choices().size(); i++) {
      Choice each = problem.choices().get(i);
      out.append(i == 0 ? (zh ? "：" : ": ") : zh ? "；" : "; ")
          .append(MARKS[i])
          .append(each.meaning().in(language))
          .append(examples(i, zh))
          .append(zh ? "的，写成「" : "; write 「")
          .append(each.spelling())
          .append('」');
    }
    return out.toString();
  }

  /** The weight of the line that the examples are of. */
  private Optional<String> weight() {
    return scores.values().stream()
        .flatMap(List::stream)
        .flatMap(Optional::stream)
        .findFirst()
        .map(line -> plain(line.weight()));
  }

  private String examples(int choice, boolean zh) {
    List<String> said = new ArrayList<>();
    scores.forEach(
        (example, scored) -> said.add(reported(example, zh) + score(scored.get(choice), zh)));
    return said.isEmpty() ? "" : (zh ? "：" : ": ") + String.join(zh ? "，" : ", ", said);
  }

  private static String reported(Example example, boolean zh) {
    BigDecimal target = example.target();
    String unit = example.unit();
    String before =
        target == null ? "" : (zh ? "目标 " : "target ") + plain(target) + unit + (zh ? "、" : ", ");
    return before + (zh ? "实际 " : "value ") + plain(example.value()) + unit;
  }

  /** What a line scores; nothing where it says nothing of the reading. */
  private static String score(Optional<LineScore> line, boolean zh) {
    BigDecimal score = line.map(LineScore::score).orElse(null);
    if (score != null) {
      return zh ? " 得 " + plain(score) + " 分" : " scores " + plain(score);
    }
    boolean silent = line.isPresent() && line.get().entries().isEmpty();
    return silent ? (zh ? " 不按本条计分" : " is not scored by this rule") : "";
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}

package dev.rubric.change.report;

import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import java.util.List;

/** Writes the difference of two rubrics for a terminal. */
final class RubricDiffText {
  /** Of more pieces alike, the first and the last are told. */
  private static final int MOST_TOLD = 12;

  private static final int TOLD = 5;

  private final Words words;
  private final StringBuilder out = new StringBuilder();

  /** Rules that give one piece after the other are named once. */
  private String toldLast = "";

  private RubricDiffText(Language language) {
    this.words = new Words(language);
  }

  static String of(RubricDiff diff, Language language) {
    RubricDiffText text = new RubricDiffText(language);
    text.write(diff);
    return text.out.toString();
  }

  private void write(RubricDiff diff) {
    line(0, words.say("评分标准对比", "Rubrics compared"));
    line(0, words.say("旧：", "old: ") + Words.identity(diff.before()));
    line(0, words.say("新：", "new: ") + Words.identity(diff.after()));
    line(0, words.say("结论：", "result: ") + words.conclusion(diff));
    if (!diff.framework().isEmpty()) {
      line(0, words.say("指标体系", "Framework"));
      diff.framework().forEach(this::framework);
    }
    if (!diff.rules().isEmpty()) {
      line(0, words.say("规则", "Rules"));
      diff.rules().forEach(this::rule);
    }
    diff.indicators().stream()
        .filter(each -> each.verdict() != Verdict.SAME)
        .forEach(this::indicator);
  }

  private void framework(FrameworkChange change) {
    String subject = change.subject().isEmpty() ? "" : change.subject() + " ";
    String note = change.scores() ? "" : words.aside(words.say("不影响得分", "no effect on scores"));
    line(
        1,
        subject
            + words.say(change.what())
            + words.say("：", ": ")
            + words.pair(change.before(), change.after())
            + note);
  }

  private void rule(RuleChange change) {
    String before = change.before() == null ? null : change.before().toString();
    String after = change.after() == null ? null : change.after().toString();
    line(
        1,
        words.say(change.kind().label())
            + words.say(" “", " \"")
            + change.rule()
            + words.say("” ", "\" ")
            + words.pair(before, after)
            + note(change));
  }

  private String note(RuleChange change) {
    if (!change.scores() && change.kind() == RuleChange.Kind.CHANGED) {
      return words.aside(words.say("不影响得分", "no effect on scores"));
    }
    return change.overall()
        ? words.aside(
            words.say("涉及一级指标、总分、等级或疑点", "about sections, the total, the grade or findings"))
        : "";
  }

  private void indicator(IndicatorDiff diff) {
    String sure = words.certainty(diff);
    line(
        0,
        diff.indicator()
            + words.say("：", ": ")
            + words.say(diff.verdict().label())
            + (sure.isEmpty() ? "" : words.aside(sure)));
    List<ScoreDiff> pieces = diff.pieces();
    if (pieces.size() <= MOST_TOLD) {
      pieces.forEach(this::piece);
      return;
    }
    pieces.subList(0, TOLD).forEach(this::piece);
    int left = pieces.size() - 2 * TOLD;
    line(
        1,
        words.say(
            "……中间另有 " + left + " 段，全部见 --format json 或 html",
            "… and " + left + " more in between; all of them with --format json or html"));
    pieces.subList(pieces.size() - TOLD, pieces.size()).forEach(this::piece);
  }

  private void piece(ScoreDiff piece) {
    String change = piece.change() == null ? "" : words.aside(words.say(piece.change()));
    line(
        1,
        words.say(piece.where())
            + words.say("：", ": ")
            + words.pair(words.score(piece.before()), words.score(piece.after()))
            + change);
    Witness witness = piece.witness();
    line(
        2,
        words.say("例如 ", "for example ")
            + words.values(witness.values())
            + words.say("：", ": ")
            + words.pair(words.score(witness.before()), words.score(witness.after())));
    String clauses =
        words.say("旧：", "old: ")
            + words.clauses(piece.before())
            + words.say(" → 新：", " → new: ")
            + words.clauses(piece.after());
    if (!clauses.equals(toldLast)) {
      line(2, clauses);
    }
    toldLast = clauses;
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(Characters.visibleInLine(text)).append('\n');
  }
}

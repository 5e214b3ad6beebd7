package dev.rubric.internal.vocabulary;

import static dev.rubric.internal.vocabulary.ReceiverWord.FINDINGS;
import static dev.rubric.internal.vocabulary.ReceiverWord.SCORES;

import dev.rubric.scorecard.EntryKind;
import org.jspecify.annotations.Nullable;

/** What a rule can state. */
public enum VerbWord implements Word {
  /** The full weight. */
  FULL(SCORES, "full", "得满分", Target.LINE, 0, EntryKind.AWARD),
  /** Nothing, as a base award. */
  NONE(SCORES, "none", "不得分", Target.LINE, 0, EntryKind.AWARD),
  /** So many points. */
  AWARD(SCORES, "award", "得分", Target.LINE, 1, EntryKind.AWARD),
  /** So many points, added to other such parts. */
  PART(SCORES, "part", "累计得分", Target.LINE, 1, EntryKind.PART),
  /** A mark of the scale on which the line is scored. */
  MARK(SCORES, "mark", "评为", Target.LINE, 0, EntryKind.MARK),
  /** So many percent of the weight. */
  SHARE(SCORES, "share", "按比例得分", Target.LINE, 1, EntryKind.AWARD),
  /** The evaluator's rating, in percent of the weight, which must lie in the band. */
  RATED(SCORES, "rated", "按评定得分", Target.LINE, 2, EntryKind.AWARD),
  /** The same with both ends of the band included. */
  RATED_WITHIN(SCORES, "ratedWithin", "按评定得分含上限", Target.LINE, 2, EntryKind.AWARD),
  /** So many points off. */
  DEDUCT(SCORES, "deduct", "扣分", Target.LINE, 1, EntryKind.DEDUCTION),
  /** So many points off, where only the largest of several such deductions counts. */
  DEDUCT_LARGEST(SCORES, "deductLargest", "只扣最大", Target.LINE, 1, EntryKind.LARGEST_DEDUCTION),
  /** So many points on top of the weights. */
  BONUS(SCORES, "bonus", "加分", Target.TOTAL, 1, EntryKind.BONUS),
  /** So many points on top of the weights, in a group with a limit of its own. */
  GROUP_BONUS(SCORES, "bonusIn", "分组加分", Target.BONUS_GROUP, 1, EntryKind.BONUS),
  /** So many points off a section's sum. */
  DEDUCT_SECTION(SCORES, "deductSection", "一级指标扣分", Target.SECTION, 1, EntryKind.DEDUCTION),
  /** So many points off the total. */
  DEDUCT_TOTAL(SCORES, "deductTotal", "总分扣分", Target.TOTAL, 1, EntryKind.DEDUCTION),
  /** The section gets no more than so many points. */
  CAP_SECTION(SCORES, "capSection", "一级指标不超过", Target.SECTION, 1, EntryKind.SCORE_CAP),
  /** The total is no more than so many points. */
  CAP_TOTAL(SCORES, "capTotal", "总分不超过", Target.TOTAL, 1, EntryKind.SCORE_CAP),
  /** The line gets nothing. */
  VETO(SCORES, "veto", "一票否决", Target.LINE, 0, EntryKind.VETO),
  /** The section gets nothing. */
  VETO_SECTION(SCORES, "vetoSection", "一级指标否决", Target.SECTION, 0, EntryKind.VETO),
  /** The total is nothing. */
  VETO_TOTAL(SCORES, "vetoTotal", "总分否决", Target.TOTAL, 0, EntryKind.VETO),
  /** The grade is no better. */
  CAP_GRADE(SCORES, "capGrade", "等级不超过", Target.GRADE, 0, EntryKind.GRADE_CAP),
  /** The indicator does not apply; its weight moves to others. */
  NOT_APPLICABLE(SCORES, "notApplicable", "不适用", Target.LINE, 0, EntryKind.NOT_APPLICABLE),
  /** The indicator can't be scored. */
  UNSCORED(SCORES, "unscored", "不评分", Target.LINE, 0, EntryKind.UNSCORED),
  /** Something that must be put right. */
  ERROR(FINDINGS, "error", "错误", Target.FINDING, 0, null),
  /** Something to look at. */
  WARNING(FINDINGS, "warning", "警告", Target.FINDING, 0, null),
  /** Something worth knowing. */
  NOTE(FINDINGS, "note", "提示", Target.FINDING, 0, null);

  /** What the first argument names. */
  public enum Target {
    /** An indicator: a variable for its measure, or its name. */
    LINE,
    /** A section's name. */
    SECTION,
    /** A grade. */
    GRADE,
    /** A group of bonuses. */
    BONUS_GROUP,
    /** Nothing; it is about the total. */
    TOTAL,
    /** Nothing; the only argument is the words. */
    FINDING
  }

  private final ReceiverWord receiver;
  private final String en;
  private final String zh;
  private final Target target;
  private final int numbers;
  private final @Nullable EntryKind kind;

  VerbWord(
      ReceiverWord receiver,
      String en,
      String zh,
      Target target,
      int numbers,
      @Nullable EntryKind kind) {
    this.receiver = receiver;
    this.en = en;
    this.zh = zh;
    this.target = target;
    this.numbers = numbers;
    this.kind = kind;
  }

  /** What it is said to. */
  public ReceiverWord receiver() {
    return receiver;
  }

  @Override
  public String en() {
    return en;
  }

  @Override
  public String zh() {
    return zh;
  }

  /** What it is about. */
  public Target target() {
    return target;
  }

  /** Whether the evaluator's rating decides the points. */
  public boolean isRated() {
    return this == RATED || this == RATED_WITHIN;
  }

  /** How many numbers follow what it is about. */
  public int numbers() {
    return numbers;
  }

  /** How many values follow what it is about: its numbers, or the mark. */
  public int following() {
    return this == MARK ? 1 : numbers;
  }

  /** The kind of entry it makes; null for findings. */
  public @Nullable EntryKind kind() {
    return kind;
  }

  /** How a call looks, in English or Chinese, for messages. */
  public String usage(boolean chinese) {
    String about =
        switch (target) {
          case LINE -> chinese ? "$指标" : "$measure";
          case SECTION -> chinese ? "\"一级指标\"" : "\"section\"";
          case GRADE -> chinese ? "\"等级\"" : "\"grade\"";
          case BONUS_GROUP -> chinese ? "\"加分组\"" : "\"group\"";
          case FINDING -> chinese ? "\"说明\"" : "\"words\"";
          case TOTAL -> "";
        };
    String number = this == SHARE || kind == EntryKind.SCORE_CAP ? "80" : "0.5";
    String numberWords =
        switch (numbers) {
          case 0 -> this == MARK ? (chinese ? ", \"等次\"" : ", \"mark\"") : "";
          case 1 -> about.isEmpty() ? number : ", " + number;
          default -> ", 60, 80";
        };
    return (chinese ? receiver.zh() + "." + zh : receiver.en() + "." + en)
        + "("
        + about
        + numberWords
        + ")";
  }
}

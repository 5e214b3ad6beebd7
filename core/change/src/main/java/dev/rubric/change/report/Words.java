package dev.rubric.change.report;

import dev.rubric.number.Fraction;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.scorecard.MatchedValue;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.submission.Attainment;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that all forms of a report share, in one language. */
final class Words {
  static final Text BEFORE = Text.of("旧", "old");
  static final Text AFTER = Text.of("新", "new");
  private static final int HASH = 12;

  private final Language language;

  Words(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  String say(Text text) {
    return text.in(language);
  }

  /** Name, version and the beginning of the hash. */
  static String identity(RubricStamp stamp) {
    String hash = stamp.hash().replace("sha256:", "");
    return stamp.name()
        + " "
        + stamp.version()
        + " "
        + hash.substring(0, Math.min(HASH, hash.length()));
  }

  /** So many of something. */
  static String many(long count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  /** So many points. */
  static String points(BigDecimal points) {
    boolean one = points.abs().compareTo(BigDecimal.ONE) == 0;
    return Fraction.plain(points) + (one ? " point" : " points");
  }

  /** What an edit is about. */
  String edit(Impact.EditShare edit) {
    return edit.rules().isEmpty() ? say("指标体系", "framework") : edit.name();
  }

  /** What the units of a group have in common. */
  String group(Impact.Group group) {
    return switch (group.value()) {
      case "" -> say("（未填）", "(none)");
      case Impact.OTHERS -> say("（其余的值）", "(all other values)");
      default -> group.value();
    };
  }

  /** What edits do to one another. */
  String interplay() {
    return say("各处改动相互影响", "what the edits do to one another");
  }

  /** What they do to one another, where there is something to tell. */
  static Optional<BigDecimal> interplay(Impact impact) {
    return Optional.ofNullable(impact.interplay())
        .filter(points -> points.signum() != 0 && impact.edits().size() > 1);
  }

  /** A score as a formula, or how the line is settled when it has none. */
  String score(Side side) {
    Text formula = side.formula();
    if (formula != null) {
      String words = say(formula);
      return side.status() == LineStatus.SCORED
          ? words
          : words + say("（", " (") + say(side.status().label()) + say("）", ")");
    }
    return side.status() == LineStatus.SCORED
        ? say("按规则计算", "as the rules compute it")
        : say(side.status().label());
  }

  /** A score, or that there is none. */
  String score(@Nullable Fraction score) {
    return score == null ? say("无得分", "no score") : score.shown();
  }

  String aside(String words) {
    return say("（", " (") + words + say("）", ")");
  }

  /** Values as people say them. */
  String values(List<MatchedValue> values) {
    return values.stream()
        .map(each -> say(each.name()) + " " + value(each))
        .collect(Collectors.joining(say("，", ", ")));
  }

  private String value(MatchedValue each) {
    String value = each.value();
    return value == null
        ? say("未填报", "not reported")
        : Attainment.parse(value).map(claimed -> say(claimed.label())).orElse(value);
  }

  /** The rules of a side with their clauses. */
  String clauses(Side side) {
    return side.clauses().isEmpty()
        ? say("没有规则", "no rule")
        : side.clauses().stream().map(this::clause).collect(Collectors.joining(say("；", "; ")));
  }

  private String clause(Clause clause) {
    String basis = clause.basis();
    String place = clause.location().toString();
    return say("“", "\"")
        + clause.rule()
        + say("”", "\"")
        + aside(basis == null ? place : place + say("，依据 ", ", basis ") + basis);
  }

  /** What is before and after. */
  String pair(@Nullable String before, @Nullable String after) {
    return (before == null ? "—" : before) + " → " + (after == null ? "—" : after);
  }

  /** In one sentence what was found. */
  String conclusion(RubricDiff diff) {
    if (diff.isEqual()) {
      return say(
          "两套标准对任何填报都给出相同的得分和等级（已证明）",
          "both give every submission the same scores and grade (proved)");
    }
    long different = count(diff, Verdict.DIFFERENT);
    long undecided = count(diff, Verdict.UNDECIDED);
    long same = diff.indicators().stream().filter(each -> each.verdict().isEqual()).count();
    return say(
        "得分不同的指标 " + different + " 个，相同的 " + same + " 个，未能判定的 " + undecided + " 个",
        "indicators that differ: "
            + different
            + ", the same: "
            + same
            + ", not decided: "
            + undecided);
  }

  private static long count(RubricDiff diff, Verdict verdict) {
    return diff.indicators().stream().filter(each -> each.verdict() == verdict).count();
  }

  /** How sure that is. */
  String certainty(IndicatorDiff diff) {
    String looked = String.valueOf(diff.looked());
    if (diff.exact()) {
      return diff.looked() == 0
          ? ""
          : say("已证明：未列出的数值得分相同", "proved: what is not listed gets the same score");
    }
    return say(
        "条件过于复杂，抽样比较了 " + looked + " 组填报（各界限及其两侧，每次变动一两个数；种子固定，可重复），未列出的未必相同",
        "too complex: "
            + looked
            + " reports were sampled and compared (each bound and a step to both sides, one or two"
            + " numbers moved, with a fixed seed); what is not listed may differ too");
  }
}

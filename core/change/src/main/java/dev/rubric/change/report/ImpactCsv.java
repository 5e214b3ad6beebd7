package dev.rubric.change.report;

import dev.rubric.number.Fraction;
import dev.rubric.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the units that change for a spreadsheet. */
final class ImpactCsv {
  private ImpactCsv() {}

  static String of(Impact impact, Language language) {
    Words words = new Words(language);
    Csv csv = new Csv();
    csv.row(
        List.of(
            words.say("单位", "unit"),
            words.say("旧总分", "old total"),
            words.say("新总分", "new total"),
            words.say("增减", "change"),
            words.say("旧等级", "old grade"),
            words.say("新等级", "new grade"),
            words.say("旧名次", "old rank"),
            words.say("新名次", "new rank")));
    for (Impact.Listed each : impact.units()) {
      UnitChange change = each.change();
      csv.row(
          List.of(
              change.unit(),
              total(change.before()),
              total(change.after()),
              Fraction.plain(change.change()),
              grade(change.before(), words),
              grade(change.after(), words),
              rank(each.rankBefore()),
              rank(each.rankAfter())));
    }
    return csv.toString();
  }

  private static String total(@Nullable Standing standing) {
    return standing == null ? "" : Fraction.plain(standing.total());
  }

  private static String grade(@Nullable Standing standing, Words words) {
    if (standing == null) {
      return words.say("不能评分", "not scored");
    }
    String grade = standing.grade();
    return standing.provisional() ? words.say("暂定", "provisional") : grade == null ? "" : grade;
  }

  private static String rank(int rank) {
    return rank == 0 ? "" : String.valueOf(rank);
  }
}

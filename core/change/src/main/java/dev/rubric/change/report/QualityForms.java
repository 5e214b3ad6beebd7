package dev.rubric.change.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.change.report.Quality.Cliff;
import dev.rubric.change.report.Quality.Use;
import dev.rubric.number.Fraction;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a portfolio shows of a standard. */
final class QualityForms {
  private static final String FORMAT = "rubric-quality/1";

  private QualityForms() {}

  static String text(Quality quality, Language language) {
    Words words = new Words(language);
    List<String> lines = new ArrayList<>();
    lines.add(
        words.say(
            "评分标准的质量：共 " + quality.submissions() + " 份，不能评分的 " + quality.failed() + " 份",
            "quality of the standard: "
                + Words.many(quality.submissions(), "submission")
                + ", "
                + quality.failed()
                + " can't be scored"));
    quality.indicators().forEach(use -> lines.add("  " + use(use, words)));
    quality.cliffs().stream()
        .filter(QualityForms::isNearSomebody)
        .forEach(cliff -> lines.add("  " + cliff(cliff, words)));
    long others = quality.cliffs().stream().filter(each -> !isNearSomebody(each)).count();
    if (others > 0) {
      lines.add(
          words.say(
              "  另有断崖 " + others + " 处，附近没有单位，见 csv 或 json",
              "  and "
                  + Words.many(others, "cliff")
                  + " more that no unit is near: see csv or json"));
    }
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> out.append(Characters.visibleInLine(line)).append('\n'));
    return out.toString();
  }

  private static String use(Use use, Words words) {
    String verdict =
        use.decidesNothing()
            ? words.say("【没有区分度】", " [decides nothing]")
            : use.neverBinds() ? words.say("【无人得满分】", " [nobody gets full marks]") : "";
    return words.say(
        use.indicator()
            + "（分值 "
            + Fraction.plain(use.weight())
            + "）：评分 "
            + use.scored()
            + "，满分 "
            + use.full()
            + "，零分 "
            + use.none()
            + "，未评分 "
            + use.open()
            + "，得分 "
            + plain(use.least())
            + "–"
            + plain(use.most())
            + verdict,
        use.indicator()
            + " (weight "
            + Fraction.plain(use.weight())
            + "): scored "
            + use.scored()
            + ", full "
            + use.full()
            + ", nothing "
            + use.none()
            + ", open "
            + use.open()
            + ", scores "
            + plain(use.least())
            + "–"
            + plain(use.most())
            + verdict);
  }

  private static boolean isNearSomebody(Cliff cliff) {
    return cliff.better() + cliff.worse() > 0;
  }

  private static String cliff(Cliff cliff, Words words) {
    String crowd = cliff.isCrowded() ? words.say("【扎堆】", " [crowded]") : "";
    return words.say(
        "断崖 "
            + cliff.indicator()
            + " "
            + Fraction.plain(cliff.at())
            + "（差 "
            + Fraction.plain(cliff.lost())
            + " 分）：相距 "
            + Fraction.plain(cliff.near())
            + " 以内，得分高的一侧 "
            + cliff.better()
            + " 个，低的一侧 "
            + cliff.worse()
            + " 个"
            + crowd,
        "cliff "
            + cliff.indicator()
            + " "
            + Fraction.plain(cliff.at())
            + " ("
            + Words.points(cliff.lost())
            + "): within "
            + Fraction.plain(cliff.near())
            + ", "
            + Words.many(cliff.better(), "unit")
            + " on the better side, "
            + cliff.worse()
            + " on the other"
            + crowd);
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "—" : Fraction.plain(number);
  }

  static String json(Quality quality) {
    ObjectNode root = Json.document(FORMAT);
    Json.stamp(root, "rubric", quality.rubric());
    root.put("submissions", quality.submissions());
    root.put("failed", quality.failed());
    ArrayNode indicators = root.putArray("indicators");
    for (Use use : quality.indicators()) {
      ObjectNode node = indicators.addObject().put("indicator", use.indicator());
      Json.decimal(node, "weight", use.weight());
      node.put("scored", use.scored()).put("open", use.open());
      node.put("full", use.full()).put("none", use.none());
      Json.decimal(node, "least", use.least());
      Json.decimal(node, "most", use.most());
      node.put("decidesNothing", use.decidesNothing()).put("neverBinds", use.neverBinds());
    }
    ArrayNode cliffs = root.putArray("cliffs");
    for (Cliff cliff : quality.cliffs()) {
      ObjectNode node = cliffs.addObject().put("indicator", cliff.indicator());
      Json.decimal(node, "at", cliff.at());
      Json.decimal(node, "near", cliff.near());
      node.put("better", cliff.better()).put("worse", cliff.worse());
      Json.decimal(node, "lost", cliff.lost());
      node.put("crowded", cliff.isCrowded());
    }
    return Json.written(root);
  }

  static String csv(Quality quality, Language language) {
    Words words = new Words(language);
    Csv csv = new Csv();
    csv.row(
        List.of(
            words.say("指标", "indicator"),
            words.say("分值", "weight"),
            words.say("评分", "scored"),
            words.say("未评分", "open"),
            words.say("满分", "full"),
            words.say("零分", "nothing"),
            words.say("最低", "least"),
            words.say("最高", "most"),
            words.say("断崖", "cliff"),
            words.say("得分高的一侧", "better side"),
            words.say("低的一侧", "worse side")));
    for (Use use : quality.indicators()) {
      csv.row(
          List.of(
              use.indicator(),
              Fraction.plain(use.weight()),
              String.valueOf(use.scored()),
              String.valueOf(use.open()),
              String.valueOf(use.full()),
              String.valueOf(use.none()),
              plain(use.least()),
              plain(use.most()),
              "",
              "",
              ""));
    }
    for (Cliff cliff : quality.cliffs()) {
      csv.row(
          List.of(
              cliff.indicator(),
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              Fraction.plain(cliff.at()),
              String.valueOf(cliff.better()),
              String.valueOf(cliff.worse())));
    }
    return csv.toString();
  }
}

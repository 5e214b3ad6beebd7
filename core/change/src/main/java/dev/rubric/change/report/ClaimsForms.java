package dev.rubric.change.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.change.report.Claims.Claim;
import dev.rubric.number.Fraction;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import java.util.List;

/** Writes self-scores held against recomputed ones. */
final class ClaimsForms {
  private static final String FORMAT = "rubric-claims/1";
  private static final int MOST_TOLD = 10;

  private ClaimsForms() {}

  static String text(Claims claims, Language language) {
    Words words = new Words(language);
    StringBuilder out = new StringBuilder();
    out.append(words.say("自评与复核对照：", "self-scores against recomputed ones: "))
        .append(
            words.say(
                "共 "
                    + claims.submissions()
                    + " 份，可对照的 "
                    + claims.compared()
                    + " 份，不能评分的 "
                    + claims.failed()
                    + " 份",
                Words.many(claims.submissions(), "submission")
                    + ", "
                    + claims.compared()
                    + " can be compared, "
                    + claims.failed()
                    + " can't be scored"))
        .append('\n');
    part(out, words, words.say("按一级指标", "by section"), claims.sections());
    part(out, words, words.say("按指标", "by indicator"), claims.indicators());
    part(out, words, words.say("按依据条款", "by clause"), claims.clauses());
    part(out, words, words.say("按单位", "by unit"), claims.units());
    return out.toString();
  }

  private static void part(StringBuilder out, Words words, String title, List<Claim> claims) {
    if (claims.isEmpty()) {
      return;
    }
    out.append(title).append('\n');
    for (Claim claim : claims.subList(0, Math.min(MOST_TOLD, claims.size()))) {
      String told =
          words.say(
              claim.name()
                  + "：对照 "
                  + claim.compared()
                  + " 次，高报 "
                  + claim.over()
                  + " 次共 "
                  + Fraction.plain(claim.pointsOver())
                  + " 分，低报 "
                  + claim.under()
                  + " 次共 "
                  + Fraction.plain(claim.pointsUnder())
                  + " 分",
              claim.name()
                  + ": compared "
                  + Words.many(claim.compared(), "time")
                  + ", too high "
                  + Words.many(claim.over(), "time")
                  + " by "
                  + Words.points(claim.pointsOver())
                  + ", too low "
                  + Words.many(claim.under(), "time")
                  + " by "
                  + Words.points(claim.pointsUnder()));
      out.append("  ").append(Characters.visibleInLine(told)).append('\n');
    }
    if (claims.size() > MOST_TOLD) {
      int more = claims.size() - MOST_TOLD;
      out.append(
          words.say(
              "  ……另有 " + more + " 项，见 csv 或 json\n",
              "  … and " + more + " more: see csv or json\n"));
    }
  }

  static String json(Claims claims) {
    ObjectNode root = Json.document(FORMAT);
    Json.stamp(root, "rubric", claims.rubric());
    root.put("submissions", claims.submissions());
    root.put("failed", claims.failed());
    root.put("compared", claims.compared());
    all(claims.sections(), root.putArray("sections"));
    all(claims.indicators(), root.putArray("indicators"));
    all(claims.clauses(), root.putArray("clauses"));
    all(claims.units(), root.putArray("units"));
    return Json.written(root);
  }

  private static void all(List<Claim> claims, ArrayNode array) {
    for (Claim claim : claims) {
      ObjectNode node = array.addObject().put("name", claim.name());
      node.put("compared", claim.compared()).put("over", claim.over());
      Json.decimal(node, "pointsOver", claim.pointsOver());
      node.put("under", claim.under());
      Json.decimal(node, "pointsUnder", claim.pointsUnder());
    }
  }

  static String csv(Claims claims, Language language) {
    Words words = new Words(language);
    Csv csv = new Csv();
    csv.row(
        List.of(
            words.say("类别", "kind"),
            words.say("名称", "name"),
            words.say("对照次数", "compared"),
            words.say("高报次数", "too high"),
            words.say("高报分数", "points too high"),
            words.say("低报次数", "too low"),
            words.say("低报分数", "points too low")));
    rows(csv, words.say("一级指标", "section"), claims.sections());
    rows(csv, words.say("指标", "indicator"), claims.indicators());
    rows(csv, words.say("依据", "clause"), claims.clauses());
    rows(csv, words.say("单位", "unit"), claims.units());
    return csv.toString();
  }

  private static void rows(Csv csv, String kind, List<Claim> claims) {
    for (Claim claim : claims) {
      csv.row(
          List.of(
              kind,
              claim.name(),
              String.valueOf(claim.compared()),
              String.valueOf(claim.over()),
              Fraction.plain(claim.pointsOver()),
              String.valueOf(claim.under()),
              Fraction.plain(claim.pointsUnder())));
    }
  }
}

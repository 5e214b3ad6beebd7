package dev.rubric.documents.internal.review;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.documents.Figure;
import dev.rubric.documents.FundsRow;
import dev.rubric.documents.Printed;
import dev.rubric.documents.PrintedLine;
import dev.rubric.documents.PrintedTable;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.MatchedValue;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is to say of the cells of one table, once it was scored and audited. */
public final class Remarks {
  private static final String EXECUTION = "预算执行率";

  private final PrintedTable table;
  private final Scorecard card;
  private final Map<Location, Remark> remarks = new LinkedHashMap<>();

  private Remarks(PrintedTable table, Scorecard card) {
    this.table = table;
    this.card = card;
  }

  /** The remarks, one for each cell concerned. */
  public static List<Remark> of(PrintedTable table, Scorecard card, List<Diagnostic> findings) {
    Remarks all = new Remarks(table, card);
    table.lines().forEach(all::line);
    table.totalFunds().ifPresent(all::funds);
    all.total();
    findings.forEach(all::finding);
    return List.copyOf(all.remarks.values());
  }

  private void line(PrintedLine line) {
    Optional<LineScore> score = card.line(line.name().text());
    if (score.isEmpty()) {
      comment(line.name().at(), "评分标准里没有这个指标，没有评分");
      return;
    }
    BigDecimal reported = line.shared() ? null : Figure.points(line.score()).orElse(null);
    scored(score.get(), reported, line.places(), line.name().at());
  }

  private void funds(FundsRow row) {
    boolean line = table.lines().stream().anyMatch(each -> each.name().text().equals(EXECUTION));
    if (!line) {
      card.line(EXECUTION)
          .ifPresent(
              score ->
                  scored(
                      score,
                      Figure.points(row.score()).orElse(null),
                      row.places(),
                      row.name().at()));
    }
  }

  /** Score beside score; why, where points are lost or the two differ. */
  private void scored(
      LineScore line,
      @Nullable BigDecimal reported,
      Map<String, Location> places,
      Location otherwise) {
    BigDecimal points = line.mark() == null ? line.score() : null;
    BigDecimal counted = line.score();
    boolean lost = counted == null || counted.compareTo(line.effectiveWeight()) < 0;
    boolean differs = line.mark() == null ? differ(points, reported) : isMarkedOtherwise(line);
    Location at = places.getOrDefault("score", otherwise);
    String shown = shown(line);
    List<String> comments = lost || differs ? comments(line, reported) : List.of();
    add(new Remark(at, shown, difference(points, reported), differs, "", comments));
    Location reason = places.get("reason");
    if (reason != null && (lost || differs)) {
      add(new Remark(reason, null, null, false, why(line), List.of()));
    }
  }

  private static boolean differ(@Nullable BigDecimal points, @Nullable BigDecimal reported) {
    return points == null || (reported != null && points.compareTo(reported) != 0);
  }

  private static boolean isMarkedOtherwise(LineScore line) {
    return line.selfMark() != null && !line.selfMark().equals(line.mark());
  }

  private static @Nullable String difference(
      @Nullable BigDecimal points, @Nullable BigDecimal reported) {
    if (points == null || reported == null) {
      return null;
    }
    BigDecimal difference = points.subtract(reported);
    return (difference.signum() > 0 ? "+" : "") + text(difference);
  }

  private static String why(LineScore line) {
    String reasons =
        line.entries().stream()
            .filter(entry -> entry.kind() != EntryKind.UNSCORED || line.entries().size() == 1)
            .map(entry -> entry.reason().in(Language.ZH))
            .collect(Collectors.joining("；"));
    boolean open = reasons.isEmpty();
    return open ? line.status().label().in(Language.ZH) + "：没有规则给出得分" : reasons;
  }

  /** The mark or the points; how the line stands where it has neither. */
  private static String shown(LineScore line) {
    return line.shown().isEmpty() ? line.status().label().in(Language.ZH) : line.shown();
  }

  private static List<String> comments(LineScore line, @Nullable BigDecimal reported) {
    List<String> comments = new ArrayList<>();
    comments.add(
        line.indicator()
            + "：复核得分 "
            + shown(line)
            + (line.mark() == null ? " / " + text(line.effectiveWeight()) : "")
            + (reported == null ? "" : "，自评得分 " + text(reported))
            + (line.selfMark() == null ? "" : "，自评等次 " + line.selfMark()));
    line.entries().forEach(entry -> comments.add(entry(entry)));
    if (line.nearest() != null && line.entries().isEmpty()) {
      comments.add(line.nearest().in(Language.ZH));
    }
    return comments;
  }

  private static String entry(Entry entry) {
    String values = entry.matched().stream().map(Remarks::value).collect(Collectors.joining("、"));
    return entry.reason().in(Language.ZH)
        + "\n规则：“"
        + entry.rule()
        + "” "
        + entry.location()
        + (entry.basis() == null ? "" : "\n依据：" + entry.basis())
        + (values.isEmpty() ? "" : "\n数值：" + values);
  }

  private static String shown(Scorecard card) {
    return card.shownTotal().isEmpty() ? "—" : card.shownTotal();
  }

  private static String value(MatchedValue matched) {
    String value = matched.value();
    return matched.name().in(Language.ZH) + " = " + (value == null ? "未填报" : value);
  }

  private void total() {
    Printed printed = table.totalScore();
    Location at = table.totalPlaces().getOrDefault("score", printed == null ? null : printed.at());
    if (at == null) {
      return;
    }
    BigDecimal reported = Figure.points(printed).orElse(null);
    BigDecimal total = card.weight() == null ? null : card.total();
    boolean differs = reported != null && total != null && reported.compareTo(total) != 0;
    List<String> comments = new ArrayList<>();
    comments.add(
        "复核总分 "
            + (total == null ? shown(card) : text(total) + " / " + text(card.weight()))
            + (card.grade() == null ? "" : "，等级 " + card.grade())
            + (card.provisional() ? "，" + Provisional.why(card).in(Language.ZH) : ""));
    card.entries().forEach(entry -> comments.add(entry(entry)));
    comments.add(
        "评分标准："
            + card.rubric().title()
            + "（"
            + card.rubric().name()
            + " "
            + card.rubric().version()
            + "）");
    absent().ifPresent(comments::add);
    add(
        new Remark(
            at,
            total == null ? shown(card) : text(total) + (card.provisional() ? "（暂定）" : ""),
            card.provisional() ? null : difference(total, reported),
            differs,
            "",
            comments));
  }

  /** Indicators of the rubric that the form has no line for. */
  private Optional<String> absent() {
    List<String> named = table.lines().stream().map(line -> line.name().text()).toList();
    List<String> absent =
        card.lines().stream()
            .map(LineScore::indicator)
            .filter(name -> !named.contains(name) && !name.equals(EXECUTION))
            .toList();
    return absent.isEmpty()
        ? Optional.empty()
        : Optional.of("表中没有评分标准的这些指标：" + String.join("、", absent));
  }

  private void finding(Diagnostic finding) {
    Location at = finding.location();
    if (at != null) {
      comment(
          at, finding.severity().label().in(Language.ZH) + "：" + finding.message().in(Language.ZH));
    }
  }

  private void comment(Location at, String words) {
    add(new Remark(at, null, null, false, "", List.of(words)));
  }

  private void add(Remark remark) {
    remarks.merge(remark.at(), remark, Remarks::both);
  }

  private static Remark both(Remark first, Remark second) {
    List<String> comments = new ArrayList<>(first.comments());
    second.comments().stream().filter(each -> !comments.contains(each)).forEach(comments::add);
    boolean several = first.isScore() && second.isScore();
    boolean score = first.isScore();
    return new Remark(
        first.at(),
        several
            ? first.points() + " + " + second.points()
            : score ? first.points() : second.points(),
        several ? null : score ? first.difference() : second.difference(),
        first.differs() || second.differs(),
        first.added().isEmpty() ? second.added() : first.added(),
        comments);
  }

  private static String text(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }
}

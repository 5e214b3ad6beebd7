package dev.rubric.change.report;

import dev.rubric.internal.page.HtmlPage;
import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws what a change does: whole numbers only, so that the same numbers give the same picture. */
final class Pictures {
  private static final int WIDTH = 880;
  private static final int BARS = 180;
  private static final int SLOPE = 300;
  private static final int ROW = 26;

  /** Room for a unit's name. */
  private static final int NAME = 240;

  private final HtmlPage page;
  private final Words words;

  Pictures(HtmlPage page, Words words) {
    this.page = page;
    this.words = words;
  }

  /** How many totals are in each range, before and after, side by side. */
  void histogram(List<Impact.Bin> all) {
    List<Impact.Bin> bins = inUse(all);
    long most = bins.stream().mapToLong(bin -> Math.max(bin.before(), bin.after())).max().orElse(0);
    begin(WIDTH, BARS + 30, words.say("总分分布", "distribution of totals"));
    int width = WIDTH / Math.max(1, bins.size());
    for (int i = 0; i < bins.size(); i++) {
      Impact.Bin bin = bins.get(i);
      int x = i * width;
      bar(x + 3, width / 2 - 3, bin.before(), most, "#b9c6d3");
      bar(x + width / 2, width / 2 - 3, bin.after(), most, "#2f6f9f");
      text(x + width / 2, BARS + 20, "middle", bin.from().toPlainString());
    }
    page.empty(
        "line",
        "x1",
        "0",
        "x2",
        text(WIDTH),
        "y1",
        text(BARS),
        "y2",
        text(BARS),
        "stroke",
        "#5b6b7c");
    page.end();
  }

  /** Without the empty ranges on both ends. */
  private static List<Impact.Bin> inUse(List<Impact.Bin> bins) {
    int from = 0;
    int to = bins.size();
    while (from < to && bins.get(from).before() + bins.get(from).after() == 0) {
      from++;
    }
    while (to > from && bins.get(to - 1).before() + bins.get(to - 1).after() == 0) {
      to--;
    }
    return bins.subList(from, to);
  }

  private void bar(int x, int width, long count, long most, String colour) {
    if (count == 0) {
      return;
    }
    int height = (int) Math.max(1, count * (BARS - 20) / Math.max(1, most));
    page.empty(
        "rect",
        "x",
        text(x),
        "y",
        text(BARS - height),
        "width",
        text(width),
        "height",
        text(height),
        "fill",
        colour);
    text(x + width / 2, BARS - height - 4, "middle", String.valueOf(count));
  }

  /** From which grade to which, as bands whose width tells how many. */
  void slope(List<Impact.GradeMove> moves) {
    Map<String, Long> left = new LinkedHashMap<>();
    Map<String, Long> right = new LinkedHashMap<>();
    List<String> order = new ArrayList<>();
    for (Impact.GradeMove move : moves) {
      left.merge(name(move.from()), move.units(), Long::sum);
      order.add(name(move.from()));
    }
    moves.forEach(move -> order.add(name(move.to())));
    for (String grade : order) {
      long units =
          moves.stream()
              .filter(move -> name(move.to()).equals(grade))
              .mapToLong(Impact.GradeMove::units)
              .sum();
      if (units > 0) {
        right.put(grade, units);
      }
    }
    long all = moves.stream().mapToLong(Impact.GradeMove::units).sum();
    int gaps = 12 * Math.max(left.size(), right.size());
    begin(WIDTH, SLOPE + gaps, words.say("等级的去向", "where grades go"));
    Map<String, Long> fromTops = tops(left, all);
    Map<String, Long> toTops = tops(right, all);
    for (Impact.GradeMove move : moves) {
      band(move, fromTops, toTops, all);
    }
    labels(left, all, 190, "end");
    labels(right, all, 690, "start");
    page.end();
  }

  private Map<String, Long> tops(Map<String, Long> sizes, long all) {
    Map<String, Long> tops = new LinkedHashMap<>();
    long top = 0;
    for (Map.Entry<String, Long> each : sizes.entrySet()) {
      tops.put(each.getKey(), top);
      top += height(each.getValue(), all) + 12;
    }
    return tops;
  }

  private static long height(long units, long all) {
    return Math.max(2, units * SLOPE / Math.max(1, all));
  }

  private void band(
      Impact.GradeMove move, Map<String, Long> fromTops, Map<String, Long> toTops, long all) {
    String from = name(move.from());
    String to = name(move.to());
    long height = height(move.units(), all);
    long a = Objects.requireNonNull(fromTops.get(from));
    long b = Objects.requireNonNull(toTops.get(to));
    fromTops.put(from, a + height);
    toTops.put(to, b + height);
    String path =
        "M200 "
            + a
            + " C440 "
            + a
            + " 440 "
            + b
            + " 680 "
            + b
            + " L680 "
            + (b + height)
            + " C440 "
            + (b + height)
            + " 440 "
            + (a + height)
            + " 200 "
            + (a + height)
            + " Z";
    page.beginWith(
        "path", "d", path, "fill", from.equals(to) ? "#b9c6d3" : "#2f6f9f", "opacity", "0.75");
    page.element("title", "", from + " → " + to + " " + move.units());
    page.end();
  }

  private void labels(Map<String, Long> sizes, long all, int x, String anchor) {
    long top = 0;
    for (Map.Entry<String, Long> each : sizes.entrySet()) {
      long height = height(each.getValue(), all);
      text(x, (int) (top + height / 2 + 4), anchor, each.getKey() + " " + each.getValue());
      top += height + 12;
    }
  }

  private String name(@Nullable String grade) {
    return grade == null ? words.say("未评定", "none") : grade;
  }

  /** The largest moves as bars to either side. */
  void movers(List<Mover> up, List<Mover> down) {
    List<Mover> all = new ArrayList<>(up);
    for (int i = down.size() - 1; i >= 0; i--) {
      all.add(down.get(i));
    }
    BigDecimal most =
        all.stream()
            .map(each -> each.change().change().abs())
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ONE);
    begin(WIDTH, Math.max(ROW, all.size() * ROW), words.say("变动最大的单位", "units that move most"));
    int middle = down.isEmpty() ? NAME : up.isEmpty() ? WIDTH - 80 : (NAME + WIDTH) / 2;
    boolean oneWay = down.isEmpty() || up.isEmpty();
    int longest = oneWay ? WIDTH - NAME - 160 : WIDTH - middle - 80;
    for (int i = 0; i < all.size(); i++) {
      mover(all.get(i).change(), most, i * ROW, middle, longest);
    }
    page.end();
  }

  private void mover(UnitChange change, BigDecimal most, int y, int middle, int longest) {
    BigDecimal by = change.change();
    int length =
        by.abs()
            .multiply(BigDecimal.valueOf(longest))
            .divide(most, 0, java.math.RoundingMode.HALF_UP)
            .intValue();
    boolean more = by.signum() > 0;
    page.empty(
        "rect",
        "x",
        text(more ? middle : middle - length),
        "y",
        text(y + 4),
        "width",
        text(Math.max(1, length)),
        "height",
        text(ROW - 8),
        "fill",
        more ? "#2e7d32" : "#b3261e",
        "opacity",
        "0.8");
    text(
        more ? middle + length + 6 : middle + 6,
        y + 18,
        "start",
        (more ? "+" : "") + Fraction.plain(by));
    text(0, y + 18, "start", shortened(change.unit()));
  }

  private static String shortened(String name) {
    return name.length() <= 24 ? name : name.substring(0, 23) + "…";
  }

  private void begin(int width, int height, String label) {
    page.beginWith(
        "svg", "viewBox", "0 0 " + width + " " + height, "role", "img", "aria-label", label);
  }

  private void text(int x, int y, String anchor, String words) {
    page.beginWith("text", "x", text(x), "y", text(y), "text-anchor", anchor, "fill", "#33414f");
    page.text(words);
    page.end();
  }

  private static String text(int number) {
    return String.valueOf(number);
  }
}

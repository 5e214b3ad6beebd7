package dev.rubric.samples.benchmarks;

import dev.rubric.samples.benchmarks.Curve.Point;
import java.util.List;
import java.util.Locale;

/** Curves side by side on logarithmic axes, each with a dashed line that is linear. */
final class Chart {
  private static final int PANEL = 280;
  private static final int SIDE = 190;
  private static final int LEFT = 56;
  private static final int TOP = 44;
  private static final int HEIGHT = 300;
  private static final List<String> COLOURS = List.of("#1f5fa8", "#c2571a");

  private final StringBuilder svg = new StringBuilder();

  /** The picture of these panels, each with one or more curves over the same counts. */
  static String of(List<List<Curve>> panels) {
    Chart chart = new Chart();
    chart.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
            + " font-family=\"sans-serif\" font-size=\"11\" fill=\"#222\">",
        PANEL * panels.size(), HEIGHT);
    chart.add("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
    for (int i = 0; i < panels.size(); i++) {
      chart.add("<g transform=\"translate(%d,%d)\">", i * PANEL + LEFT, TOP);
      chart.panel(panels.get(i));
      chart.add("</g>");
    }
    return chart.add("</svg>").svg.toString();
  }

  private void panel(List<Curve> curves) {
    Axis across =
        Axis.over(curves.stream().flatMap(curve -> curve.points().stream()).map(Point::count));
    Axis up = Axis.over(curves.stream().flatMap(curve -> curve.points().stream()).map(Point::cost));
    add("<rect width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#999\"/>", SIDE, SIDE);
    for (int decade = across.low(); decade <= across.high(); decade++) {
      double x = across.at(Math.pow(10, decade)) * SIDE;
      add("<path d=\"M%.1f 0V%d\" stroke=\"#e3e3e3\"/>", x, SIDE);
      add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", x, SIDE + 15, of(decade));
    }
    for (int decade = up.low(); decade <= up.high(); decade++) {
      double y = SIDE - up.at(Math.pow(10, decade)) * SIDE;
      add("<path d=\"M0 %.1fH%d\" stroke=\"#e3e3e3\"/>", y, SIDE);
      add("<text x=\"-5\" y=\"%.1f\" text-anchor=\"end\">%s</text>", y + 4, of(decade));
    }
    linear(curves.get(0), across, up);
    for (int i = 0; i < curves.size(); i++) {
      curve(curves.get(i), across, up, COLOURS.get(i));
      add(
          "<text x=\"0\" y=\"%d\" fill=\"%s\">%s</text>",
          SIDE + 33 + 14 * i, COLOURS.get(i), curves.get(i).title());
    }
    add("<text x=\"0\" y=\"-10\" font-weight=\"bold\">%s</text>", curves.get(0).unit());
  }

  private void curve(Curve curve, Axis across, Axis up, String colour) {
    StringBuilder path = new StringBuilder();
    for (Point point : curve.points()) {
      double x = across.at((double) point.count()) * SIDE;
      double y = SIDE - up.at(point.cost()) * SIDE;
      path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x, y));
      add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"%s\"/>", x, y, colour);
    }
    add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\"/>", path, colour);
  }

  /** Back from the last point, in proportion, as far as the panel goes. */
  private void linear(Curve curve, Axis across, Axis up) {
    Point last = curve.points().get(curve.points().size() - 1);
    double each = last.cost() / last.count();
    double count = Math.max(Math.pow(10, across.low()), Math.pow(10, up.low()) / each);
    add(
        "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#888\" stroke-dasharray=\"3 3\"/>",
        across.at(count) * SIDE,
        SIDE - up.at(count * each) * SIDE,
        across.at((double) last.count()) * SIDE,
        SIDE - up.at(last.cost()) * SIDE);
  }

  private static String of(int decade) {
    return switch (decade) {
      case 0 -> "1";
      case 1 -> "10";
      case 2 -> "100";
      default -> "10<tspan dy=\"-4\" font-size=\"8\">" + decade + "</tspan>";
    };
  }

  private Chart add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }
}

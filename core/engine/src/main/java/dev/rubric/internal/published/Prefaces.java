package dev.rubric.internal.published;

import static dev.rubric.internal.published.Words.NUMBER;

import dev.rubric.framework.Direction;
import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a method says before its bands: its points ({@code 满分10分}) and its standard ({@code
 * 以100%为标准}, {@code 开工率要达到40%}).
 *
 * @param pieces the pieces without it
 * @param subject what the method is about, with the standard as its target
 * @param standard where the standard is met; null when none is stated
 */
record Prefaces(List<String> pieces, Subject subject, @Nullable Extent standard) {
  private static final Pattern POINTS =
      Pattern.compile("(?:本项|该项|此项|指标)?(?:满分|总分|分值|标准分|权重)(?:为|:|共)?(" + NUMBER + ")分");
  private static final Pattern BASE =
      Pattern.compile("以(.+?)(?:为|作为)(?:考核|评分)?(?:标准|基准|基数|目标|目标值|满分标准)");
  private static final Pattern DEMAND =
      Pattern.compile("要求(.+)|(.{0,20}?(?:要|应|须|需|应当|需要)(?:达到|达|不低于|不超过|不少于|不高于).+)");

  Prefaces {
    pieces = List.copyOf(pieces);
  }

  static Prefaces of(List<String> pieces, Subject subject) {
    List<String> rest = new ArrayList<>();
    Subject about = subject;
    Extent standard = null;
    for (String piece : pieces) {
      Optional<Extent> stated = standard == null ? standard(piece, subject) : Optional.empty();
      if (stated.isPresent()) {
        standard = stated.get();
        Edge edge = standard.low() == null ? standard.high() : standard.low();
        about = edge == null ? about : about.withTarget(edge.text());
      } else if (!isPoints(piece, subject) || (Riders.isOfLine(piece) && !rest.isEmpty())) {
        rest.add(piece);
      }
    }
    return new Prefaces(rest, about, standard);
  }

  private static boolean isPoints(String piece, Subject subject) {
    Matcher points = POINTS.matcher(piece);
    if (!points.matches()) {
      return false;
    }
    BigDecimal known = subject.weight();
    Optional<String> said = Texts.digits(points.group(1));
    if (known != null && said.isPresent() && known.compareTo(new BigDecimal(said.get())) != 0) {
      throw Unsettled.never(
          "not-as-framework",
          piece + " 与 rubric.yaml 不一致：这个指标的分值为 " + known.toPlainString(),
          piece + " disagrees with rubric.yaml, where the weight is " + known.toPlainString());
    }
    return said.isPresent();
  }

  private static Optional<Extent> standard(String piece, Subject subject) {
    Matcher base = BASE.matcher(piece);
    if (base.matches()) {
      boolean most = subject.direction() == Direction.AT_MOST;
      boolean least = subject.direction() == Direction.AT_LEAST;
      return (most || least) && NumberText.read(base.group(1)) instanceof Written.Number number
          ? Optional.of(edge(Edge.of(number, Edge.Hold.IN, subject.unit()), most))
          : Optional.empty();
    }
    Matcher demand = DEMAND.matcher(piece);
    if (!demand.matches()) {
      return Optional.empty();
    }
    String text = demand.group(1) == null ? demand.group(2) : demand.group(1);
    String plain = text.replaceFirst("(?:要|应当|应|须|需要|需)(?=达到|达|不低于|不超过|不少于|不高于)", "");
    return new Extents(subject).read(plain).filter(Extent::isHalf);
  }

  private static Extent edge(Edge edge, boolean most) {
    return most ? new Extent("", null, edge) : new Extent("", edge, null);
  }
}

package dev.rubric.internal.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bands that are listed before their points: {@code 第1—3名的分别计5分、4分、3分}. */
final class Listing {
  private static final Pattern LISTED =
      Pattern.compile("(.+?)(?:的)?(?:,)?(?:依次|分别)(?:赋予|按|计|得|给予|给|记|为)*((?:[0-9.]+分?、)+[0-9.]+)分");
  private static final Pattern PLACES =
      Pattern.compile("(?:在?全[市县区省国])?(?:排名|名次)?第?([0-9]+)[-~至到]第?([0-9]+)名");

  private Listing() {}

  /** The pieces with each listed band beside its own points. */
  static List<String> spread(List<String> pieces) {
    List<String> spread = new ArrayList<>();
    for (String piece : pieces) {
      Matcher listed = LISTED.matcher(piece);
      Optional<List<String>> bands = listed.matches() ? bands(listed.group(1)) : Optional.empty();
      String[] points = listed.matches() ? listed.group(2).split("、", -1) : new String[0];
      if (bands.isPresent() && bands.get().size() == points.length) {
        for (int i = 0; i < points.length; i++) {
          spread.add(bands.get().get(i) + "得" + points[i].replace("分", "") + "分");
        }
      } else {
        spread.add(piece);
      }
    }
    return spread;
  }

  private static Optional<List<String>> bands(String text) {
    Matcher places = PLACES.matcher(text);
    if (!places.matches()) {
      List<String> named = List.of(text.split("、", -1));
      return named.size() > 1 ? Optional.of(named) : Optional.empty();
    }
    BigDecimal first = new BigDecimal(places.group(1));
    BigDecimal last = new BigDecimal(places.group(2));
    List<String> bands = new ArrayList<>();
    for (BigDecimal place = first;
        place.compareTo(last) <= 0 && bands.size() < 50;
        place = place.add(BigDecimal.ONE)) {
      bands.add("第" + place.toPlainString() + "名");
    }
    return Optional.of(bands);
  }
}

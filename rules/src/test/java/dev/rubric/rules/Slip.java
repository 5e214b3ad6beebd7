package dev.rubric.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kind of slip: what is written, and what slips in instead. */
record Slip(String kind, Pattern place, Function<MatchResult, String> instead) {
  /** A text with one slip in it. */
  record Made(String kind, long line, String text) {}

  static Slip of(String kind, String place, Function<MatchResult, String> instead) {
    return new Slip(kind, Pattern.compile(place), instead);
  }

  /** The same words each time, in which $1 stands for the first group and so on. */
  static Slip of(String kind, String place, String instead) {
    return of(
        kind,
        place,
        found -> {
          String words = instead;
          for (int i = 1; i <= found.groupCount(); i++) {
            words = words.replace("$" + i, found.group(i));
          }
          return words;
        });
  }

  /** A text with each of the slips at each place where it can happen. */
  static List<Made> all(List<Slip> slips, String text) {
    List<Made> all = new ArrayList<>();
    for (Slip slip : slips) {
      Matcher places = slip.place().matcher(text);
      while (places.find()) {
        String before = text.substring(0, places.start());
        String slipped =
            before + slip.instead().apply(places.toMatchResult()) + text.substring(places.end());
        if (!slipped.equals(text)) {
          all.add(new Made(slip.kind(), before.lines().count(), slipped));
        }
      }
    }
    return all;
  }
}

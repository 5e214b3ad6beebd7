package dev.rubric.internal.sentence;

import dev.rubric.internal.diagnostic.Alike;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds what was meant by a sentence with one slip of the pen.
 *
 * <p>What it finds differs by one character of one known word, or has a known word for one that
 * people say instead, can be read, and does not say the opposite: 扣 is never put for 加, nor 超过 for
 * 低于, nor either for a character that neither sounds nor looks like it.
 */
final class Slip {
  /** How many sentences are tried for one that can't be read. */
  private static final int MOST = 800;

  private static final int LONGEST = 60;

  /** Characters that say how points go; one group is never mended into another. */
  private static final List<String> OPPOSITES =
      List.of("得计记给赋", "加奖", "扣减罚", "超高多大上增", "低少小下降", "不未无没非", "满全", "每");

  /** What people say for a known word, and no standard writes. */
  private static final Map<String, String> SAID_FOR =
      Map.ofEntries(
          Map.entry("全部得分", "满分"),
          Map.entry("全部分", "满分"),
          Map.entry("所有分", "满分"),
          Map.entry("全额分", "满分"),
          Map.entry("最高分", "满分"),
          Map.entry("足分", "满分"),
          Map.entry("没有分", "不得分"),
          Map.entry("没有得分", "不得分"),
          Map.entry("无得分", "不得分"),
          Map.entry("不得任何分", "不得分"));

  /** Points that do not say that they are points, before the end of what they belong to. */
  private static final Pattern NO_POINTS =
      Pattern.compile("[得计扣减加]\\s?[0-9]+(?:\\.[0-9]+)?(?=[，,；;。])");

  private static final int NEGATION = 5;

  private Slip() {}

  /**
   * The sentence that was meant; empty when there is none so near.
   *
   * @param words the words that sentences are made of, the most telling first
   * @param alike whether only characters that sound or look alike are put right
   * @param reads whether a sentence can be read
   */
  static Optional<String> mend(
      String written, List<String> words, boolean alike, Predicate<String> reads) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> said = said(written).filter(reads);
    if (said.isPresent()) {
      return said;
    }
    Set<String> candidates = new LinkedHashSet<>();
    if (written.matches(".*[0-9]")) {
      candidates.add(written + (written.contains(" ") ? " 分" : "分"));
    }
    NO_POINTS
        .matcher(written)
        .results()
        .map(each -> written.substring(0, each.end()) + "分" + written.substring(each.end()))
        .forEach(candidates::add);
    for (String word : words) {
      for (int at = 0; at <= written.length(); at++) {
        for (int length = word.length() + 1; length >= Math.max(1, word.length() - 1); length--) {
          if (at + length <= written.length() && candidates.size() < MOST) {
            candidate(written, at, length, word).ifPresent(candidates::add);
          }
        }
      }
    }
    Optional<String> near =
        candidates.stream().filter(each -> Alike.differ(written, each)).filter(reads).findFirst();
    return near.isPresent() || alike ? near : candidates.stream().filter(reads).findFirst();
  }

  private static Optional<String> said(String written) {
    return SAID_FOR.entrySet().stream()
        .filter(each -> written.contains(each.getKey()))
        .max(Comparator.comparingInt(each -> each.getKey().length()))
        .map(each -> written.replace(each.getKey(), each.getValue()));
  }

  private static Optional<String> candidate(String written, int at, int length, String word) {
    String window = written.substring(at, at + length);
    if (window.equals(word) || !isOneSlip(window, word)) {
      return Optional.empty();
    }
    return Optional.of(written.substring(0, at) + word + written.substring(at + length));
  }

  /** One character replaced, left out, put in, or two neighbours swapped, with the same sense. */
  static boolean isOneSlip(String window, String word) {
    int start = 0;
    int end = 0;
    int shorter = Math.min(window.length(), word.length());
    while (start < shorter && window.charAt(start) == word.charAt(start)) {
      start++;
    }
    while (end < shorter - start
        && window.charAt(window.length() - 1 - end) == word.charAt(word.length() - 1 - end)) {
      end++;
    }
    String wrong = window.substring(start, window.length() - end);
    String right = word.substring(start, word.length() - end);
    boolean swapped =
        wrong.length() == 2
            && right.length() == 2
            && wrong.charAt(0) == right.charAt(1)
            && wrong.charAt(1) == right.charAt(0);
    return swapped || (wrong.length() <= 1 && right.length() <= 1 && keepsSense(wrong, right));
  }

  private static boolean keepsSense(String wrong, String right) {
    if (!wrong.isEmpty() && "0123456789.%％$「」“”\"，, ".contains(wrong)) {
      return false;
    }
    if (wrong.isEmpty()) {
      return group(right) < 0 || right.equals("每");
    }
    if (right.isEmpty()) {
      return group(wrong) < 0;
    }
    if (right.equals("每")) {
      return group(wrong) < 0;
    }
    if (Alike.isAlike(wrong.charAt(0), right.charAt(0))) {
      return true;
    }
    return group(right) < 0 ? group(wrong) != NEGATION : group(right) == group(wrong);
  }

  private static int group(String character) {
    for (int i = 0; i < OPPOSITES.size() && !character.isEmpty(); i++) {
      if (OPPOSITES.get(i).contains(character)) {
        return i;
      }
    }
    return -1;
  }
}

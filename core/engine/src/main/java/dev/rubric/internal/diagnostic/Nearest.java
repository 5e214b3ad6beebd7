package dev.rubric.internal.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the right spelling that was most likely meant, in bounded time: nothing is said of a word
 * longer than {@value #LONGEST} characters, longer choices are left out, and so are those beyond
 * what one search may compare.
 */
public final class Nearest {
  /** The longest word or choice that is compared, in characters; no name is longer. */
  public static final int LONGEST = 200;

  /** How many pairs of characters one search may compare. */
  static final long MOST_WORK = 2_000_000;

  private final String word;
  private final long most;
  private long work;
  private @Nullable String best;
  private int bestDistance = Integer.MAX_VALUE;

  private Nearest(String word, long most) {
    this.word = word.toLowerCase(Locale.ROOT);
    this.most = most;
  }

  /**
   * The choice nearest to a misspelt word, when one is near enough to be worth saying: at most half
   * of the word's characters wrong.
   */
  public static Optional<String> to(String word, Collection<String> choices) {
    return search(word, choices, MOST_WORK).found();
  }

  /**
   * The choices by how much they are like a word, the likest first; those that are alike in nothing
   * keep their order. Only so many are compared as one search may.
   */
  static List<String> ranked(String word, List<String> choices) {
    String plain = word.toLowerCase(Locale.ROOT);
    boolean bounded =
        word.length() <= LONGEST
            && choices.stream().mapToLong(choice -> (long) word.length() * choice.length()).sum()
                <= MOST_WORK;
    return bounded
        ? choices.stream().sorted(Comparator.comparing(choice -> unlike(plain, choice))).toList()
        : choices;
  }

  private static long unlike(String word, String choice) {
    int longer = Math.max(1, Math.max(word.length(), choice.length()));
    return 1000L * distance(word, choice.toLowerCase(Locale.ROOT)) / longer;
  }

  /**
   * Whether another choice is as near as the nearest one, so that nobody knows which was meant: 分
   * could be 加分 or 扣分. One that differs by a character that looks or sounds alike is nearer.
   */
  static boolean isTied(String word, String nearest, Collection<String> others) {
    String plain = word.toLowerCase(Locale.ROOT);
    int distance = distance(plain, nearest.toLowerCase(Locale.ROOT));
    return word.length() <= LONGEST
        && !Alike.differ(word, nearest)
        && others.stream()
            .filter(each -> Math.abs(each.length() - word.length()) <= distance)
            .limit(MOST_WORK / (LONGEST * LONGEST))
            .anyMatch(each -> distance(plain, each.toLowerCase(Locale.ROOT)) <= distance);
  }

  /** The search for a word, which stops when it has compared so many pairs of characters. */
  static Nearest search(String word, Collection<String> choices, long most) {
    Nearest search = new Nearest(word.length() > LONGEST ? "" : word, most);
    if (word.length() <= LONGEST) {
      choices.forEach(search::compare);
    }
    return search;
  }

  Optional<String> found() {
    return Optional.ofNullable(best);
  }

  /** How many pairs of characters were compared. */
  long work() {
    return work;
  }

  private void compare(String choice) {
    int longer = Math.max(word.length(), choice.length());
    int shorter = Math.min(word.length(), choice.length());
    if (choice.length() > LONGEST || (longer - shorter) * 2 > longer || work >= most) {
      return;
    }
    work += (long) longer * shorter + longer;
    int distance = distance(word, choice.toLowerCase(Locale.ROOT));
    boolean nearer = distance < bestDistance;
    boolean same = distance == bestDistance && best != null && choice.compareTo(best) < 0;
    if (distance * 2 <= longer && (nearer || same)) {
      best = choice;
      bestDistance = distance;
    }
  }

  /** Edits (insert, delete, replace, swap neighbours) between two words. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}

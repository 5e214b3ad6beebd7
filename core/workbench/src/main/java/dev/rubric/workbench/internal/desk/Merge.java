package dev.rubric.workbench.internal.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts that were made of one, brought together line by line. Where both changed lines that
 * touch each other, and not to the same, they clash, and a person decides.
 *
 * @param mine the text with all that does not clash, and my lines where they do
 * @param theirs the same with their lines
 * @param clashes where both changed the same; empty when the texts are equal
 */
public record Merge(String mine, String theirs, List<Clash> clashes) {
  /**
   * Lines that both changed.
   *
   * @param line of the text that both began from, from 1
   */
  public record Clash(int line, String mine, String theirs) {}

  /** Copies the list. */
  public Merge {
    clashes = List.copyOf(clashes);
  }

  /** Whether nothing clashes. */
  public boolean isClean() {
    return clashes.isEmpty();
  }

  static Merge of(String base, String mine, String theirs) {
    List<String> from = lines(base);
    return new Weaver(from, Hunk.between(from, lines(mine)), Hunk.between(from, lines(theirs)))
        .woven();
  }

  /** Each with its line end, so that what has none at the end of the text differs. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(at, next));
      at = next;
    }
    return lines;
  }

  /** Goes through the changes of both sides in the order of the lines. */
  private static final class Weaver {
    private final List<String> base;
    private final List<Hunk> mine;
    private final List<Hunk> theirs;
    private final StringBuilder myText = new StringBuilder();
    private final StringBuilder theirText = new StringBuilder();
    private final List<Clash> clashes = new ArrayList<>();
    private int i;
    private int j;
    private int at;

    Weaver(List<String> base, List<Hunk> mine, List<Hunk> theirs) {
      this.base = base;
      this.mine = mine;
      this.theirs = theirs;
    }

    Merge woven() {
      while (i < mine.size() || j < theirs.size()) {
        int from = Math.min(from(mine, i), from(theirs, j));
        same(from);
        group(from);
      }
      same(base.size());
      return new Merge(myText.toString(), theirText.toString(), clashes);
    }

    private static int from(List<Hunk> hunks, int index) {
      return index < hunks.size() ? hunks.get(index).from() : Integer.MAX_VALUE;
    }

    private void same(int to) {
      both(String.join("", base.subList(at, to)));
      at = to;
    }

    private void both(String text) {
      myText.append(text);
      theirText.append(text);
    }

    /** Changes of both sides that touch each other are taken together. */
    private void group(int from) {
      int firstMine = i;
      int firstTheirs = j;
      int to = from;
      boolean grew = true;
      while (grew) {
        grew = false;
        if (from(mine, i) <= to) {
          to = Math.max(to, mine.get(i++).to());
          grew = true;
        }
        if (from(theirs, j) <= to) {
          to = Math.max(to, theirs.get(j++).to());
          grew = true;
        }
      }
      String own = side(mine.subList(firstMine, i), from, to);
      String other = side(theirs.subList(firstTheirs, j), from, to);
      at = to;
      if (firstTheirs == j || own.equals(other)) {
        both(own);
      } else if (firstMine == i) {
        both(other);
      } else {
        myText.append(own);
        theirText.append(other);
        clashes.add(new Clash(from + 1, own, other));
      }
    }

    private String side(List<Hunk> hunks, int from, int to) {
      StringBuilder text = new StringBuilder();
      int done = from;
      for (Hunk hunk : hunks) {
        text.append(String.join("", base.subList(done, hunk.from())));
        text.append(String.join("", hunk.lines()));
        done = hunk.to();
      }
      return text.append(String.join("", base.subList(done, to))).toString();
    }
  }
}

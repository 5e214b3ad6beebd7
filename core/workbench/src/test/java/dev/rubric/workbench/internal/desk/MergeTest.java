package dev.rubric.workbench.internal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two texts made of one are brought together where they do not touch. */
class MergeTest {
  private static final String BASE = "a\nb\nc\nd\ne\n";

  @Test
  void whatIsApartIsMerged() {
    Merge merge = Merge.of(BASE, "A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\nf\n");

    assertThat(merge.isClean()).isTrue();
    assertThat(merge.mine()).isEqualTo("A\nb\nc\nd\nE\nf\n").isEqualTo(merge.theirs());
  }

  @Test
  void aLineBetweenIsEnoughAndNoneIsNot() {
    assertThat(Merge.of(BASE, "a\nB\nc\nd\ne\n", "a\nb\nc\nD\ne\n").isClean()).isTrue();
    assertThat(Merge.of(BASE, "a\nB\nc\nd\ne\n", "a\nb\nC\nd\ne\n").isClean()).isFalse();
  }

  @Test
  void theSameChangeOfBothIsNoClash() {
    Merge merge = Merge.of(BASE, "a\nX\nc\nd\ne\n", "a\nX\nc\nd\ne\n");

    assertThat(merge.isClean()).isTrue();
    assertThat(merge.mine()).isEqualTo("a\nX\nc\nd\ne\n");
  }

  @Test
  void whereTheyClashAllElseIsMergedInBothTexts() {
    Merge merge = Merge.of(BASE, "a\nmine\nc\nd\nE\n", "A0\na\ntheirs\nc\nd\ne\n");

    assertThat(merge.mine()).isEqualTo("A0\na\nmine\nc\nd\nE\n");
    assertThat(merge.theirs()).isEqualTo("A0\na\ntheirs\nc\nd\nE\n");
    assertThat(merge.clashes()).hasSize(1);
  }

  @Test
  void whatOneRemovesAndTheOtherChangesClashes() {
    Merge merge = Merge.of(BASE, "a\nb\nd\ne\n", "a\nb\nC\nd\ne\n");

    assertThat(merge.clashes()).containsExactly(new Merge.Clash(3, "", "C\n"));
  }

  @Test
  void aMissingLastLineEndIsKept() {
    assertThat(Merge.of("a\nb", "a\nb\n", "a\nb").mine()).isEqualTo("a\nb\n");
    assertThat(Merge.of("", "a\n", "").mine()).isEqualTo("a\n");
  }

  /** Whoever changes nothing gets the other's text, whatever it is. */
  @Test
  void whoChangesNothingGetsTheOthersText() {
    Random random = new Random(21);
    for (int i = 0; i < 300; i++) {
      String base = text(random);
      String other = text(random);

      assertThat(Merge.of(base, base, other).mine()).isEqualTo(other);
      assertThat(Merge.of(base, other, base).theirs()).isEqualTo(other);
      assertThat(Merge.of(base, other, other).isClean()).isTrue();
    }
  }

  private static String text(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      lines.add(String.valueOf((char) ('a' + random.nextInt(4))));
    }
    return String.join("\n", lines);
  }
}

package dev.rubric.submission;

import dev.rubric.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a unit claims of a target without giving a figure (申报完成情况). */
public enum Attainment {
  /** 达成: the target was met. */
  ACHIEVED("达成", "achieved"),
  /** 部分达成: it was met in part. */
  PARTLY_ACHIEVED("部分达成", "partly achieved"),
  /** 未达成: it was missed. */
  NOT_ACHIEVED("未达成", "not achieved");

  private final String word;
  private final String english;

  Attainment(String word, String english) {
    this.word = word;
    this.english = english;
  }

  /** The Chinese word, which rules compare with. */
  public String word() {
    return word;
  }

  /** The word in both languages. */
  public Text label() {
    return Text.of(word, english);
  }

  /** The attainment of a Chinese or English word. */
  public static Optional<Attainment> parse(String written) {
    Objects.requireNonNull(written, "written");
    return Arrays.stream(values())
        .filter(each -> each.word.equals(written) || each.english.equals(written))
        .findFirst();
  }

  /** The Chinese words, best first. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Attainment::word).toList();
  }
}

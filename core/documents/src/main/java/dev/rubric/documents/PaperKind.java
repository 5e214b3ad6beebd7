package dev.rubric.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A kind of file that documents for people are written as. */
public enum PaperKind {
  /** A Word document. */
  WORD(".docx"),
  /** A workbook. */
  WORKBOOK(".xlsx"),
  /** One self-contained web page. */
  PAGE(".html", ".htm");

  private final List<String> endings;

  PaperKind(String... endings) {
    this.endings = List.of(endings);
  }

  /** How names of such files end, the usual first. */
  public List<String> endings() {
    return endings;
  }

  /** The kind of a file of that name; empty when it is none of these. */
  public static Optional<PaperKind> of(String name) {
    Objects.requireNonNull(name, "name");
    String plain = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.endings.stream().anyMatch(plain::endsWith))
        .findFirst();
  }
}

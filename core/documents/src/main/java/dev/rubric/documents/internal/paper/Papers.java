package dev.rubric.documents.internal.paper;

import dev.rubric.documents.PaperKind;
import java.nio.charset.StandardCharsets;

/** Writes documents of every kind. */
public final class Papers {
  private Papers() {}

  /** The bytes of a document. */
  public static byte[] write(Paper paper, PaperKind kind) {
    return switch (kind) {
      case WORD -> WordPaper.of(paper);
      case WORKBOOK -> SheetPaper.of(paper);
      case PAGE -> PagePaper.of(paper).getBytes(StandardCharsets.UTF_8);
    };
  }
}

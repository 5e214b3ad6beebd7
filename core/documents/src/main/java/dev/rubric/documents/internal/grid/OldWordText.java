package dev.rubric.documents.internal.grid;

import org.apache.poi.hwpf.usermodel.Range;

/** The text of a document of Word 97–2003 without the control characters that Word keeps in it. */
final class OldWordText {
  private static final char HYPHEN_THAT_DOES_NOT_BREAK = '\u001E';

  /**
   * Ends of cells, pictures, drawn objects, remarks, footnotes, pages; hyphens where words break.
   */
  private static final String MARKS = "[\\u0001-\\u0008\\u000C\\u000E\\u001F]";

  private OldWordText() {}

  /** What is shown: of a field its result, not what it does. */
  static String shown(String stored) {
    return Range.stripFields(stored).replace(HYPHEN_THAT_DOES_NOT_BREAK, '-').replaceAll(MARKS, "");
  }
}

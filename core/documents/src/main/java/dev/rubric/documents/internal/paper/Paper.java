package dev.rubric.documents.internal.paper;

import dev.rubric.text.Language;
import java.util.List;

/**
 * A document: titles, lines and tables, from the top.
 *
 * @param title what it is
 * @param blocks what it holds
 * @param language of its words
 */
public record Paper(String title, List<Block> blocks, Language language) {
  /** A document in Chinese. */
  public Paper(String title, List<Block> blocks) {
    this(title, blocks, Language.ZH);
  }

  /** Copies the list. */
  public Paper {
    blocks = List.copyOf(blocks);
  }

  /** A part of a document. */
  public sealed interface Block {}

  /** A line of words; a title stands in the middle and is large. */
  public record Line(String words, boolean title) implements Block {}

  /**
   * A table.
   *
   * @param sheet the sheet of a workbook that it stands in, with all that precedes it
   * @param widths the widths of its columns, in characters of half an em
   * @param heads how many rows at its top are repeated on each page
   * @param rows its rows; what a cell above covers is left out
   */
  public record Table(String sheet, List<Integer> widths, int heads, List<List<Box>> rows)
      implements Block {
    /** Copies the lists. */
    public Table {
      widths = List.copyOf(widths);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}

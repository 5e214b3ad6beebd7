package dev.rubric.table;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads and writes the tables of one kind of file; found with {@link java.util.ServiceLoader}.
 *
 * <p>Implementations are immutable and thread-safe. What they read comes from people who may mean
 * harm: they compute nothing, follow no link and bound what they unpack.
 */
public interface TableFormat {
  /** How names of such files end, such as {@code .csv}; not null. */
  String ending();

  /**
   * The tables of a file.
   *
   * @param file the file's name, for places in messages
   * @param diagnostics takes what is wrong; the tables are used only when that is nothing
   */
  List<Table> read(String file, byte[] bytes, Consumer<? super Diagnostic> diagnostics);

  /**
   * The file that holds a table.
   *
   * @param table its header is the first row whose every cell is filled
   * @param merged how many columns at the left hold a blank cell where they continue the cell above
   * @throws IllegalArgumentException when such a file can't hold the table safely; the message says
   *     why in Chinese
   */
  byte[] write(Table table, int merged);

  /** Whether such files hold notes of cells; where they don't, notes are written as remarks. */
  default boolean holdsNotes() {
    return false;
  }

  /**
   * What such a file has besides the texts and notes of its table, such as widths of columns.
   *
   * @return words for it; empty when there is nothing, or the file can't be read
   */
  default List<Text> layout(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    return List.of();
  }

  /**
   * An earlier file with its tables revised and everything else as it was.
   *
   * @param earlier the bytes of the file
   * @param revisions the sheets that change
   * @return empty when such files have no layout to keep, or this one can't be revised
   */
  default Optional<byte[]> revise(byte[] earlier, List<Revision> revisions) {
    Objects.requireNonNull(earlier, "earlier");
    Objects.requireNonNull(revisions, "revisions");
    return Optional.empty();
  }
}

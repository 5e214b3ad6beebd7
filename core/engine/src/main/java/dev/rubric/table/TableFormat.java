package dev.rubric.table;

import dev.rubric.diagnostic.Diagnostic;
import java.util.List;
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
}

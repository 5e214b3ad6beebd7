package dev.rubric.documents;

import dev.rubric.diagnostic.Location;
import dev.rubric.documents.internal.grid.Grid;
import dev.rubric.documents.internal.grid.Grids;
import dev.rubric.documents.internal.layout.SupplementReader;
import dev.rubric.documents.internal.layout.TableFinder;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads self-evaluation tables out of Word, Excel and HTML files.
 *
 * <p>Stateless and thread-safe. Files come from people who may mean harm: nothing is computed or
 * followed, and what is unpacked is bounded.
 */
public final class Forms {
  /** How names of files that are read end. */
  public static final List<String> ENDINGS = Grids.ENDINGS;

  /** The largest file that is looked at, in bytes. */
  public static final int MOST_BYTES = 32 * 1024 * 1024;

  private Forms() {}

  /** Whether a file of that name can be a form. */
  public static boolean isOne(String name) {
    Objects.requireNonNull(name, "name");
    String plain = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(plain::endsWith) && !plain.startsWith("~$");
  }

  /**
   * The tables of a file; whatever is wrong with it is told in the result, never thrown.
   *
   * @param name the file's name, which says its kind and stands in messages
   */
  public static FormFile read(String name, byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(name, "name");
    Diagnostics diagnostics = new Diagnostics();
    List<PrintedTable> tables = new ArrayList<>();
    if (bytes.length > MOST_BYTES) {
      diagnostics.error(
          "too-large",
          Location.of(name),
          "文件超过 " + MOST_BYTES / 1024 / 1024 + " MiB",
          "the file is larger than " + MOST_BYTES / 1024 / 1024 + " MiB");
      return new FormFile(name, tables, diagnostics.all());
    }
    for (Grid grid : Grids.read(name, bytes, diagnostics)) {
      tables.addAll(TableFinder.tables(grid));
      SupplementReader.supplements(grid).forEach(each -> attach(each, tables));
    }
    tables.forEach(table -> FormCharacters.check(table, diagnostics));
    if (tables.isEmpty() && !diagnostics.hasErrors()) {
      diagnostics.error(
          "no-table",
          Location.of(name),
          "没有找到自评表：应有表头 三级指标（或指标名称）和 年度指标值、实际完成值、得分 等列",
          "there is no self-evaluation table: its head should have the columns 三级指标 (or 指标名称)"
              + " and 年度指标值, 实际完成值, 得分 or the like");
    }
    return new FormFile(name, diagnostics.hasErrors() ? List.of() : tables, diagnostics.all());
  }

  /** What stands beside a table belongs to the one before it. */
  private static void attach(Supplement supplement, List<PrintedTable> tables) {
    if (!tables.isEmpty()) {
      int last = tables.size() - 1;
      tables.set(last, tables.get(last).with(supplement));
    }
  }
}

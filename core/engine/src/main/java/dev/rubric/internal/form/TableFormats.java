package dev.rubric.internal.form;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.table.TableFormat;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds who reads a kind of table. */
final class TableFormats {
  private TableFormats() {}

  static Optional<TableFormat> find(String ending) {
    return ServiceLoader.load(TableFormat.class, TableFormat.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(format -> format.ending().equals(ending))
        .findFirst();
  }

  static void missing(String file, String ending, Diagnostics diagnostics) {
    diagnostics.error(
        "missing-module",
        Location.whole(file),
        "读写 " + ending + " 表格需要模块 dev.rubric:rubric-spreadsheet，请把它加到类路径",
        "tables in " + ending + " need the module dev.rubric:rubric-spreadsheet on the class path");
  }
}

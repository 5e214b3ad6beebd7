package dev.rubric.spreadsheet;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.spreadsheet.internal.guard.Refusals;
import dev.rubric.spreadsheet.internal.guard.SafePackage;
import dev.rubric.table.Table;
import dev.rubric.table.TableFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of Office Open XML, without macros. */
public final class WorkbookFormat implements TableFormat {
  @Override
  public String ending() {
    return ".xlsx";
  }

  @Override
  public List<Table> read(String file, byte[] bytes, Consumer<? super Diagnostic> diagnostics) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(diagnostics, "diagnostics");
    Diagnostics found = new Diagnostics();
    List<Table> tables = tables(file, bytes, found);
    found.all().forEach(diagnostics);
    return tables;
  }

  private static List<Table> tables(String file, byte[] bytes, Diagnostics diagnostics) {
    Optional<byte[]> safe = SafePackage.unpacked(file, bytes, diagnostics);
    if (safe.isEmpty()) {
      return List.of();
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(safe.get()))) {
      List<Table> tables = new ArrayList<>();
      for (Sheet sheet : workbook) {
        tables.add(new SheetReader(file, (XSSFSheet) sheet, diagnostics).table());
      }
      return tables;
    } catch (IOException | RuntimeException damaged) {
      // A workbook damaged as no program damages it fails POI in many ways, none of them ours.
      Refusals.unreadable(file, bytes, diagnostics);
      return List.of();
    }
  }

  @Override
  public byte[] write(Table table, int merged) {
    return new SheetWriter(table, merged).workbook();
  }
}

package dev.rubric.spreadsheet;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.spreadsheet.internal.guard.Refusals;
import dev.rubric.spreadsheet.internal.guard.SafePackage;
import dev.rubric.table.Revision;
import dev.rubric.table.Table;
import dev.rubric.table.TableFormat;
import dev.rubric.text.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

  @Override
  public boolean holdsNotes() {
    return true;
  }

  @Override
  public List<Text> layout(byte[] bytes) {
    return opened(Objects.requireNonNull(bytes, "bytes"), WorkbookLayout::of).orElse(List.of());
  }

  @Override
  public Optional<byte[]> revise(byte[] earlier, List<Revision> revisions) {
    Objects.requireNonNull(earlier, "earlier");
    Objects.requireNonNull(revisions, "revisions");
    boolean same =
        revisions.stream()
            .flatMap(revision -> revision.rows().stream())
            .allMatch(row -> row.equals(Revision.Row.same(row.model())));
    return same && isWhole(revisions, earlier)
        ? Optional.of(earlier.clone())
        : opened(earlier, workbook -> revised(workbook, revisions)).flatMap(each -> each);
  }

  /** Whether no row is gone. */
  private static boolean isWhole(List<Revision> revisions, byte[] earlier) {
    return opened(
            earlier,
            workbook ->
                revisions.stream()
                    .allMatch(
                        each -> {
                          XSSFSheet sheet = workbook.getSheet(each.sheet());
                          return sheet != null && each.rows().size() == sheet.getLastRowNum() + 1;
                        }))
        .orElse(false);
  }

  private static Optional<byte[]> revised(XSSFWorkbook workbook, List<Revision> revisions) {
    for (Revision revision : revisions) {
      XSSFSheet sheet = workbook.getSheet(revision.sheet());
      boolean changes = sheet != null && !revision.rows().isEmpty();
      if (changes && !new SheetRevision(sheet, revision).apply()) {
        return Optional.empty();
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      workbook.write(bytes);
    } catch (IOException problem) {
      throw new UncheckedIOException("a workbook in memory can be written", problem);
    }
    return SafePackage.repacked("", bytes.toByteArray(), new Diagnostics());
  }

  /** What is found in a workbook; empty when it can't be opened. */
  private static <T> Optional<T> opened(byte[] bytes, Function<XSSFWorkbook, T> use) {
    Optional<byte[]> safe = SafePackage.unpacked("", bytes, new Diagnostics());
    if (safe.isEmpty()) {
      return Optional.empty();
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(safe.get()))) {
      return Optional.of(use.apply(workbook));
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }
}

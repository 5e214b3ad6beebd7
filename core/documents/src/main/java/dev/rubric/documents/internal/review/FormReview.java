package dev.rubric.documents.internal.review;

import dev.rubric.diagnostic.Location;
import dev.rubric.documents.FundsRow;
import dev.rubric.documents.PrintedLine;
import dev.rubric.documents.PrintedTable;
import dev.rubric.documents.ReviewedTable;
import dev.rubric.documents.internal.grid.HtmlGrids;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.spreadsheet.internal.guard.SafePackage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes reviews into a file of any kind that can be written. */
public final class FormReview {
  /** How names of files end that can be handed back. */
  public static final List<String> ENDINGS =
      List.of(".xlsx", ".xls", ".docx", ".doc", ".html", ".htm");

  private final String file;
  private final List<ReviewedTable> tables;

  private FormReview(String file, List<ReviewedTable> tables) {
    this.file = file;
    this.tables = tables;
  }

  /** The file's bytes with the reviews; empty when it can't be written, which is reported. */
  public static Optional<byte[]> write(
      String file, byte[] bytes, List<ReviewedTable> tables, Diagnostics diagnostics) {
    FormReview review = new FormReview(file, tables);
    String name = file.toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".html") || name.endsWith(".htm")) {
        return Optional.of(review.page(bytes));
      }
      if (name.endsWith(".xls")) {
        return Optional.of(review.workbook(new HSSFWorkbook(new ByteArrayInputStream(bytes))));
      }
      if (name.endsWith(".xlsx") || name.endsWith(".docx")) {
        Optional<byte[]> safe = SafePackage.unpacked(file, bytes, diagnostics);
        return safe.isEmpty()
            ? safe
            : Optional.of(
                name.endsWith(".docx")
                    ? review.word(
                        new XWPFDocument(new ByteArrayInputStream(safe.get())), diagnostics)
                    : review.workbook(new XSSFWorkbook(new ByteArrayInputStream(safe.get()))));
      }
      if (name.endsWith(".doc")) {
        return Optional.of(review.word(OldWordCopy.of(bytes), diagnostics));
      }
      diagnostics.error(
          "not-written",
          Location.of(file),
          "这种文件不能写回；能写回的有 " + String.join("、", ENDINGS),
          "this kind of file can't be written; these can: " + String.join(", ", ENDINGS));
    } catch (IOException | RuntimeException damaged) {
      // What POI reads, it can't always write; none of its ways to fail is the user's.
      diagnostics.error(
          "not-written",
          Location.of(file),
          "文件不能写回，请另存一次再试",
          "the file can't be written; save it anew");
    }
    return Optional.empty();
  }

  private static List<Remark> remarks(ReviewedTable reviewed) {
    return Remarks.of(reviewed.table(), reviewed.card(), reviewed.findings());
  }

  private byte[] page(byte[] bytes) throws IOException {
    PageReview page = new PageReview(file, HtmlGrids.page(bytes));
    tables.forEach(each -> page.write(remarks(each)));
    return page.bytes();
  }

  private byte[] word(XWPFDocument document, Diagnostics diagnostics) throws IOException {
    try (document;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      WordReview review = new WordReview(file, document);
      boolean all = true;
      for (ReviewedTable each : tables) {
        all &= review.write(remarks(each));
      }
      if (!all) {
        diagnostics.warning(
            "not-written",
            Location.of(file),
            "文本框里的单元格不能写回；请把表格移到正文里",
            "cells in a text box can't be written; move the table into the text");
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  private byte[] workbook(Workbook opened) throws IOException {
    try (opened;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      WorkbookReview review = new WorkbookReview(opened);
      tables.forEach(each -> review.write(remarks(each), heads(each.table())));
      opened.write(out);
      return out.toByteArray();
    }
  }

  /** The rows above the first scored row of each block. */
  private static List<Integer> heads(PrintedTable table) {
    List<Integer> heads = new ArrayList<>();
    table.totalFunds().map(FundsRow::name).ifPresent(name -> heads.add(name.at().line() - 1));
    table.lines().stream()
        .findFirst()
        .map(PrintedLine::name)
        .ifPresent(name -> heads.add(name.at().line() - 1));
    return heads.stream().filter(row -> row > 0).distinct().toList();
  }
}

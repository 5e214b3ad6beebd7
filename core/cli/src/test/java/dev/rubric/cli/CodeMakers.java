package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.Rubrics;
import dev.rubric.RuleForms;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.documents.ReviewedForm;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.live.LiveOptions;
import dev.rubric.live.LiveRubric;
import dev.rubric.rule.Form;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The examples of codes that no text shows: each done wrongly or rightly in the example's folder.
 */
final class CodeMakers {
  /** Does it in a folder that holds the example rubric, and gives what is said of it. */
  interface Maker {
    String make(Path folder, boolean wrong) throws Exception;
  }

  static final Map<String, Maker> ALL =
      Map.ofEntries(
          Map.entry("folder-not-found", (f, w) -> load(w ? f.resolveSibling("exampel") : f)),
          Map.entry("not-a-folder", (f, w) -> load(w ? f.resolve("outputs.drl") : f)),
          Map.entry(
              "not-a-file", (f, w) -> afterwards(f, w, at -> folder(at.resolve("rules.drl")))),
          Map.entry("unreadable", CodeMakers::archive),
          Map.entry("too-large", (f, w) -> afterwards(f, w, at -> append(at, 8 * 1024 * 1024))),
          Map.entry("too-many-files", (f, w) -> afterwards(f, w, CodeMakers::files)),
          Map.entry("too-many-standards", CodeMakers::generations),
          Map.entry("not-in-force", (f, w) -> inForce(f, w ? "2025-01-01" : "2024-01-01", "2")),
          Map.entry("several-in-force", (f, w) -> inForce(f, "2024-06-01", w ? "other" : "")),
          Map.entry("overlapping-validity", (f, w) -> inForce(f, "2024-06-01", w ? "same" : "")),
          Map.entry("unusable-base", CodeMakers::base),
          Map.entry("missing-module", CodeMakers::withoutTables),
          Map.entry("missing-bound", CodeMakers::bound),
          Map.entry("bad-name", (f, w) -> item(w ? "职工 人数" : "职工人数")),
          Map.entry("inexact-number", (f, w) -> total(w ? (Object) 0.1 : new BigDecimal("0.1"))),
          Map.entry("rows-differ", (f, w) -> rows(97, w ? 98 : 97)),
          Map.entry("out-of-memory", (f, w) -> live(f, w ? new OutOfMemoryError() : null)),
          Map.entry("defect", (f, w) -> live(f, w ? new IllegalStateException() : null)),
          Map.entry("layout-lost", CodeMakers::layout),
          Map.entry("hidden", (f, w) -> workbook(f, w, c -> c.getRow().setZeroHeight(true))),
          Map.entry("struck-out", (f, w) -> workbook(f, w, CodeMakers::strike)),
          Map.entry("shown-otherwise", (f, w) -> workbook(f, w, CodeMakers::hideDecimals)),
          Map.entry(
              "cell-error",
              (f, w) -> workbook(f, w, c -> c.setCellErrorValue(FormulaError.DIV0.getCode()))),
          Map.entry("date", (f, w) -> workbook(f, w, CodeMakers::date)),
          Map.entry("not-data", CodeMakers::macro),
          Map.entry("not-written", (f, w) -> reviewed(f, w ? "form.doc" : "form.html")));

  private CodeMakers() {}

  /** Turned into tables and back into text, with the workbooks named or not. */
  private static String layout(Path folder, boolean wrong) {
    Path tables = folder.resolveSibling("tables");
    write(RuleForms.convert(folder, Form.XLSX), tables);
    RuleForms.Conversion text = RuleForms.convert(tables, Form.DRL);
    if (wrong) {
      return said(text.notes());
    }
    Path there = folder.resolveSibling("there");
    write(text, there);
    return said(
        RuleForms.convert(there, Form.XLSX, RuleForms.convert(folder, Form.XLSX).files()).notes());
  }

  private static void write(RuleForms.Conversion conversion, Path to) {
    folder(to);
    conversion
        .files()
        .forEach(
            (name, bytes) -> {
              try {
                Files.write(to.resolve(name), bytes);
              } catch (IOException problem) {
                throw new UncheckedIOException(problem);
              }
            });
  }

  private static String load(Path folder) {
    return codes(() -> Rubric.load(folder));
  }

  private static String codes(Runnable action) {
    try {
      action.run();
      return "";
    } catch (DiagnosticException refusal) {
      return said(refusal.diagnostics());
    }
  }

  private static String said(List<Diagnostic> diagnostics) {
    return String.join("\n", diagnostics.stream().map(Diagnostic::toString).toList());
  }

  private static String afterwards(Path folder, boolean wrong, Consumer<Path> change) {
    if (wrong) {
      change.accept(folder);
    }
    return load(folder);
  }

  private static Path folder(Path at) {
    try {
      return Files.createDirectories(at);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void append(Path folder, int bytes) {
    Path file = folder.resolve("rubric.yaml");
    text(file, read(file) + "#" + "x".repeat(bytes));
  }

  private static void files(Path folder) {
    for (int i = 0; i < 1001; i++) {
      text(folder.resolve("rules" + i + ".drl"), "// 空\n");
    }
  }

  private static String generations(Path folder, boolean wrong) {
    int count = wrong ? 10 : 3;
    for (int i = 1; i <= count; i++) {
      String own = read(folder.resolve("rubric.yaml")).replace("名称: example", "名称: g" + i);
      Path at = folder(folder.resolveSibling("g" + i));
      boolean last = i == count;
      text(
          at.resolve("rubric.yaml"),
          last ? own : "名称: g" + i + "\n版本: \"1\"\n标题: 第" + i + "代\n继承: g" + (i + 1) + "@1\n");
      if (last) {
        List.of("outputs.drl", "satisfaction.csv", "benefits.dslr")
            .forEach(file -> text(at.resolve(file), read(folder.resolve(file))));
      }
    }
    return load(folder.resolveSibling("g1"));
  }

  private static String inForce(Path folder, String day, String other) {
    Path all = folder(folder.resolveSibling("all"));
    copy(folder, all.resolve("one"), "名称: example\n施行: {自: 2024-01-01, 至: 2024-12-31}");
    if (other.equals("other")) {
      copy(folder, all.resolve("two"), "名称: other\n施行: {自: 2024-01-01}");
    } else if (other.equals("same")) {
      copy(folder, all.resolve("two"), "名称: example\n施行: {自: 2024-07-01}");
    }
    return codes(() -> Rubrics.load(all).pick(null, LocalDate.parse(day)));
  }

  private static void copy(Path from, Path to, String name) {
    folder(to);
    text(to.resolve("rubric.yaml"), read(from.resolve("rubric.yaml")).replace("名称: example", name));
    List.of("outputs.drl", "satisfaction.csv", "benefits.dslr")
        .forEach(file -> text(to.resolve(file), read(from.resolve(file))));
  }

  private static String base(Path folder, boolean wrong) {
    text(folder.resolve("base.json"), wrong ? "" : "{\"unit\": \"甲局\", \"year\": 2024}");
    Path cases = folder.resolve("tests/cases.yaml");
    String twice = read(cases).replace("基础: 正常", "基础: ../base.json");
    text(cases, twice.replace("    表:", "    基础: ../base.json\n    表:"));
    return Run.of("test", folder).out();
  }

  private static String reviewed(Path folder, String name) throws IOException {
    Diagnostics problems = new Diagnostics();
    ReviewedForm.of(name, Files.readAllBytes(folder.resolve("form.html")), List.of(), problems);
    return said(problems.all());
  }

  private static String archive(Path folder, boolean wrong) throws IOException {
    Path jar = folder.resolveSibling("rubrics.jar");
    try (OutputStream file = Files.newOutputStream(jar)) {
      if (wrong) {
        file.write("PK 不完整".getBytes(StandardCharsets.UTF_8));
      } else {
        ZipOutputStream zip = new ZipOutputStream(file);
        for (String name :
            List.of("rubric.yaml", "outputs.drl", "satisfaction.csv", "benefits.dslr")) {
          zip.putNextEntry(new ZipEntry("rubrics/example/" + name));
          zip.write(Files.readAllBytes(folder.resolve(name)));
          zip.closeEntry();
        }
        zip.finish();
      }
    }
    return codes(() -> Rubric.load(jar, "example"));
  }

  /** The engine as it is in a program whose class path lacks the spreadsheet module. */
  private static String withoutTables(Path folder, boolean wrong) throws Exception {
    ClassLoader loader = wrong ? new WithoutTables() : CodeMakers.class.getClassLoader();
    try {
      loader.loadClass(Rubric.class.getName()).getMethod("load", Path.class).invoke(null, folder);
      return "";
    } catch (InvocationTargetException refused) {
      return String.valueOf(refused.getCause());
    }
  }

  private static final class WithoutTables extends ClassLoader {
    WithoutTables() {
      super(CodeMakers.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("dev.rubric.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException problem) {
        throw new ClassNotFoundException(name, problem);
      }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      boolean tables = name.endsWith("TableFormat");
      return tables ? Collections.emptyEnumeration() : super.getResources(name);
    }
  }

  private static String bound(Path folder, boolean wrong) {
    MeasureBuilder measure = Measure.of("投诉件数").value("8").targetUpper(BigDecimal.TEN);
    Measure stated = (wrong ? measure : measure.target(BigDecimal.ONE)).build();
    Submission submission = Submission.of("示例局").measure(stated).build();
    return codes(() -> Rubric.load(folder).score(submission));
  }

  private static String item(String name) {
    return codes(() -> Submission.of("示例局").item(name, BigDecimal.ONE).build().toJson());
  }

  private static String total(Object total) {
    return codes(() -> Submissions.from("填报", Map.of("unit", "示例局", "selfTotal", total)));
  }

  private static String rows(int... totals) {
    return codes(
        () ->
            Submissions.fromRows(
                "填报",
                Arrays.stream(totals)
                    .mapToObj(total -> Map.of("UNIT", "示例局", "SELF_TOTAL", total))
                    .toList()));
  }

  private static String live(Path folder, Throwable thrown) {
    AtomicBoolean armed = new AtomicBoolean();
    LiveOptions options =
        LiveOptions.defaults()
            .withGate(
                rubric -> {
                  if (armed.get() && thrown instanceof Error error) {
                    throw error;
                  } else if (armed.get() && thrown instanceof RuntimeException failure) {
                    throw failure;
                  }
                });
    try (LiveRubric live = LiveRubric.watch(folder, options)) {
      armed.set(true);
      Path rules = folder.resolve("outputs.drl");
      text(rules, read(rules).replace("<= 10", "<= 10.0"));
      return String.valueOf(live.reload());
    }
  }

  private static String workbook(Path folder, boolean wrong, Consumer<Cell> change)
      throws IOException {
    Files.delete(folder.resolve("satisfaction.csv"));
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream file = Files.newOutputStream(folder.resolve("satisfaction.xlsx"))) {
      XSSFSheet sheet = workbook.createSheet("表1");
      Object[][] rows = {
        {"三级指标", "指标值", "计分方法", "步长", "扣分"},
        {"群众满意度", "90%", "得满分", "", ""},
        {"", "90%", "每低于步长扣分，扣完为止", "1个百分点", 1.5}
      };
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < rows[i].length; j++) {
          Cell cell = (j == 0 ? sheet.createRow(i) : sheet.getRow(i)).createCell(j);
          if (rows[i][j] instanceof Double number) {
            cell.setCellValue(number);
          } else {
            cell.setCellValue((String) rows[i][j]);
          }
        }
      }
      if (wrong) {
        change.accept(sheet.getRow(2).getCell(4));
      }
      workbook.write(file);
    }
    return load(folder);
  }

  private static void strike(Cell cell) {
    XSSFWorkbook workbook = (XSSFWorkbook) cell.getSheet().getWorkbook();
    XSSFFont font = workbook.createFont();
    font.setStrikeout(true);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    cell.setCellStyle(style);
  }

  private static void hideDecimals(Cell cell) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat((short) 1);
    cell.setCellStyle(style);
  }

  private static void date(Cell cell) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat((short) 14);
    cell.setCellValue(LocalDate.of(2024, 3, 1));
    cell.setCellStyle(style);
  }

  private static String macro(Path folder, boolean wrong) throws IOException {
    workbook(folder, false, cell -> {});
    if (wrong) {
      Path file = folder.resolve("satisfaction.xlsx");
      byte[] sound = Files.readAllBytes(file);
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
          java.util.zip.ZipInputStream in =
              new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(sound))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(zip);
          zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
        zip.closeEntry();
      }
    }
    return load(folder);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void text(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}

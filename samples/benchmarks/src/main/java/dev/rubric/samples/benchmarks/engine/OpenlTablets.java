package dev.rubric.samples.benchmarks.engine;

import dev.rubric.samples.benchmarks.Criteria;
import dev.rubric.samples.benchmarks.Criteria.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openl.rules.runtime.RulesEngineFactory;

/** A decision table in a workbook for each indicator, compiled to Java methods. */
final class OpenlTablets {
  /** What OpenL's round calls rounding toward zero. */
  private static final int DOWN = 1;

  private final Object tables;
  private final Method[] methods;

  private OpenlTablets(Criteria criteria) {
    try {
      Path file = write(criteria);
      RulesEngineFactory<Object> factory = new RulesEngineFactory<>(file.toUri().toURL());
      factory.setExecutionMode(true);
      this.tables = factory.newEngineInstance();
      this.methods = new Method[criteria.lines().size()];
      for (Line line : criteria.lines()) {
        methods[line.place()] = factory.getInterfaceClass().getMethod(name(line), BigDecimal.class);
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  static Contender load(Criteria criteria) {
    OpenlTablets openl = new OpenlTablets(criteria);
    return submission -> openl.scoring(Contender.values(criteria, submission));
  }

  private Contender.Scoring scoring(BigDecimal[] values) {
    return () -> {
      BigDecimal[] points = new BigDecimal[values.length];
      for (int place = 0; place < points.length; place++) {
        try {
          points[place] = (BigDecimal) methods[place].invoke(tables, values[place]);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
      return points;
    };
  }

  private static String name(Line line) {
    return "points" + line.place();
  }

  private static Path write(Criteria criteria) throws IOException {
    Path file = Files.createTempFile("benchmark", ".xlsx");
    try (Workbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("benchmark");
      for (Line line : criteria.lines()) {
        write(line, sheet);
      }
      workbook.write(out);
    }
    return file;
  }

  private static void write(Line line, Sheet sheet) {
    int top = line.place() * 8;
    String limit = line.limit().toPlainString();
    row(sheet, top, "Rules BigDecimal " + name(line) + "(BigDecimal value)");
    row(sheet, top + 1, "C1", "RET1");
    row(sheet, top + 2, "met", "points");
    row(sheet, top + 3, "Boolean met", "BigDecimal points");
    row(sheet, top + 4, "条件", "得分");
    switch (line.method()) {
      case AT_LEAST -> {
        row(sheet, top + 5, "= value >= " + limit, "3");
        row(
            sheet,
            top + 6,
            "= value < " + limit,
            "= max(3 - round(("
                + limit
                + " - value) * 100 / "
                + limit
                + ", 0, "
                + DOWN
                + ") * 0.05, 0)");
      }
      case AT_MOST -> {
        row(sheet, top + 5, "= value <= " + limit, "3");
        row(
            sheet,
            top + 6,
            "= value > " + limit,
            "= max(3 - round(value - " + limit + ", 0, " + DOWN + ") * 0.5, 0)");
      }
      case BANDS -> {
        row(sheet, top + 5, "= value >= " + limit, "3");
        row(sheet, top + 6, "= value < " + limit, "1.8");
      }
    }
  }

  private static void row(Sheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number);
    for (int column = 0; column < cells.length; column++) {
      row.createCell(column).setCellValue(cells[column]);
    }
  }
}

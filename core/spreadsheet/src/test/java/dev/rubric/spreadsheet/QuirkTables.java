package dev.rubric.spreadsheet;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.InvalidRubricException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One small table of rules, to be changed as people change theirs, and what comes of it. */
final class QuirkTables {
  static final String RUBRIC =
      """
      名称: quirks
      版本: "1"
      标题: 试验
      总分: 100
      等级: [{等级: 优, 下限: 90}, {等级: 良, 下限: 80}, {等级: 中, 下限: 60}, {等级: 差, 下限: 0}]
      指标体系:
        - 一级指标: 产出
          分值: 100
          三级指标:
            - {指标: 甲, 分值: 50, 计量单位: "%", 方向: ≥}
            - {指标: 乙, 分值: 50, 计量单位: 件, 方向: ≤}
      """;

  /** 甲 loses 2 × 0.5, 乙 2 × 0.5. */
  static final String SUBMISSION =
      "{单位: 试, 评分标准: quirks, 指标: [{指标: 甲, 实际完成值: 88}, {指标: 乙, 实际完成值: 12}]}";

  static final String RIGHT = "98.00";

  static final String HEAD = "一级指标|三级指标|分值|计量单位|方向|指标值|条件|计分方法|步长|扣分|依据|规则名称|备注";
  static final List<String> ROWS =
      List.of(
          "产出|甲|#50|%|≥|#90||得满分|||||",
          "|||||#90||每低于步长扣分，扣完为止|1个百分点|#0.5|||",
          "|乙|#50|件|≤|#10||得满分|||||",
          "|||||#10||每超过步长扣分，扣完为止|1件|#0.5|||");

  private QuirkTables() {}

  /** The total with what was said of the rubric, or why it can't be used. */
  static String outcome(String file, byte[] bytes) {
    try {
      Rubric loaded =
          Rubric.load(Map.of("rubric.yaml", RUBRIC.getBytes(StandardCharsets.UTF_8), file, bytes));
      String total = loaded.score(Submissions.parse("s.yaml", SUBMISSION)).total().toPlainString();
      return String.join(
          "\n",
          Stream.concat(Stream.of(total), loaded.warnings().stream().map(Object::toString))
              .toList());
    } catch (InvalidRubricException problem) {
      return String.valueOf(problem.getMessage());
    }
  }

  static byte[] workbook(Consumer<XSSFSheet> change) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("表1");
      fill(sheet, 0, HEAD);
      for (int i = 0; i < ROWS.size(); i++) {
        fill(sheet, i + 1, ROWS.get(i));
      }
      change.accept(sheet);
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  static void fill(XSSFSheet sheet, int row, String line) {
    String[] texts = line.split("\\|", -1);
    for (int i = 0; i < texts.length; i++) {
      if (texts[i].startsWith("#")) {
        cell(sheet, row, i).setCellValue(Double.parseDouble(texts[i].substring(1)));
      } else if (!texts[i].isEmpty()) {
        cell(sheet, row, i).setCellValue(texts[i]);
      }
    }
  }

  static String separated(String separator) {
    StringBuilder text = new StringBuilder(HEAD.replace("|", separator)).append("\r\n");
    ROWS.forEach(row -> text.append(row.replace("|", separator).replace("#", "")).append("\r\n"));
    return text.toString();
  }

  static XSSFCell cell(XSSFSheet sheet, int row, int column) {
    XSSFRow there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    XSSFCell cell = there.getCell(column);
    return cell == null ? there.createCell(column) : cell;
  }

  static XSSFCellStyle style(XSSFSheet sheet, String format) {
    XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
    return style;
  }
}

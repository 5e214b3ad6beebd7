package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.check.RubricCheck;
import dev.rubric.check.report.CheckReport;
import dev.rubric.diagnostic.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One slip of the pen in the shipped rules, at every place where it can happen: how many of them
 * loading or checking sees.
 */
class OneSlipTest {
  private static final Path LINZE = Path.of("linze-public-security-2024");
  private static final List<String> SCORING =
      List.of("inputs.drl", "outputs.drl", "benefits.drl", "satisfaction.drl");

  private static final String NUMBER = "(?<=[<>]=? )(\\d+)(?= \\))";
  private static final Map<String, String> TURNED =
      Map.of("<=", ">=", ">=", "<=", "<", ">", ">", "<");
  private static final Map<String, String> LET_IN =
      Map.of("<=", "<", ">=", ">", "<", "<=", ">", ">=");

  private static final List<Slip> SLIPS =
      List.of(
          Slip.of("条件的目标值改了", NUMBER, each -> each.group().equals("0") ? "1" : each.group() + "0"),
          Slip.of("条件的目标值少了一成", NUMBER, each -> String.valueOf(tenthLess(each.group()))),
          Slip.of("百分数写成小数", "(?<=[<>]=? )(90|100)(?= \\))", each -> "0." + each.group()),
          Slip.of("比较符写反", "(?<=实际完成值 |资金到位率 )[<>]=?(?= \\d)", each -> TURNED.get(each.group())),
          Slip.of("含与不含", "(?<=实际完成值 |资金到位率 )[<>]=?(?= \\d)", each -> LET_IN.get(each.group())),
          Slip.of("每超写成每低", "每超(?=百分[比点]\\()", each -> "每低"),
          Slip.of("每低写成每超", "每低(?=百分[比点]\\()", each -> "每超"),
          Slip.of("百分比写成百分点", "(?<=每[超低])百分比(?=\\()", each -> "百分点"),
          Slip.of("百分点写成百分比", "(?<=每[超低])百分点(?=\\()", each -> "百分比"),
          Slip.of(
              "结论的界限改了", "(?<=每[超低]百分[比点]\\((?:\\$b\\.资金到位率, )?)\\d+", each -> each.group() + "0"),
          Slip.of("每步的分值写大十倍", "0\\.5(?=[,)])|0\\.1(?=\\))", each -> each.group().substring(2)),
          Slip.of("扣分写成负数", "(?<=, 1, )0\\.\\d(?=[,)])", each -> "-" + each.group()),
          Slip.of("步长写成负数", "(?<=00, |90, )1(?=, 0)", each -> "-1"),
          Slip.of("不足按一计漏写", ", \"不足按一计\"", each -> ""),
          Slip.of("得满分写成不得分", "得满分(?=\\()", each -> "不得分"),
          Slip.of("不得分写成得满分", "(?<=记分\\.)不得分", each -> "得满分"),
          Slip.of("比例写成小数", "(?<=按比例得分\\(\\$m, )50", each -> "0.5"),
          Slip.of("评定比例写成小数", "(?<=按评定得分\\(\\$m, \\d{1,2}, )[68]0", each -> "0." + each.group()),
          Slip.of("要点的扣分写大十倍", "(?<=缺少要点数 \\* )[\\d.]+", each -> tenfold(each.group())),
          Slip.of("固定扣分超过分值", "(?<=扣分\\(\\$m, )0\\.25", each -> "25"),
          Slip.of(
              "名称里的目标值改了",
              "(?<=rule \"[^\"\\d]{1,14})\\d{2,4}(?=起|场次|%)",
              each -> each.group() + "0"),
          Slip.of("名称里的扣分改了", "(?<=扣)0\\.\\d+(?=分)|(?<=扣)[23](?=分\")", each -> "5" + each.group()));

  private static int tenthLess(String number) {
    return Integer.parseInt(number) * 9 / 10;
  }

  private static String tenfold(String number) {
    return new java.math.BigDecimal(number).movePointRight(1).stripTrailingZeros().toPlainString();
  }

  @TempDir private Path folder;

  @Test
  void nearlyEverySlipIsSeen() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String name : SCORING) {
      files.put(name, Files.readString(LINZE.resolve(name), StandardCharsets.UTF_8));
    }
    copy(files);
    List<String> missed = new ArrayList<>();
    List<String> warned = new ArrayList<>();
    int tried = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      for (Slip.Made made : Slip.all(SLIPS, file.getValue())) {
        tried++;
        CheckReport report = check(file.getKey(), made.text());
        String where = made.kind() + " " + file.getKey() + ":" + made.line();
        if (report.problems().isEmpty()) {
          missed.add(where);
        } else if (report.isCleanOf(Severity.ERROR)) {
          warned.add(where);
        }
      }
      write(file.getKey(), file.getValue());
    }
    assertThat(tried).isEqualTo(134);
    assertThat(missed).isEmpty();
    assertThat(warned).as("seen, but not refused").hasSize(38);
  }

  private CheckReport check(String file, String text) throws IOException {
    write(file, text);
    return RubricCheck.check(folder);
  }

  private void copy(Map<String, String> files) throws IOException {
    try (Stream<Path> all = Files.list(LINZE)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    assertThat(RubricCheck.check(folder).problems()).isEmpty();
    assertThat(files).hasSize(SCORING.size());
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
  }
}

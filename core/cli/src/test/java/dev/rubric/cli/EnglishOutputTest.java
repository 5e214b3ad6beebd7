package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks for English gets it in every kind of file: names, grades, headings and reasons. */
class EnglishOutputTest {
  private static final String NAMES =
      "英文名: {项目支出绩效评分标准: Project standard, 预算执行: Budget, 预算执行率: Execution rate, 产出: Outputs,"
          + " 数量指标: Quantity, 任务完成数量: Tasks done, 质量指标: Quality, 验收合格率: Acceptance rate, 时效指标:"
          + " Timeliness, 完成时限: Days needed, 成本指标: Cost, 项目成本: Project cost, 效益: Benefits, 社会效益:"
          + " Social benefit, 可持续影响: Lasting effect, 满意度: Satisfaction, 服务对象满意度: Users satisfied,"
          + " 优: excellent, 项: tasks, 天: days, 万元: ten thousand yuan}\n";

  @TempDir private Path folder;

  private Path rubric;

  @BeforeEach
  void makeARubricWithEnglishNames() throws IOException {
    rubric = folder.resolve("named");
    assertThat(Run.of("new", rubric).code()).isZero();
    Path yaml = rubric.resolve("rubric.yaml");
    String text = Files.readString(yaml, StandardCharsets.UTF_8);
    Files.writeString(yaml, text.replace("总分: 100", NAMES + "总分: 100"), StandardCharsets.UTF_8);
    Path submission = rubric.resolve("submission.yaml");
    String data = Files.readString(submission, StandardCharsets.UTF_8);
    Files.writeString(submission, data.replace("示例单位", "Unit A"), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"card.docx", "card.xlsx", "card.html", "card.txt"})
  void aScorecardIsEnglishApartFromTheWordsOfTheRules(String name) throws IOException {
    Path file = folder.resolve(name);

    Run run =
        Run.of(
            "score", rubric, rubric.resolve("submission.yaml"), "--lang", "en", "-o", file, "-q");

    assertThat(run.code()).as(run.err()).isZero();
    String text = text(file);
    assertThat(text)
        .contains("Outputs", "Tasks done", "Acceptance rate", "excellent")
        .contains("value 96% is below target 98%");
    assertThat(withoutRules(text)).doesNotContainPattern("\\p{IsHan}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard.docx", "standard.xlsx", "standard.html"})
  void aStandardHasEnglishHeadingsAndNames(String name) throws IOException {
    Path file = folder.resolve(name);

    Run run = Run.of("show", rubric, "--lang", "en", "-o", file);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(text(file))
        .contains("Project standard", "Section", "Indicator", "Weight", "Tasks done", "Quantity")
        .contains("excellent", "10 points", "see all indicators of the section")
        .doesNotContain("一级指标\t", "分值\t", "没有规则");
  }

  @Test
  void aCheckCallsIndicatorsByTheirEnglishNames() throws IOException {
    Path rules = rubric.resolve("rules.drl");
    String text = Files.readString(rules, StandardCharsets.UTF_8);
    Files.writeString(rules, text.replace("实际完成值 < 90 )", "实际完成值 < 80 )"), StandardCharsets.UTF_8);

    Run run = Run.of("check", rubric, "--lang", "en");

    assertThat(run.out()).contains("[gap]", "Users satisfied").doesNotContain("服务对象满意度:");
  }

  /** Rules, clauses and the file's own notes are quoted as they stand. */
  private static String withoutRules(String text) {
    return text.replaceAll("地方评分标准（[^）]*）|财预〔2020〕10号|\"[^\"]*\"", "")
        .replaceAll("(?s)<dt>Rule</dt><dd>.*?</dd>", "")
        .replace("（", "")
        .replace("）", "");
  }

  private static String text(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".docx")) {
      try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file));
          XWPFWordExtractor words = new XWPFWordExtractor(document)) {
        return words.getText();
      }
    }
    if (name.endsWith(".xlsx")) {
      DataFormatter format = new DataFormatter();
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
        return StreamSupport.stream(workbook.spliterator(), false)
            .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
            .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
            .map(format::formatCellValue)
            .collect(Collectors.joining("\n"));
      }
    }
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}

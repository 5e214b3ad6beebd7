package dev.rubric.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.documents.FillInForm;
import dev.rubric.documents.PaperKind;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables in the browser: the rows of rules, and those that units hand in. */
class TablesTest extends InBrowser {
  /** Rule text left, its sentences and its row right; each follows what is typed in another. */
  @Test
  void oneRuleIsSeenInEveryFormAndChangedInAny() throws IOException {
    choose("outputs.drl");
    browser.click("#tab-wordings");
    select("rule \"刑事案件发案起数不超过300起");
    browser.await("document.querySelector('#wording-dslr')");
    browser.await("document.querySelector('#wording-rule').textContent.includes('不超过300起')");
    assertThat(browser.text("#wording-csv")).contains("三级指标", "指标值", "计分方法");
    assertThat(cell("三级指标")).isEqualTo("刑事案件发案起数");
    isAccessible("wordings");
    browser.picture(PICTURES.resolve("wordings.png"));

    overtype("实际完成值 <= 300", "实际完成值 <= 290");
    browser.await("document.querySelector('#wording-dslr').value.includes('不超过 290 起')");
    browser.await("document.querySelector('[data-head=指标值]').value === '290'");
    String sentence = browser.eval("document.querySelector('#wording-dslr').value").asText();
    typeInto("#wording-dslr", sentence.replace("不超过 290 起", "不超 290 起"));
    browser.await("document.querySelector('.wording-problems li')");
    assertThat(browser.text(".wording-problems")).contains("第 4 行");
    assertThat(doc()).contains("实际完成值 <= 290");
    typeInto("#wording-dslr", sentence.replace("不超过 290 起", "不超过 280 起"));
    browser.await("document.querySelector('[data-head=指标值]').value === '280'");
    browser.await("document.querySelector('#saved').textContent === '草稿已保存'");
    assertThat(doc()).contains("实际完成值 <= 280").doesNotContain("290");
    assertThat(browser.eval("document.activeElement.id").asText()).isEqualTo("wording-dslr");
    typeInto("[data-head=指标值]", "270");
    browser.await("document.querySelector('#wording-dslr').value.includes('不超过 270 起')");
    assertThat(doc()).contains("实际完成值 <= 270").doesNotContain("280");
    browser.await("document.querySelector('#saved').textContent === '草稿已保存'");
    browser.click("#move-dslr");
    browser.await("document.body.dataset.file === 'outputs.dslr'");
    browser.await("document.querySelector('#status').textContent.includes('已移到')");
    assertThat(doc()).contains("规则「刑事案件发案起数不超过300起", "不超过 270 起");
    browser.await("document.querySelector('#wording-drl')");
    assertThat(browser.complaints()).isEmpty();
  }

  private String cell(String head) {
    return browser.eval("document.querySelector('[data-head=" + head + "]').value").asText();
  }

  /** A table's row has its rule text and its sentences beside it. */
  @Test
  void aRowOfAWorkbookIsSeenAsTextAndChangedAsASentence() throws IOException {
    Path copy = temp.toRealPath().resolve("workbook");
    RubricCopy.of(Path.of("../../samples/forms/linze-xlsx"), copy);
    use(copy);
    choose("outputs.xlsx");
    browser.click("#tab-wordings");
    select("刑事案件发案起数不超过300起");
    browser.await("document.querySelector('#wording-drl')?.value.includes('<= 300')");
    String sentence = browser.eval("document.querySelector('#wording-dslr').value").asText();
    typeInto("#wording-dslr", sentence.replace("不超过 300 起", "不超过 280 起"));

    browser.await("document.querySelector('#wording-drl').value.includes('<= 280')");
    browser.picture(PICTURES.resolve("row.png"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void anOfficialTableIsHandedInCorrectedAndScored() throws IOException {
    Path small = SmallRubric.in(temp);
    Path table = temp.resolve("<b>form.xlsx");
    Files.write(
        table,
        FillInForm.filled(
            Rubric.load(small),
            Submission.of("丁县")
                .year(2024)
                .measure(Measure.of("刑事案件发案起数").value("306").unitOfMeasure("起"))
                .build(),
            PaperKind.of("x.xlsx").orElseThrow()));
    use(small);
    browser.click("#tab-forms");
    browser.await("document.querySelector('#form-text')");
    browser.choose("#form-file", table);

    String value = "[data-cell='measures/0/value']";
    browser.await("document.querySelector(\"" + value + "\").value === '306'");
    assertThat(browser.text("#total")).contains("丁县", "99.00");
    typeInto(value, "三百");
    browser.click("#form-correct");
    browser.await("document.querySelector('#status').textContent.includes('应为数')");
    typeInto(value, "302");
    browser.click("#form-correct");
    browser.await("document.querySelector('#status').textContent.includes('重算')");
    assertThat(browser.text("#total")).contains("100.00");
    browser.click("#form-review");
    isAccessible("a table");
    browser.picture(PICTURES.resolve("forms.png"));
    assertThat(browser.complaints())
        .as("only what was refused")
        .hasSize(1)
        .allMatch(Chromium::isRefusal);
  }

  @Test
  void whatIsNoTableIsSaidInWordsAndSeveralTablesAreChosenFrom() throws IOException {
    Path small = SmallRubric.in(temp);
    Path picture = Files.write(temp.resolve("scan.pdf"), new byte[] {'%', 'P', 'D', 'F'});
    Path both = Files.write(temp.resolve("both.html"), twoTables(small));
    use(small);
    browser.click("#tab-forms");
    browser.await("document.querySelector('#form-text')");
    browser.choose("#form-file", picture);
    browser.await("document.querySelector('#form-refused')");
    assertThat(browser.text("#form-refused")).contains("docx");
    browser.choose("#form-file", both);
    browser.await("document.querySelectorAll('.form-table').length === 2");
    assertThat(browser.text("#total")).contains("丁县");
    browser.click(".form-table[aria-pressed=false]");
    browser.await("document.querySelector('#total').textContent.includes('戊县')");
    browser.await("document.querySelector('.form-table[aria-pressed=true]').textContent === '戊县'");
    browser.picture(PICTURES.resolve("tables.png"));
    assertThat(browser.complaints())
        .as("only what was refused")
        .hasSize(1)
        .allMatch(Chromium::isRefusal);
  }

  /** Two tables of one kind on one page. */
  private static byte[] twoTables(Path rubric) {
    StringBuilder page = new StringBuilder("<html><body>");
    for (String unit : List.of("丁县", "戊县")) {
      byte[] one =
          FillInForm.filled(
              Rubric.load(rubric),
              Submission.of(unit)
                  .year(2024)
                  .measure(Measure.of("刑事案件发案起数").value("306").unitOfMeasure("起"))
                  .build(),
              PaperKind.PAGE);
      String text = new String(one, StandardCharsets.UTF_8);
      page.append(text, text.indexOf("<article"), text.indexOf("</body>"));
    }
    return page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }
}

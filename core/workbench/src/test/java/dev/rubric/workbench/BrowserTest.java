package dev.rubric.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rubric.Rubric;
import dev.rubric.documents.FillInForm;
import dev.rubric.documents.PaperKind;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The workbench as an auditor meets it, in a real browser. */
@Timeout(120)
class BrowserTest {
  private static final Path PICTURES = Path.of("target/pictures");

  /** The aim is 100 ms on a quiet machine; a busy one is given more. */
  private static final int SLOWEST = Integer.getInteger("keystroke", 500);

  private static Chromium browser;

  @TempDir Path temp;
  private Path folder;
  private Workbench workbench;

  @BeforeAll
  static void start() throws IOException {
    if (Chromium.installed().isEmpty()) {
      System.err.println("NOT TESTED in a browser: there is no chromium; apt-get install chromium");
    }
    assumeTrue(Chromium.installed().isPresent(), "there is no chromium");
    browser = Chromium.start();
  }

  @AfterAll
  static void end() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() throws IOException {
    folder = RubricCopy.in(temp);
    workbench = Workbench.open(Workbench.Options.of(folder));
    browser.dark(false);
    browser.size(1366, 768);
    browser.anew(workbench.address().toString());
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private void use(Path rubric) throws IOException {
    workbench.close();
    workbench = Workbench.open(Workbench.Options.of(rubric));
    browser.anew(workbench.address().toString());
  }

  /** Puts words in the place of others in the open file, as typing over a selection does. */
  private void overtype(String found, String typed) {
    select(found);
    browser.type(typed);
  }

  private void select(String found) {
    browser.eval(
        """
        import('@codemirror/view').then(({EditorView}) => {
          const root = document.querySelector('#editor').shadowRoot;
          const view = EditorView.findFromDOM(root.querySelector('.cm-editor'));
          const at = view.state.doc.toString().indexOf(%s);
          view.dispatch({selection: {anchor: at, head: at + %d}, scrollIntoView: true});
          view.focus();
        })\
        """
            .formatted(Chromium.quoted(found), found.length()));
  }

  private String doc() {
    return browser
        .eval(
            """
            import('@codemirror/view').then(({EditorView}) => {
              const root = document.querySelector('#editor').shadowRoot;
              return EditorView.findFromDOM(root.querySelector('.cm-editor')).state.doc.toString();
            })\
            """)
        .asText();
  }

  private void choose(String file) {
    browser.eval(
        "(() => { const s = document.querySelector('#file'); s.value = "
            + Chromium.quoted(file)
            + "; s.dispatchEvent(new Event('change')); })()");
    browser.await(
        "document.querySelector('#file').value === "
            + Chromium.quoted(file)
            + " && document.body.dataset.file === "
            + Chromium.quoted(file));
  }

  private void submission(String name) {
    browser.eval(
        "(() => { const s = document.querySelector('#submission'); s.value = "
            + Chromium.quoted(name)
            + "; s.dispatchEvent(new Event('change')); })()");
  }

  private String inEditor(String selector) {
    return browser
        .eval(
            "[...document.querySelector('#editor').shadowRoot.querySelectorAll("
                + Chromium.quoted(selector)
                + ")].map(each => each.textContent).join('|')")
        .asText();
  }

  private void awaitInEditor(String selector) {
    browser.await(
        "document.querySelector('#editor').shadowRoot.querySelector("
            + Chromium.quoted(selector)
            + ")");
  }

  private void fill(String form, String field, String words) {
    browser.eval("document.querySelector('" + form + " [name=" + field + "]').focus()");
    browser.type(words);
  }

  /** As the page has them, so that a new one is looked at as well. */
  private List<String> panels() {
    List<String> names = new ArrayList<>();
    browser
        .eval("[...document.querySelectorAll('[role=tab]')].map(e => e.id.slice('tab-'.length))")
        .forEach(each -> names.add(each.asText()));
    assertThat(names).hasSizeGreaterThan(6);
    return names;
  }

  private void isAccessible(String state) throws IOException {
    try (java.io.InputStream in =
        BrowserTest.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      browser.eval(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8) + ";1");
    }
    JsonNode violations =
        browser.eval(
            "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}).then(all =>"
                + " all.violations.map(each => each.id + ' ' + each.nodes.map(node =>"
                + " node.target.join(' ') + ' ' + node.failureSummary).join(' / ')))");
    assertThat(violations).as(state).isEmpty();
  }

  @Test
  void aRuleIsEditedAndItsEffectSeenAtOnce() throws IOException {
    choose("outputs.drl");
    browser.picture(PICTURES.resolve("edit.png"));
    assertThat(inEditor(".w-indicator")).contains("刑事案件发案起数");
    assertThat(browser.text("#total-points")).isEqualTo("98.00");

    overtype("扣分($m, 0.25", "扣分($m, 1.25");

    browser.await("document.querySelectorAll('#score tr.changed').length > 0");
    assertThat(browser.text("#score tr.changed .moved")).contains("▼ −1.00");
    assertThat(browser.text("#saved")).isEqualTo("草稿已保存");
    browser.picture(PICTURES.resolve("see.png"));
    assertThat(browser.complaints()).isEmpty();
  }

  private void typeInto(String selector, String words) {
    browser.eval(
        "(() => { const t = document.querySelector(%s); t.focus(); t.select(); })()"
            .formatted(Chromium.quoted(selector)));
    browser.type(words);
  }

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
  void aSlipIsMarkedExplainedAndMendedByTheKeyboard() throws IOException {
    choose("outputs.drl");
    overtype("记分.得满分($m)", "记分.得满份($m)");

    awaitInEditor(".cm-lintRange-error");
    assertThat(browser.text("#problems")).contains("得满份", "得满分");
    assertThat(browser.text("#score .stale")).contains("上一次的得分");
    browser.picture(PICTURES.resolve("slip.png"));
    browser.press(".", "Period", 190, 2);
    browser.await("document.querySelector('#problems').children.length === 0");
    assertThat(doc()).contains("记分.得满分($m);").doesNotContain("得满份");
  }

  @Test
  void completionAndHoverSpeakChinese() throws IOException {
    choose("outputs.drl");
    overtype("记分.得满分($m);", "记分.得");

    awaitInEditor(".cm-tooltip-autocomplete li");
    assertThat(inEditor(".cm-completionLabel")).contains("得满分", "得分");
    browser.picture(PICTURES.resolve("complete.png"));
    browser.press("Escape", "Escape", 27, 0);
    browser.type("满");
    awaitInEditor(".cm-tooltip-autocomplete li[aria-selected]");
    browser.await(
        "document.querySelector('#editor').shadowRoot.querySelectorAll('.cm-completionLabel').length"
            + " === 1");
    browser.eval("new Promise(done => setTimeout(done, 120))"); // the list takes no key before
    browser.press("Enter", "Enter", 13, 0);
    browser.await(
        "[...document.querySelector('#editor').shadowRoot.querySelectorAll('.cm-line')].some(each"
            + " => each.textContent.trim() === '记分.得满分($m)')");
  }

  @Test
  void aDraftSurvivesTheEndOfTheServer() throws IOException {
    choose("outputs.drl");
    overtype("扣分($m, 0.25", "扣分($m, 0.75");
    browser.await("document.querySelector('#saved').textContent === '草稿已保存'");

    use(folder);

    choose("outputs.drl");
    assertThat(doc()).contains("扣分($m, 0.75");
    assertThat(Files.readString(folder.resolve("outputs.drl"))).doesNotContain("扣分($m, 0.75");
  }

  private int actions;

  /** Counts what a person does: a click, or a field filled in. */
  private void act(Runnable action) {
    actions++;
    action.run();
  }

  /**
   * The address opened, the number marked, typed over, the other places too, the steps opened, name
   * and reason, proposed, the other's name, approved.
   */
  @Test
  void aNewcomerPublishesAChangeAndSeesItsEffectInUnderTwelveActions() throws IOException {
    long began = System.nanoTime();
    act(() -> openSmall());
    act(() -> select("300"));
    act(() -> browser.type("280"));
    browser.await("!document.querySelector('#others').hidden");
    assertThat(browser.text("#others-all")).contains("其余 4 处 300 也改为 280");
    browser.picture(PICTURES.resolve("others.png"));
    act(() -> browser.click("#others-all"));
    browser.await("document.querySelector('#score tr.changed')");
    act(() -> browser.click("#tab-publish"));
    browser.await("document.querySelector('#step-impact-words')");
    assertThat(browser.text("#step-impact-words")).contains("2 份填报中，2 份有变化");
    browser.picture(PICTURES.resolve("publish.png"));
    act(() -> fill("#propose-form", "name", "张三"));
    act(() -> fill("#propose-form", "reason", "收紧目标"));
    act(() -> browser.click("#propose"));
    browser.await("document.querySelector('#approve-form')");
    act(() -> fill("#approve-form", "name", "李四"));
    act(() -> browser.click("#approve"));
    browser.await("document.querySelector('#status').textContent.includes('已发布')");
    System.out.println(
        "newcomer: " + actions + " actions, " + (System.nanoTime() - began) / 1_000_000 + " ms");

    assertThat(actions).isLessThan(12);
    assertThat(browser.text("#history")).contains("张三", "李四", "收紧目标", "使用工作台之前的版本");
    assertThat(Files.readString(temp.toRealPath().resolve("small/rules.drl")))
        .contains("280")
        .doesNotContain("300");
    browser.picture(PICTURES.resolve("history.png"));
    browser.click("#tab-impact");
    assertThat(browser.text("#impact")).contains("甲县  100.00 优 → 98.50 优");
    browser.picture(PICTURES.resolve("impact.png"));
    assertThat(browser.complaints()).isEmpty();
  }

  private void openSmall() {
    try {
      use(SmallRubric.in(temp));
    } catch (IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }

  @Test
  void whoProposesDoesNotApprove() throws IOException {
    use(SmallRubric.in(temp));
    overtype("250", "260");
    overtype("<= 300", "<= 300 ");
    browser.await("document.querySelector('#saved').textContent === '草稿已保存'");
    browser.click("#tab-publish");
    browser.await("document.querySelector('#step-impact-words')");
    fill("#propose-form", "name", "张三");
    fill("#propose-form", "reason", "收紧目标");
    browser.click("#propose");
    browser.await("document.querySelector('#approve-form')");
    fill("#approve-form", "name", "张 三");
    browser.click("#approve");

    browser.await("document.querySelector('#status').textContent.includes('不能是同一人')");
  }

  @Test
  void aLaterDayLeavesTheFolderAsItIsUntilThen() throws IOException {
    Path small = SmallRubric.in(temp);
    use(small);
    overtype("300", "280");
    browser.await("!document.querySelector('#others').hidden");
    browser.press("Enter", "Enter", 13, 1);
    browser.await("document.querySelector('#saved').textContent === '草稿已保存'");
    browser.click("#tab-publish");
    browser.await("document.querySelector('#step-impact-words')");
    fill("#propose-form", "name", "张三");
    fill("#propose-form", "reason", "明年收紧");
    browser.eval("document.querySelector('#propose-form [name=from]').value = '2999-01-01'");
    browser.click("#propose");
    browser.await("document.querySelector('#approve-form')");
    fill("#approve-form", "name", "李四");
    browser.click("#approve");

    browser.await("document.querySelector('#status').textContent.includes('自 2999-01-01 起施行')");
    assertThat(Files.readString(small.resolve("rules.drl"))).isEqualTo(SmallRubric.RULES);
    assertThat(browser.text("#history")).contains("2999-01-01", "现行");
    browser.picture(PICTURES.resolve("later.png"));
  }

  @Test
  void whatIsMissingForMoreIsTold() throws IOException {
    use(SmallRubric.in(temp));
    submission("310.yaml");
    browser.await("document.querySelector('#total').textContent.includes('乙县')");
    browser.click("#explain");
    browser.await("document.querySelector('#score .help')");
    browser.eval("document.querySelectorAll('#score details').forEach(each => each.open = true)");

    assertThat(browser.text("#score")).contains("得满分：", "310 → 302 起", "未适用：", "✗ ");
    browser.picture(PICTURES.resolve("missing.png"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void changesThatNoCaseNoticesAreShownAndFound() throws IOException {
    use(SmallRubric.in(temp));
    browser.click("#tab-prove");
    browser.click("#prove-now");
    browser.await("document.querySelector('#mutate')");
    browser.click("#mutate");
    browser.await("document.querySelector('#mutants li')");

    assertThat(browser.text("#mutants")).contains("若", "没有用例发现", "rules.drl:");
    browser.eval("document.querySelector('#mutants').scrollIntoView()");
    browser.picture(PICTURES.resolve("mutants.png"));
    browser.click("#mutants li button.link");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void twoEditorsOfOneFileAreMergedAndAskedWhereTheyTouch() throws IOException {
    use(SmallRubric.in(temp));
    Visitor other = new Visitor(workbench);
    String above = "// 另一处加的一行\n" + SmallRubric.RULES;
    assertThat(edit(other, 0, above)).isEqualTo(200);
    overtype("每超百分比(300", "每超百分比(310");

    browser.await("document.querySelector('#status').textContent.includes('合并')");
    assertThat(doc()).startsWith("// 另一处加的一行").contains("每超百分比(310");
    int revision = other.revision("rules.drl");
    assertThat(edit(other, revision, doc().replace("(310", "(320"))).isEqualTo(200);
    overtype("每超百分比(310", "每超百分比(330");
    browser.await("document.querySelector('#ask').open");
    assertThat(browser.text("#ask-words")).contains("320", "330", "第 ");
    browser.picture(PICTURES.resolve("conflict.png"));
    browser.click("#ask-yes");
    browser.await("!document.querySelector('#ask').open");
    assertThat(doc()).contains("每超百分比(320").doesNotContain("330");
  }

  private static int edit(Visitor other, int revision, String text) throws IOException {
    return other.refusal(
        "edit",
        node ->
            node.put("file", "rules.drl")
                .put("text", text)
                .put("revision", revision)
                .put("submission", ""));
  }

  @Test
  void theNumberLineShowsAGapWhereTheRulesLeaveOne() throws IOException {
    use(SmallRubric.in(temp));
    overtype("<= 300", "<= 280");
    browser.await("document.querySelector('#problems').textContent.includes('280')");
    browser.click("#score tr[data-indicator] summary");
    browser.click("#score tr[data-indicator] button.to-line");

    browser.await("document.querySelector('#line svg rect.gap')");
    assertThat(browser.eval("document.querySelectorAll('#line svg circle.unit').length").asInt())
        .isEqualTo(2);
    browser.picture(PICTURES.resolve("line.png"));
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

    browser.await("document.querySelector('#form-text').value.includes('306')");
    assertThat(browser.text("#total")).contains("丁县", "99.00");
    browser.eval(
        "(() => { const t = document.querySelector('#form-text'); t.value = t.value.replace('306',"
            + " '302'); })()");
    browser.click("#form-correct");
    browser.await("document.querySelector('#status').textContent.includes('重算')");
    assertThat(browser.text("#total")).contains("100.00");
    browser.click("#form-review");
    browser.picture(PICTURES.resolve("forms.png"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void everyPanelIsAccessibleLightAndDarkLargeAndSmall() throws IOException {
    overtype("记分.得满分", "记分.得满份");
    awaitInEditor(".cm-lintRange-error");
    for (boolean dark : new boolean[] {false, true}) {
      browser.dark(dark);
      for (String panel : panels()) {
        browser.click("#tab-" + panel);
        isAccessible(panel + (dark ? " dark" : " light"));
      }
    }
    browser.click("#tab-score");
    browser.picture(PICTURES.resolve("dark.png"));
    browser.dark(false);
    browser.size(390, 844);
    isAccessible("phone");
    assertThat(
            browser.eval("document.documentElement.scrollWidth <= window.innerWidth").asBoolean())
        .isTrue();
    browser.picture(PICTURES.resolve("phone.png"));
  }

  @Test
  void theWholePageSpeaksEnglish() throws IOException {
    browser.click("#language");

    assertThat(browser.eval("document.documentElement.lang").asText()).isEqualTo("en");
    assertThat(browser.text("#tab-score")).isEqualTo("Scorecard");
    for (String panel : new String[] {"prove", "impact", "publish"}) {
      browser.click("#tab-" + panel);
      assertThat(browser.text("#" + panel)).doesNotContainPattern("\\p{IsHan}");
    }
    browser.picture(PICTURES.resolve("english.png"));
  }

  /** On paper there is the scorecard, whole, and nothing that is clicked. */
  @Test
  void aScorecardIsPrintedWithoutTheEditor() throws IOException {
    browser.size(794, 1123);
    browser.print(true);
    browser.picture(PICTURES.resolve("print.png"));

    for (String gone : new String[] {"#rules", "#tabs", "footer", "#print", "#explain"}) {
      assertThat(
              browser
                  .eval("getComputedStyle(document.querySelector('" + gone + "')).display")
                  .asText())
          .as(gone)
          .isEqualTo("none");
    }
    assertThat(
            browser
                .eval(
                    "(() => { const s = document.querySelector('#score');"
                        + " return s.scrollHeight <= s.clientHeight; })()")
                .asBoolean())
        .as("nothing is cut off")
        .isTrue();
    browser.print(false);
  }

  /**
   * The standard as its table, A4 across, in both languages, and the way there and back by keys.
   */
  @Test
  void theStandardAndAScorecardArePrintedFromThePage() throws IOException {
    browser.click("#tab-line");
    browser.eval("document.querySelector('#print').focus()");
    browser.press("Enter", "Enter", 13, 0);
    browser.await("document.querySelector('#paper-page table')");
    assertThat(browser.eval("document.activeElement.id").asText()).isEqualTo("paper-what");
    assertThat(browser.text("#paper-page")).contains("临泽县公安局", "刑事案件发案起数", "依据");
    isAccessible("paper");
    browser.picture(PICTURES.resolve("paper.png"));
    byte[] standard = browser.pdf();
    Files.write(PICTURES.resolve("standard.pdf"), standard);
    assertThat(new String(standard, java.nio.charset.StandardCharsets.ISO_8859_1))
        .containsPattern("/MediaBox \\[0 0 84[0-9.]+ 59[0-9.]+\\]");

    browser.eval(
        "(() => { const s = document.querySelector('#paper-what'); s.value = 'scorecard';"
            + " s.dispatchEvent(new Event('change')); })()");
    browser.await("document.querySelector('#paper-page').textContent.includes('绩效评分表')");
    Files.write(PICTURES.resolve("scorecard.pdf"), browser.pdf());
    browser.press("Escape", "Escape", 27, 0);
    assertThat(browser.eval("document.querySelector('#paper').hidden").asBoolean()).isTrue();
    assertThat(browser.eval("document.activeElement.id").asText()).isEqualTo("print");

    browser.click("#language");
    browser.click("#print");
    browser.await("document.querySelector('#paper-page').textContent.includes('Scoring standard')");
    assertThat(browser.text("#paper thead")).doesNotContainPattern("\\p{IsHan}");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theKeyboardReachesEveryPanel() throws IOException {
    browser.press("2", "Digit2", 50, 1);
    assertThat(browser.eval("document.activeElement.id").asText()).isEqualTo("tab-line");
    browser.press("ArrowRight", "ArrowRight", 39, 0);
    browser.press("ArrowRight", "ArrowRight", 39, 0);
    assertThat(browser.eval("document.activeElement.id").asText()).isEqualTo("tab-prove");
    assertThat(browser.eval("document.querySelector('#prove').hidden").asBoolean()).isFalse();
    browser.press("Enter", "Enter", 13, 2);
    browser.await("document.querySelector('#verdict')");
    assertThat(browser.text("#verdict")).contains("可以发布");
    assertThat(browser.text("#cases")).contains("未通过 0");
    assertThat(browser.text("#coverage")).contains("规则", "阈值");
    awaitInEditor(".cases");
    browser.picture(PICTURES.resolve("prove.png"));
    browser.eval("document.querySelector('#file').focus()");
    browser.press("Tab", "Tab", 9, 0);
    assertThat(browser.eval("document.activeElement.id").asText()).isEqualTo("submission");
  }

  /** Whatever a rubric, a file's name or a submission says is shown, and does nothing. */
  @Test
  void hostileTextsAreShownAsText() throws IOException {
    Path small = SmallRubric.in(temp);
    String evil = "<img src=x onerror=window.hacked=1><script>window.hacked=1</script>";
    Files.writeString(
        small.resolve("tests/submissions/<img src=x onerror=window.hacked=1>.yaml"),
        "单位: '" + evil + "'\n年度: 2024\n指标:\n  - {指标: 刑事案件发案起数, 实际完成值: 310}\n");
    Files.writeString(
        small.resolve("rules.drl"),
        SmallRubric.RULES
            .replace("不超过300起，得满分", evil)
            .replace("记分.得满分($m);", "记分.得满分($m); 疑点.提示(\"" + evil + "\");")
            .replace("when\n", "    @依据(\"javascript:window.hacked=1 " + evil + "\")\nwhen\n"));
    Files.writeString(
        small.resolve("tests/cases.yaml"),
        "用例:\n  - 用例: '"
            + evil
            + "'\n    已知: {指标: [{指标: 刑事案件发案起数, 实际完成值: 250}]}\n    应得: {指标: {刑事案件发案起数: 1}}\n");
    use(small);

    browser.eval(
        "(() => { const s = document.querySelector('#submission'); s.value ="
            + " [...s.options].find(each => each.value.startsWith('<img')).value;"
            + " s.dispatchEvent(new Event('change')); })()");
    browser.await("document.querySelector('#total').textContent.includes('<img')");
    browser.click("#score tr[data-indicator] summary");
    browser.click("#tab-prove");
    browser.click("#prove-now");
    browser.await("document.querySelector('#prove li.error')");
    assertThat(browser.text("#prove")).contains(evil);
    browser.click("#tab-publish");
    browser.await("document.querySelector('#impact-words')");

    assertThat(browser.eval("window.hacked === undefined").asBoolean()).isTrue();
    assertThat(
            browser
                .eval(
                    "document.querySelectorAll('img,"
                        + " script:not([src]):not([type=importmap])').length")
                .asInt())
        .isZero();
    assertThat(browser.complaints()).isEmpty();
    browser.picture(PICTURES.resolve("hostile.png"));
  }

  /** From the keystroke to the new score on the page, with a hundred rules. */
  @Test
  void aKeystrokeIsScoredInAMomentWithAHundredRules() throws IOException {
    long first = browser.loaded();
    use(HundredRules.in(temp));
    List<Integer> times = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      browser.eval("delete document.body.dataset.milliseconds");
      overtype("每超百分比(300, 1, %s)".formatted(HundredRules.points(i)), typed(i + 1));
      browser.await("document.body.dataset.milliseconds");
      times.add(browser.eval("document.body.dataset.milliseconds").asInt());
    }
    List<Integer> warm = new ArrayList<>(times.subList(20, times.size()));
    warm.sort(null);
    int median = warm.get(warm.size() / 2);
    System.out.println("keystroke to score, 100 rules: median " + median + " ms of " + times);
    System.out.println("first load: " + first + " bytes");

    assertThat(median).isLessThan(SLOWEST);
    assertThat(first).isBetween(100_000L, 400_000L);
  }

  private static String typed(int i) {
    return "每超百分比(300, 1, %s)".formatted(HundredRules.points(i));
  }
}

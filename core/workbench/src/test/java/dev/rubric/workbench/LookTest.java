package dev.rubric.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the workbench looks, on screens and on paper, to eyes, keys and readers of screens. */
class LookTest extends InBrowser {
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

  /** Everything that the panels can show, so that all of it is looked at. */
  private void fillAll(String from, String to) {
    overtype(from, to);
    browser.await("document.querySelector('#score tr.changed')");
    browser.click("#explain");
    browser.await("document.querySelector('#score .help')");
    browser.eval("document.querySelectorAll('#score details').forEach(each => each.open = true)");
    browser.click("#score button.to-line");
    browser.await("document.querySelector('#line svg')");
    browser.eval("document.querySelectorAll('#line details').forEach(each => each.open = true)");
    browser.click("#tab-wordings");
    browser.await("document.querySelector('#wording-dslr')");
    browser.click("#tab-prove");
    browser.click("#prove-now");
    browser.await("document.querySelector('#mutate')");
    browser.click("#mutate");
    browser.await("document.querySelector('#mutants')");
    browser.click("#tab-forms");
    browser.await("document.querySelector('#form-text')");
    browser.eval("document.querySelectorAll('#forms details').forEach(each => each.open = true)");
    browser.click("#tab-publish");
    browser.await("document.querySelector('#step-impact-words')");
  }

  private void propose(String name, String reason) {
    fill("#propose-form", "name", name);
    fill("#propose-form", "reason", reason);
    browser.click("#propose");
    browser.await("document.querySelector('#approve-form')");
  }

  @Test
  void whatThePanelsAndDialogsShowIsAccessibleInBothLanguagesLightAndDark() throws IOException {
    use(SmallRubric.in(temp));
    submission("310.yaml");
    browser.await("document.querySelector('#total').textContent.includes('乙县')");
    fillAll("每超百分比(300, 1, 0.5", "每超百分比(300, 1, 0.7");
    propose("张三", "收紧目标");
    for (String language : List.of("zh", "en")) {
      for (boolean dark : new boolean[] {false, true}) {
        browser.dark(dark);
        for (String panel : panels()) {
          browser.click("#tab-" + panel);
          String shown = panel + "-" + language + (dark ? "-dark" : "");
          browser.picture(PICTURES.resolve("look/" + shown + ".png"));
          isAccessible(shown);
        }
        for (String button : List.of("new", "discard", "rename")) {
          browser.click("#" + button);
          browser.await("document.querySelector('#ask').open");
          isAccessible(button);
          browser.picture(PICTURES.resolve("look/ask-" + button + ".png"));
          browser.click("#ask-no");
        }
      }
      browser.click("#language");
    }
  }

  @Test
  void onAPhoneNothingIsWiderThanTheScreen() throws IOException {
    use(SmallRubric.in(temp));
    submission("310.yaml");
    browser.await("document.querySelector('#total').textContent.includes('乙县')");
    fillAll("每超百分比(300, 1, 0.5", "每超百分比(300, 1, 0.7");
    propose("张三", "收紧目标");
    browser.size(390, 844);
    for (String panel : panels()) {
      browser.click("#tab-" + panel);
      browser.eval("document.querySelector('#tabs').scrollIntoView()");
      browser.picture(PICTURES.resolve("look/phone-" + panel + ".png"));
      assertThat(
              browser.eval("document.documentElement.scrollWidth <= window.innerWidth").asBoolean())
          .as(panel)
          .isTrue();
      isAccessible("phone " + panel);
    }
  }

  /**
   * The rubric's author writes English, so that no Chinese is left but the other language's name.
   */
  @Test
  void theWholePageSpeaksEnglish() throws IOException {
    use(EnglishRubric.in(temp));
    browser.click("#language");
    assertThat(browser.eval("document.documentElement.lang").asText()).isEqualTo("en");
    submission("South.yaml");
    browser.await("document.querySelector('#total').textContent.includes('South')");
    fillAll("perPercentOver(300, 1, 0.5", "perPercentOver(300, 1, 0.7");
    propose("Ann", "tighter");
    fill("#approve-form", "name", "Ben");
    browser.click("#approve");
    browser.await("document.querySelector('#history')");
    browser.click("#keys");
    assertThat(browser.text("#history")).contains("Ann", "Ben", "tighter");
    for (String panel : panels()) {
      browser.click("#tab-" + panel);
      browser.picture(PICTURES.resolve("look/english-" + panel + ".png"));
      if (!panel.equals("wordings")) { // whose sentences and table heads are Chinese by their form
        assertThat(browser.eval("document.body.innerText").asText().replace("中文", ""))
            .as(panel)
            .doesNotContainPattern("\\p{IsHan}");
      }
    }
    browser.picture(PICTURES.resolve("english.png"));
    overtype("perPercentOver(300", "perPercentOver(oops");
    awaitInEditor(".cm-lintRange-error");
    assertThat(browser.text("#problems")).doesNotContainPattern("\\p{IsHan}");
    assertThat(browser.complaints()).isEmpty();
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
    assertThat(new String(standard, StandardCharsets.ISO_8859_1))
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

  private void press(String key, int number, int modifiers, int times) {
    for (int i = 0; i < times; i++) {
      browser.press(key, key, number, modifiers);
    }
  }

  private void tabTo(String selector) {
    for (int i = 0; i < 30; i++) {
      if (browser.eval("document.activeElement.matches('" + selector + "')").asBoolean()) {
        return;
      }
      press("Tab", 9, 0, 1);
    }
    throw new AssertionError("no way by Tab to " + selector);
  }

  /** The newcomer's path without a mouse: from the skip link to the publication. */
  @Test
  void aChangeIsPublishedByTheKeyboardAlone() throws IOException {
    use(SmallRubric.in(temp));
    browser.eval("document.activeElement.blur()");
    tabTo(".skip");
    press("Enter", 13, 0, 1);
    press("Tab", 9, 0, 1);
    assertThat(
            browser
                .eval("document.querySelector('#editor').shadowRoot.activeElement.className")
                .asText())
        .contains("cm-content");
    press("Home", 36, 2, 1);
    press("ArrowDown", 40, 0, 2);
    press("End", 35, 0, 1);
    press("ArrowLeft", 37, 0, 2);
    press("ArrowLeft", 37, 8, 3);
    browser.type("280");
    browser.await("!document.querySelector('#others').hidden");
    press("Enter", 13, 1, 1);
    browser.await("document.querySelector('#score tr.changed')");
    browser.press("7", "Digit7", 55, 1);
    tabTo("#propose-form [name=name]");
    browser.type("张三");
    tabTo("#propose-form [name=reason]");
    browser.type("收紧目标");
    browser.await("document.querySelector('#step-impact-words')");
    assertThat(browser.eval("document.activeElement.value").asText()).isEqualTo("收紧目标");
    press("Enter", 13, 0, 1);
    browser.await("document.querySelector('#approve-form')");
    tabTo("#approve-form [name=name]");
    browser.type("李四");
    press("Enter", 13, 0, 1);
    browser.await("document.querySelector('#status').textContent.includes('已发布')");

    assertThat(Files.readString(temp.toRealPath().resolve("small/rules.drl"))).contains("<= 280");
    browser.eval("location.reload()");
    browser.await("document.body && document.body.dataset.ready");
    assertThat(browser.complaints()).as("also after a reload").isEmpty();
  }
}

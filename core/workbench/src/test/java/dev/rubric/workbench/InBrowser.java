package dev.rubric.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A workbench in a real browser, and what is done there. */
@Timeout(120)
abstract class InBrowser {
  static final Path PICTURES = Path.of("target/pictures");

  private static final String DOC =
      """
      import('@codemirror/view').then(({EditorView}) => {
        const root = document.querySelector('#editor').shadowRoot;
        return EditorView.findFromDOM(root.querySelector('.cm-editor')).state.doc.toString();
      })\
      """;

  static Chromium browser;

  @TempDir Path temp;

  Path folder;

  Workbench workbench;

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

  void use(Path rubric) throws IOException {
    use(Workbench.Options.of(rubric));
  }

  void use(Workbench.Options options) throws IOException {
    workbench.close();
    workbench = Workbench.open(options);
    browser.anew(workbench.address().toString());
  }

  /** Puts words in the place of others in the open file, as typing over a selection does. */
  void overtype(String found, String typed) {
    select(found);
    // The editor shows a selection with the next picture; what is typed before goes elsewhere.
    browser.await(
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>"
            + " done(true))))");
    browser.type(typed);
  }

  void select(String found) {
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

  String doc() {
    return browser.eval(DOC).asText();
  }

  void awaitDoc(String words) {
    browser.await(DOC + ".then(doc => doc.includes(" + Chromium.quoted(words) + "))");
  }

  void choose(String file) {
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

  void submission(String name) {
    browser.eval(
        "(() => { const s = document.querySelector('#submission'); s.value = "
            + Chromium.quoted(name)
            + "; s.dispatchEvent(new Event('change')); })()");
  }

  String inEditor(String selector) {
    return browser
        .eval(
            "[...document.querySelector('#editor').shadowRoot.querySelectorAll("
                + Chromium.quoted(selector)
                + ")].map(each => each.textContent).join('|')")
        .asText();
  }

  void awaitInEditor(String selector) {
    browser.await(
        "document.querySelector('#editor').shadowRoot.querySelector("
            + Chromium.quoted(selector)
            + ")");
  }

  void fill(String form, String field, String words) {
    browser.eval("document.querySelector('" + form + " [name=" + field + "]').focus()");
    browser.type(words);
  }

  /** As the page has them, so that a new one is looked at as well. */
  List<String> panels() {
    List<String> names = new ArrayList<>();
    browser
        .eval("[...document.querySelectorAll('[role=tab]')].map(e => e.id.slice('tab-'.length))")
        .forEach(each -> names.add(each.asText()));
    assertThat(names).hasSizeGreaterThan(6);
    return names;
  }

  void isAccessible(String state) throws IOException {
    try (java.io.InputStream in =
        InBrowser.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      browser.eval(new String(in.readAllBytes(), StandardCharsets.UTF_8) + ";1");
    }
    JsonNode violations =
        browser.eval(
            "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(all"
                + " => all.violations.map(each => each.id + ' ' + each.nodes.map(node =>"
                + " node.target.join(' ') + ' ' + node.failureSummary).join(' / ')))");
    assertThat(violations).as(state).isEmpty();
  }

  void typeInto(String selector, String words) {
    browser.eval(
        "(() => { const t = document.querySelector(%s); t.focus(); t.select(); })()"
            .formatted(Chromium.quoted(selector)));
    browser.type(words);
  }
}

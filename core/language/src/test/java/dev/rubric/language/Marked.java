package dev.rubric.language;

import java.nio.file.Path;

/** A draft with a cursor: where the text of a file has a {@code |}. */
record Marked(Draft draft, String file, int at) {
  static final Path LINZE = Path.of("../../rules/linze-public-security-2024");
  static final Path HUNAN = Path.of("../../rules/department-whole-hunan");
  static final Path SENTENCES = Path.of("../../samples/forms/linze-dslr");

  static Marked in(Path folder, String file, String text) {
    int at = text.indexOf('|');
    return new Marked(Draft.of(folder).with(file, text.replace("|", "")), file, at);
  }

  /** A rule of a file of its own. */
  static Marked rule(String text) {
    return in(LINZE, "more.drl", text);
  }

  RubricLanguage language() {
    return new RubricLanguage(draft);
  }

  String text() {
    return draft.text(file).orElseThrow();
  }

  Completions complete() {
    return language().complete(file, at);
  }

  /** The text with a choice put in. */
  String chosen(String label) {
    Completions all = complete();
    Completion choice =
        all.choices().stream().filter(each -> each.label().equals(label)).findFirst().orElseThrow();
    StringBuilder changed = new StringBuilder(text());
    return changed.replace(all.replaced().from(), all.replaced().to(), choice.insert()).toString();
  }
}

package dev.rubric.scorecard;

import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The lines of a text in one language, and the punctuation of that language.
 *
 * <p>Not thread-safe; one page serves one text.
 */
final class Page {
  private final Language language;
  private final UnaryOperator<String> english;
  private final UnaryOperator<Text> said;
  private final StringBuilder text = new StringBuilder();

  Page(Language language) {
    this(language, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /**
   * A page of a rubric whose names are known in English.
   *
   * @param english the English name for each name, or the name itself
   * @param said a statement with the names in it in English as well
   */
  Page(Language language, UnaryOperator<String> english, UnaryOperator<Text> said) {
    this.language = language;
    this.english = english;
    this.said = said;
  }

  /** A name of the rubric in the page's language. */
  String name(String chineseName) {
    return language == Language.EN ? english.apply(chineseName) : chineseName;
  }

  /** Those words in the page's language. */
  String say(Text words) {
    return words.in(language);
  }

  /** A statement about the rubric in the page's language. */
  String stated(Text words) {
    return said.apply(words).in(language);
  }

  /** The target of a line. */
  String target(Reported reported, String line) {
    return reported.target(line, language);
  }

  /** What is reported of a line. */
  String actual(Reported reported, String line) {
    return reported.actual(line, language);
  }

  /** A label and what it is about. */
  String labelled(Text label, String value) {
    return labelled(say(label), value);
  }

  /** A label and what it is about. */
  String labelled(String label, String value) {
    return label + choose("：", ": ") + value;
  }

  /** The words in parentheses, as they follow another word. */
  String aside(String words) {
    return choose("（", " (") + words + choose("）", ")");
  }

  /** The words in quotation marks. */
  String quoted(String words) {
    return choose("“", "\"") + words + choose("”", "\"");
  }

  /** A remark that catches the eye. */
  String mark(String words) {
    return choose("【", "[") + words + choose("】", "]");
  }

  /** Words one after another. */
  String list(List<String> words) {
    return String.join(choose("、", ", "), words);
  }

  /** Statements one after another. */
  String clauses(List<String> statements) {
    return String.join(choose("；", "; "), statements);
  }

  /** Adds a line, so many steps in. */
  void line(int depth, String words) {
    text.append("  ".repeat(depth)).append(OneLine.of(words)).append('\n');
  }

  /** Adds an empty line. */
  void blank() {
    text.append('\n');
  }

  /** Adds a table. */
  void table(Columns columns) {
    columns.lines().forEach(line -> line(0, line));
  }

  private String choose(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  /** All lines, each with its line end. */
  @Override
  public String toString() {
    return text.toString();
  }
}

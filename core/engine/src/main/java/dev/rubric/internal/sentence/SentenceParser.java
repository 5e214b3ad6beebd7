package dev.rubric.internal.sentence;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file of sentences; each rule that can't be read is reported and skipped. */
public final class SentenceParser {
  static final String RULE = "规则";
  static final String BASIS = "依据";
  static final String WHEN = "当";
  static final String THEN = "则";
  static final String END = "完";

  private final Deque<Phrase> lines = new ArrayDeque<>();
  private final Reading reading;
  private final RuleReader rules;
  private Location last;

  private SentenceParser(
      String file, String text, @Nullable Framework framework, Diagnostics diagnostics) {
    this.reading = new Reading(framework, diagnostics);
    this.rules = new RuleReader(framework, diagnostics);
    this.last = new Location(file, 1, 1);
    int number = 0;
    for (String line : text.split("\n", -1)) {
      Phrase phrase = new Phrase(line, new Location(file, ++number, 1)).strip();
      if (!phrase.isEmpty() && !phrase.startsWith("//")) {
        lines.add(phrase);
      }
    }
  }

  /**
   * The rules of a file that could be read; problems go to the collector.
   *
   * @param framework the rubric's framework, for units and for names without blanks; null when it
   *     is not known
   */
  public static RuleFile parse(
      String file, String text, @Nullable Framework framework, Diagnostics diagnostics) {
    SentenceParser parser = new SentenceParser(file, text, framework, diagnostics);
    if (parser.lines.isEmpty()) {
      diagnostics.error(
          "empty-file",
          Location.of(file),
          "规则文件里没有规则；应以 规则「规则名称」 开头",
          "the rule file holds no rule; it should begin with 规则「name」");
    }
    return new RuleFile(file, parser.rules());
  }

  private List<Rule> rules() {
    List<Rule> read = new ArrayList<>();
    while (!lines.isEmpty()) {
      try {
        read.addAll(rule());
      } catch (Unreadable problem) {
        skipRule();
      }
    }
    return read;
  }

  private void skipRule() {
    while (!lines.isEmpty() && !at(RULE)) {
      next();
    }
  }

  private List<Rule> rule() {
    if (!at(RULE)) {
      throw expected("规则「规则名称」", "规则「name」");
    }
    Phrase start = next();
    String name = words(start, RULE);
    String basis = at(BASIS) ? words(next(), BASIS) : null;
    List<Phrase> conditions = block(WHEN, THEN);
    List<Phrase> statements = block(THEN, END);
    if (!at(END)) {
      throw expected(END, END);
    }
    next();
    return rules.readAll(name, basis, conditions, statements, start.at());
  }

  /** The sentences from one word to the next; the first may stand beside the word. */
  private List<Phrase> block(String word, String until) {
    if (!at(word)) {
      throw expected(word, word);
    }
    List<Phrase> sentences = new ArrayList<>();
    Phrase beside = next().from(word.length()).strip();
    if (!beside.isEmpty()) {
      sentences.add(beside);
    }
    while (!lines.isEmpty() && !at(until) && !at(END) && !at(RULE)) {
      sentences.add(next());
    }
    if (sentences.isEmpty()) {
      throw expected("一个句子", "a sentence");
    }
    return sentences;
  }

  private String words(Phrase line, String word) {
    Phrase words = line.from(word.length()).strip();
    if (words.isEmpty()) {
      throw reading.fail("syntax", words.at(), word + " 后面应写文本", "a text should follow " + word);
    }
    return Quotes.whole(words).orElse(words.text());
  }

  /** Whether the next line begins with the word, alone or before a blank or a quote. */
  private boolean at(String word) {
    Phrase line = lines.peek();
    if (line == null || !line.startsWith(word)) {
      return false;
    }
    String rest = line.text().substring(word.length());
    return rest.isEmpty() || Phrase.isBlank(rest.charAt(0)) || "「“\"".indexOf(rest.charAt(0)) >= 0;
  }

  private Phrase next() {
    Phrase line = lines.remove();
    last = line.from(line.text().length()).at();
    return line;
  }

  private Unreadable expected(String zh, String en) {
    Phrase line = lines.peek();
    return line == null
        ? reading.fail("syntax", last, "此处缺少 " + zh, en + " is missing here")
        : reading.fail(
            "syntax",
            line.at(),
            "此处应为 " + zh + "，实际为 " + line.text(),
            "expected " + en + ", found " + line.text());
  }
}

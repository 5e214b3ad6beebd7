package dev.rubric.internal.sentence;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Mend;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a file of sentences; each rule that can't be read is reported and skipped. */
public final class SentenceParser {
  static final String RULE = "规则";
  static final String BASIS = "依据";
  static final String WHEN = "当";
  static final String THEN = "则";
  static final String END = "完";

  private static final Pattern ENDS =
      Pattern.compile("(结束|完毕|完结|结尾|end|END|End|完成)[。；;.]?|完[。；;.]");

  /** An opening mark without its closing one, or the other way round. */
  private static final Pattern UNPAIRED = Pattern.compile("[「“\"][^」”\"]*|[^「“\"]*[」”\"]");

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
      if (phrase.startsWith("#")) {
        diagnostics.add(
            Diagnostic.error(
                    "syntax", phrase.at(), "说明文字的前面写 //，不写 #", "notes begin with //, not with #")
                .with(new Mend("#", "//")));
      } else if (!phrase.isEmpty() && !phrase.startsWith("//")) {
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
    Phrase beside = behind(next(), word);
    if (!beside.isEmpty()) {
      sentences.add(beside);
    }
    while (!lines.isEmpty() && !at(until) && !at(END) && !at(RULE)) {
      refuseOtherEnd();
      sentences.add(next());
    }
    if (sentences.isEmpty()) {
      throw expected("一个句子", "a sentence");
    }
    return sentences;
  }

  /** People end a rule with other words as well, which would pass for a sentence. */
  private void refuseOtherEnd() {
    Phrase line = lines.getFirst();
    if (ENDS.matcher(line.text()).matches()) {
      throw reading.fail(
          Diagnostic.error(
                  "syntax",
                  line.at(),
                  "此处应为 完，实际为 " + line.text(),
                  "expected 完, found " + line.text())
              .with(new Mend(line.text(), END)));
    }
  }

  /** What stands beside a word, with or without a colon between. */
  private static Phrase behind(Phrase line, String word) {
    Phrase rest = line.from(word.length()).strip();
    return rest.startsWith("：") || rest.startsWith(":") ? rest.from(1).strip() : rest;
  }

  private String words(Phrase line, String word) {
    Phrase words = behind(line, word);
    if (words.isEmpty()) {
      throw reading.fail("syntax", words.at(), word + " 后面应写文本", "a text should follow " + word);
    }
    Optional<String> quoted = Quotes.whole(words);
    if (quoted.isEmpty() && UNPAIRED.matcher(words.text()).matches()) {
      throw reading.fail(
          "syntax",
          words.at(),
          "引号没有配对：应写成 " + Quotes.quoted(words.text().replaceAll("[「」“”\"]", "")),
          "a quotation mark lacks the other of its pair: write "
              + Quotes.quoted(words.text().replaceAll("[「」“”\"]", "")));
    }
    return quoted.orElse(words.text());
  }

  /** Whether the next line begins with the word, alone or before a blank or a quote. */
  private boolean at(String word) {
    Phrase line = lines.peek();
    if (line == null || !line.startsWith(word)) {
      return false;
    }
    String rest = line.text().substring(word.length());
    return rest.isEmpty()
        || word.equals(THEN)
        || Phrase.isBlank(rest.charAt(0))
        || "「“\"：:".indexOf(rest.charAt(0)) >= 0;
  }

  private Phrase next() {
    Phrase line = lines.remove();
    last = line.from(line.text().length()).at();
    return line;
  }

  private Unreadable expected(String zh, String en) {
    Phrase line = lines.peek();
    return line == null || (zh.equals(END) && at(RULE))
        ? reading.fail("syntax", last, "此处缺少 " + zh, en + " is missing here")
        : reading.fail(
            "syntax",
            line.at(),
            "此处应为 " + zh + "，实际为 " + line.text(),
            "expected " + en + ", found " + line.text());
  }
}

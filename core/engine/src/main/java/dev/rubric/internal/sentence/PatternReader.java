package dev.rubric.internal.sentence;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.syntax.Fragments;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Pattern.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads a sentence about a fact: {@code 指标 刑事案件发案起数 不超过 300 起}. */
final class PatternReader {
  private static final java.util.regex.Pattern VARIABLE =
      java.util.regex.Pattern.compile("(\\$[\\p{L}\\p{Nd}_$]*)\\s*[:：]\\s*");
  private static final String OF_SECTION = "的指标";
  private static final String[] COMMAS = {"，", ","};

  private final Reading reading;

  PatternReader(Reading reading) {
    this.reading = reading;
  }

  /** Whether the phrase speaks of a kind of fact, or is a line of the rule language. */
  static boolean isWhole(Phrase phrase) {
    String text = phrase.text();
    return text.startsWith(">")
        || text.startsWith("一级指标")
        || text.startsWith("没有")
        || text.startsWith("存在")
        || VARIABLE.matcher(text).lookingAt()
        || FactPhrase.leading(text).isPresent();
  }

  Pattern read(Phrase line) {
    if (line.startsWith(">")) {
      Phrase raw = line.from(1).strip();
      return Fragments.pattern(raw.text(), raw.at(), reading.diagnostics())
          .orElseThrow(Unreadable::new);
    }
    Matcher variable = VARIABLE.matcher(line.text());
    if (variable.lookingAt()) {
      return sentence(line.from(variable.end()), variable.group(1), line.at());
    }
    return sentence(line, null, line.at());
  }

  /** A sentence about one indicator that is named elsewhere: {@code 不超过 300 起}. */
  Pattern about(Expression.Words indicator, Phrase phrase) {
    FactPhrase measure = FactPhrase.of(FactWord.MEASURE);
    return pattern(
        Quantifier.EACH,
        null,
        measure,
        List.of(equal("指标", indicator.location(), indicator)),
        phrase,
        phrase.at());
  }

  private Pattern sentence(Phrase line, @Nullable String variable, Location start) {
    Phrase rest = line;
    Quantifier quantifier = Quantifier.EACH;
    if (line.startsWith("没有")) {
      quantifier = Quantifier.NONE;
    } else if (line.startsWith("存在")) {
      quantifier = Quantifier.SOME;
    }
    if (quantifier != Quantifier.EACH) {
      rest = line.from(2).strip();
    }
    if (rest.startsWith("一级指标")) {
      return section(quantifier, variable, rest, start);
    }
    FactPhrase fact =
        FactPhrase.leading(rest.text()).orElseThrow(() -> reading.unknown(line, Examples.PATTERNS));
    Location word = rest.at();
    Phrase behind = rest.from(fact.fact().zh().length()).strip();
    String key = fact.key();
    if (key == null || behind.isEmpty() || isComma(behind.text().charAt(0))) {
      return pattern(quantifier, variable, fact, List.of(), behind, start);
    }
    Phrase first = behind.split(COMMAS).get(0);
    Reading.Named named =
        reading
            .name(first, fact.fact() == FactWord.MEASURE ? reading.indicators() : List.of())
            .orElseThrow(() -> reading.unknown(line, Examples.PATTERNS));
    Condition keyed = equal(key, word, new Expression.Words(named.name(), named.at()));
    int used = first.text().length() - named.rest().text().length();
    return pattern(quantifier, variable, fact, List.of(keyed), behind.from(used), start);
  }

  /** All indicators of a section: {@code 一级指标 产出 的指标}. */
  private Pattern section(
      Quantifier quantifier, @Nullable String variable, Phrase rest, Location start) {
    int end = rest.text().indexOf(OF_SECTION);
    if (end < 0) {
      throw reading.unknown(rest, Examples.PATTERNS);
    }
    Phrase name = rest.sub("一级指标".length(), end).strip();
    String section = Quotes.whole(name).orElse(name.text());
    return pattern(
        quantifier,
        variable,
        FactPhrase.of(FactWord.MEASURE),
        List.of(equal("一级指标", rest.at(), new Expression.Words(section, name.at()))),
        rest.from(end + OF_SECTION.length()),
        start);
  }

  private Pattern pattern(
      Quantifier quantifier,
      @Nullable String variable,
      FactPhrase fact,
      List<Condition> keyed,
      Phrase rest,
      Location start) {
    List<Condition> conditions = new ArrayList<>(keyed);
    Phrase stripped = rest.strip();
    boolean comma = !stripped.isEmpty() && isComma(stripped.text().charAt(0));
    Phrase stated = comma ? stripped.from(1).strip() : stripped;
    if (!stated.isEmpty()) {
      ConditionReader reader = new ConditionReader(reading, fact);
      for (Phrase each : stated.split(COMMAS)) {
        conditions.addAll(reader.read(each, List.copyOf(conditions)));
      }
    }
    return new Pattern(quantifier, variable, fact.fact().zh(), List.of(), conditions, start);
  }

  private static Condition equal(String field, Location at, Expression.Words name) {
    return new Condition.Comparison(new Expression.Field(field, at), Comparator.EQUAL, name, at);
  }

  private static boolean isComma(char c) {
    return c == '，' || c == ',';
  }
}

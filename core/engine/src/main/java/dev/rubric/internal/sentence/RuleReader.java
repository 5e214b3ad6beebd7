package dev.rubric.internal.sentence;

import dev.rubric.diagnostic.Diagnostics;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.rule.Call;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one rule from its sentences. */
public final class RuleReader {
  /** The longest sentence, in characters. */
  public static final int LONGEST = 2000;

  private final Reading reading;

  /**
   * A reader for the rules of one rubric.
   *
   * @param framework the rubric's framework; null when it is not known
   */
  public RuleReader(@Nullable Framework framework, Diagnostics diagnostics) {
    this.reading = new Reading(framework, diagnostics);
  }

  /**
   * The rule; empty when a sentence can't be read, which is reported.
   *
   * @param basis the clause; null when it names none
   * @param indicator the indicator that the row of a table is about; null elsewhere
   * @param conditions a sentence for each pattern
   * @param statements a sentence for each call
   */
  public Optional<Rule> read(
      String name,
      @Nullable String basis,
      Expression.@Nullable Words indicator,
      List<Phrase> conditions,
      List<Phrase> statements,
      Location start) {
    try {
      conditions.forEach(this::checkLength);
      statements.forEach(this::checkLength);
      List<Pattern> patterns = patterns(indicator, conditions);
      List<Pattern> named = named(patterns, conditions);
      CallReader reader = new CallReader(reading, named, indicator);
      List<Call> calls = statements.stream().map(reader::read).toList();
      return Optional.of(new Rule(name, basis, used(patterns, named, calls), calls, start));
    } catch (Unreadable problem) {
      return Optional.empty();
    }
  }

  private void checkLength(Phrase phrase) {
    if (phrase.text().length() > LONGEST) {
      throw reading.fail(
          "too-long",
          phrase.at(),
          "句子超过 " + LONGEST + " 个字符",
          "the sentence is longer than " + LONGEST + " characters");
    }
  }

  private List<Pattern> patterns(Expression.@Nullable Words indicator, List<Phrase> conditions) {
    PatternReader reader = new PatternReader(reading);
    return conditions.stream()
        .map(
            each ->
                indicator == null || PatternReader.isWhole(each)
                    ? reader.read(each)
                    : reader.about(indicator, each))
        .toList();
  }

  /** With a variable for the first fact of each kind, unless the sentence names its own. */
  private static List<Pattern> named(List<Pattern> patterns, List<Phrase> sentences) {
    Set<String> taken = new HashSet<>();
    patterns.forEach(each -> taken.add(String.valueOf(each.variable())));
    List<Pattern> named = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      Pattern pattern = patterns.get(i);
      boolean open =
          pattern.variable() == null
              && pattern.quantifier() == Quantifier.EACH
              && !sentences.get(i).startsWith(">");
      String variable = FactPhrase.written(pattern.fact()).map(FactPhrase::variable).orElse("");
      named.add(open && taken.add(variable) ? with(pattern, variable) : pattern);
    }
    return named;
  }

  /** A variable that nothing speaks of is not there. */
  private static List<Pattern> used(List<Pattern> written, List<Pattern> named, List<Call> calls) {
    Set<String> mentioned = Expressions.mentioned(named, calls);
    List<Pattern> used = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Pattern pattern = named.get(i);
      used.add(mentioned.contains(String.valueOf(pattern.variable())) ? pattern : written.get(i));
    }
    return used;
  }

  private static Pattern with(Pattern pattern, String variable) {
    return new Pattern(
        pattern.quantifier(),
        variable,
        pattern.fact(),
        pattern.bindings(),
        pattern.conditions(),
        pattern.location());
  }
}

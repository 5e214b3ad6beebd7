package dev.rubric.internal.sentence;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes a rule as sentences that give the same rule when they are read again.
 *
 * <p>Each sentence is read back before it is used; where none gives the same rule, the line holds
 * the rule language itself.
 */
public final class RuleWriter {
  private static final Location NOWHERE = Location.whole("");

  private final @Nullable Framework framework;

  /**
   * A writer for the rules of one rubric.
   *
   * @param framework the rubric's framework, for units; null writes none
   */
  public RuleWriter(@Nullable Framework framework) {
    this.framework = framework;
  }

  /**
   * The sentences of a rule.
   *
   * @param conditions one for each pattern
   * @param statements one for each call
   */
  public record Sentences(List<String> conditions, List<String> statements) {
    /** Copies the lists. */
    public Sentences {
      conditions = List.copyOf(conditions);
      statements = List.copyOf(statements);
    }
  }

  /** The rule in a file of sentences. */
  public String write(Rule rule) {
    Sentences sentences = sentences(rule, null);
    StringBuilder text = new StringBuilder("规则").append(Quotes.quoted(rule.name())).append('\n');
    String basis = rule.basis();
    if (basis != null) {
      text.append("依据").append(Quotes.quoted(basis)).append('\n');
    }
    text.append("当\n");
    sentences.conditions().forEach(each -> text.append("    ").append(each).append('\n'));
    text.append("则\n");
    sentences.statements().forEach(each -> text.append("    ").append(each).append('\n'));
    return text.append("完\n").toString();
  }

  /**
   * The sentences of a rule.
   *
   * @param indicator the indicator that the row of a table is about; null elsewhere
   */
  public Sentences sentences(Rule rule, @Nullable String indicator) {
    List<String> conditions = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    rule.patterns().forEach(each -> conditions.add("> " + each.toDrl()));
    rule.calls().forEach(each -> statements.add("> " + each.toDrl()));
    PatternWriter patterns = new PatternWriter(framework);
    CallWriter calls = new CallWriter(framework, rule.patterns());
    BooleanSupplier same = () -> reads(rule, indicator, new Sentences(conditions, statements));
    for (int i = 0; i < conditions.size(); i++) {
      choose(conditions, i, patterns.sentences(rule.patterns().get(i), indicator), same);
    }
    for (int i = 0; i < statements.size(); i++) {
      choose(statements, i, calls.sentences(rule.calls().get(i)), same);
    }
    return new Sentences(conditions, statements);
  }

  /** Puts the first candidate in its place that leaves the rule what it is. */
  private static void choose(
      List<String> lines, int at, List<String> candidates, BooleanSupplier same) {
    String raw = lines.get(at);
    for (String candidate : candidates) {
      lines.set(at, candidate);
      if (same.getAsBoolean()) {
        return;
      }
    }
    lines.set(at, raw);
  }

  private boolean reads(Rule rule, @Nullable String indicator, Sentences sentences) {
    return read(rule, indicator, sentences).filter(rule.toDrl()::equals).isPresent();
  }

  private Optional<String> read(Rule rule, @Nullable String indicator, Sentences sentences) {
    Diagnostics diagnostics = new Diagnostics();
    RuleReader reader = RuleReader.quiet(framework, diagnostics);
    List<Phrase> conditions = phrases(sentences.conditions());
    List<Phrase> statements = phrases(sentences.statements());
    List<Rule> read =
        indicator == null
            ? reader.readAll(rule.name(), rule.basis(), conditions, statements, NOWHERE)
            : reader
                .read(
                    rule.name(),
                    rule.basis(),
                    new Expression.Words(indicator, NOWHERE),
                    conditions,
                    statements,
                    NOWHERE)
                .stream()
                .toList();
    return diagnostics.hasErrors() || read.size() != 1
        ? Optional.empty()
        : Optional.of(read.get(0).toDrl());
  }

  private static List<Phrase> phrases(List<String> sentences) {
    return sentences.stream().map(each -> new Phrase(each, NOWHERE)).toList();
  }
}

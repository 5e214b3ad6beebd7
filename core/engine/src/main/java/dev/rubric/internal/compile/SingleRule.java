package dev.rubric.internal.compile;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.Gap;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Condition.Comparison;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule on its own: compiled without the others, and with every condition open to questions.
 *
 * <p>A network only says which rules spoke; tests of rules also ask which condition kept one from
 * speaking, and by how much.
 */
public final class SingleRule {
  /**
   * A pattern with its conditions in the order they were written.
   *
   * @param fact the kind of fact
   * @param fields the fields that its facts have
   * @param slot where its fact stands while it is tested
   */
  public record PatternProbe(
      Pattern pattern,
      FactWord fact,
      List<FieldWord> fields,
      int slot,
      List<ConditionProbe> conditions) {
    /** Copies the list. */
    public PatternProbe {
      conditions = List.copyOf(conditions);
    }

    /** The field of that name. */
    public Optional<FieldWord> field(String name) {
      return Word.find(fields, name);
    }
  }

  /**
   * A condition and what it says of facts.
   *
   * @param fixed whether the rubric alone decides it
   * @param left reads the left value of a comparison, or what may be among choices; null for other
   *     conditions
   * @param right reads the right value of a comparison; null for other conditions
   * @param gap says why there is no left value; null when it is simply reported, or there is no
   *     left
   * @param parts the conditions it is made of; empty for one that stands alone
   * @param rows the aggregates that stand in one that stands alone
   */
  public record ConditionProbe(
      Condition condition,
      boolean fixed,
      Function<Facts, Truth> truth,
      @Nullable Function<Facts, @Nullable Object> left,
      @Nullable Function<Facts, @Nullable Object> right,
      @Nullable Function<Facts, Gap> gap,
      List<ConditionProbe> parts,
      List<RowsProbe> rows) {
    /** Copies the lists. */
    public ConditionProbe {
      parts = List.copyOf(parts);
      rows = List.copyOf(rows);
    }
  }

  /**
   * An aggregate and what it looks at.
   *
   * @param columns what can be read of each row
   * @param rows the rows that it looks at, whether they count or not
   * @param where which of them count, asked of a row; null when all do
   * @param probing opens another comparison of what can be read of a row, asked of a row
   */
  public record RowsProbe(
      Expression.Aggregate aggregate,
      List<FieldWord> columns,
      Function<Facts, List<? extends Fact>> rows,
      @Nullable ConditionProbe where,
      Function<Comparison, ConditionProbe> probing) {}

  private final Scope scope;
  private final ConditionCompiler conditions;

  private SingleRule(Vocabulary vocabulary) {
    this(new Scope(vocabulary, new Diagnostics()));
  }

  private SingleRule(Scope scope) {
    this.scope = scope;
    this.conditions = new ConditionCompiler(scope);
  }

  /** The compiled rule; empty when something is wrong with it, which is reported. */
  public static Optional<CompiledRule> compile(
      int ordinal, Rule rule, Vocabulary vocabulary, Diagnostics diagnostics) {
    return RuleCompiler.compile(ordinal, rule, vocabulary, diagnostics);
  }

  /** The patterns of a rule that compiles, in the order they were written. */
  public static List<PatternProbe> probes(Vocabulary vocabulary, Rule rule) {
    SingleRule single = new SingleRule(vocabulary);
    List<PatternProbe> probes = new ArrayList<>();
    int slot = 0;
    for (Pattern pattern : rule.patterns()) {
      probes.add(single.probe(pattern, slot));
      slot += pattern.quantifier() == Quantifier.EACH ? 1 : 0;
    }
    return probes;
  }

  /**
   * A comparison as it would stand behind the patterns of a rule that compiles, where it may name
   * the variables that its consequences may name.
   */
  public static ConditionProbe probe(Vocabulary vocabulary, Rule rule, Comparison comparison) {
    return behind(vocabulary, rule).probe(comparison);
  }

  /** The aggregates in an expression of a consequence, at any depth. */
  public static List<RowsProbe> rows(Vocabulary vocabulary, Rule rule, Expression expression) {
    return behind(vocabulary, rule).rows(expression).toList();
  }

  private static SingleRule behind(Vocabulary vocabulary, Rule rule) {
    SingleRule single = new SingleRule(vocabulary);
    int slot = 0;
    for (Pattern pattern : rule.patterns()) {
      single.probe(pattern, slot);
      slot += pattern.quantifier() == Quantifier.EACH ? 1 : 0;
    }
    single.scope.leave(slot);
    return single;
  }

  private PatternProbe probe(Pattern pattern, int slot) {
    FactWord fact = Word.find(FactWord.values(), pattern.fact()).orElseThrow();
    scope.enter(pattern, fact, slot);
    List<ConditionProbe> probes = pattern.conditions().stream().map(this::probe).toList();
    if (pattern.quantifier() != Quantifier.EACH) {
      scope.forget(pattern);
    }
    return new PatternProbe(pattern, fact, scope.fields(fact), slot, probes);
  }

  private ConditionProbe probe(Condition condition) {
    Test test = conditions.compile(condition);
    if (condition instanceof Comparison comparison) {
      return new ConditionProbe(
          condition,
          test.fixed(),
          test.truth(),
          value(comparison.left()),
          value(comparison.right()),
          gap(operand(comparison.left())),
          List.of(),
          rows(condition));
    }
    if (condition instanceof Condition.Membership among) {
      Operand of = operand(among.value());
      return new ConditionProbe(
          condition,
          test.fixed(),
          test.truth(),
          of.value(),
          null,
          gap(of),
          List.of(),
          rows(condition));
    }
    List<ConditionProbe> parts = condition.parts().stream().map(this::probe).toList();
    return new ConditionProbe(
        condition, test.fixed(), test.truth(), null, null, null, parts, rows(condition));
  }

  private List<RowsProbe> rows(Condition condition) {
    return condition.operands().stream().flatMap(this::rows).toList();
  }

  private Stream<RowsProbe> rows(Expression expression) {
    return expression.all().stream()
        .flatMap(each -> each instanceof Expression.Aggregate it ? Stream.of(it) : Stream.empty())
        .filter(aggregate -> !isOfPeers(aggregate))
        .map(this::rows);
  }

  private static boolean isOfPeers(Expression.Aggregate aggregate) {
    return Word.find(AggregateWord.values(), aggregate.name())
        .map(AggregateWord::isOfPeers)
        .orElse(false);
  }

  private RowsProbe rows(Expression.Aggregate aggregate) {
    Rows source = new AggregateCompiler(scope).rows(aggregate);
    SingleRule row = new SingleRule(scope.ofRows(source.columns()));
    Condition where = aggregate.where();
    int slot = scope.slot();
    return new RowsProbe(
        aggregate,
        source.columns(),
        facts -> source.of(source.home(facts.at(slot))),
        where == null ? null : row.probe(where),
        row::probe);
  }

  private Function<Facts, @Nullable Object> value(Expression expression) {
    return operand(expression).value();
  }

  private static @Nullable Function<Facts, Gap> gap(Operand of) {
    FieldWord field = of.field();
    return field != null && !field.isRate() ? null : of::gap;
  }

  private Operand operand(Expression expression) {
    return new ExpressionCompiler(scope).compile(expression);
  }
}

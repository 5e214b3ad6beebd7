package dev.rubric.internal.compile;

import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.Domain;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Expression;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives an aggregate its meaning, with a scope for its rows: in a formula, a condition or a
 * consequence alike it is read like a field of the fact that is spoken of.
 */
final class AggregateCompiler {
  private final Scope scope;

  AggregateCompiler(Scope scope) {
    this.scope = scope;
  }

  /** The aggregate; that it is read, and with it the count of its rows, is recorded. */
  Operand compile(Expression.Aggregate written) {
    if (scope.isOfRows()) {
      throw scope.problem(
          "nested-aggregate",
          written.location(),
          written.name() + " 不能写在另一个 合计、个数等 的里面；请另写一个派生值",
          written.name() + " can't stand inside another aggregate; make it a value of its own");
    }
    if (scope.kind() == null) {
      throw scope.problem(
          "no-fact",
          written.location(),
          "规则没有指明哪份数据，" + written.name() + " 无从计算；请在条件里加上 单位()",
          "the rule names no fact of which " + written.name() + " could be; add Unit() to it");
    }
    AggregateWord word = Word.find(AggregateWord.values(), written.name()).orElseThrow();
    if (word.isOfPeers()) {
      return new PeerCompiler(scope).compile(word, written);
    }
    Rows rows = rows(written);
    Scope rowScope = scope.ofRows(rows.columns());
    ExpressionCompiler expressions = new ExpressionCompiler(rowScope);
    List<Operand> values = written.values().stream().map(expressions::number).toList();
    Test where =
        written.where() == null ? null : new ConditionCompiler(rowScope).compile(written.where());
    if (word != AggregateWord.COUNT) {
      scope.read(scope.slot(), field(counting(written), of(AggregateWord.COUNT, rows, where)));
    }
    FieldWord field = field(written, of(word, rows, values, where));
    return operand(field, text(word, rows, values, where));
  }

  private Operand operand(FieldWord field, String text) {
    int slot = scope.slot();
    scope.read(slot, field);
    return new Operand(
        Type.NUMBER,
        text,
        field,
        null,
        false,
        false,
        facts -> field.getter().apply(facts.at(slot)),
        new FieldWords(field, slot, false),
        Digits.reported(true));
  }

  private static Aggregate of(AggregateWord word, Rows rows, @Nullable Test where) {
    return of(word, rows, List.of(), where);
  }

  private static Aggregate of(
      AggregateWord word, Rows rows, List<Operand> values, @Nullable Test where) {
    return new Aggregate(text(word, rows, values, where), word, rows, values, where);
  }

  private static String text(
      AggregateWord word, Rows rows, List<Operand> values, @Nullable Test where) {
    return Stream.of(
            Stream.of(rows.en()),
            values.stream().map(Operand::text),
            Stream.ofNullable(where).map(Test::text))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(";", word.en() + "(", ")"));
  }

  private static Expression.Aggregate counting(Expression.Aggregate written) {
    return new Expression.Aggregate(
        AggregateWord.COUNT.zh(), written.list(), List.of(), written.where(), written.location());
  }

  private FieldWord field(Expression.Aggregate written, Aggregate aggregate) {
    String name = written.toDrl();
    return scope.once(
        name,
        () ->
            new FieldWord(
                name,
                name,
                Type.NUMBER,
                Domain.FREE,
                isPercent(aggregate),
                aggregate::value,
                aggregate::gap,
                null));
  }

  /** Sums and means of percentages are percentages themselves. */
  private static boolean isPercent(Aggregate aggregate) {
    List<Operand> values = aggregate.values();
    return !values.isEmpty() && values.get(0).isPercent();
  }

  /** The rows that an aggregate is over. */
  Rows rows(Expression.Aggregate written) {
    List<Rows> all = scope.rows();
    return all.stream()
        .filter(each -> each.isWritten(written.list()))
        .reduce((declared, builtIn) -> builtIn) // a declared list of that name is refused
        .orElseThrow(
            () ->
                scope.unknown(
                    "unknown-list",
                    "明细",
                    "list",
                    written.list(),
                    new Choices(all.stream().map(Rows::label).toList()),
                    written.location()));
  }
}

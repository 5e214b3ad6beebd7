package dev.rubric.internal.compile;

import dev.rubric.diagnostic.Choices;
import dev.rubric.framework.DataList;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.Domain;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes an aggregate a field of the fact whose formula names it, with a scope for its rows. */
final class AggregateCompiler {
  /** The rows that a name means, and what can be read of each. */
  private record Source(
      String name, List<FieldWord> columns, Function<Fact, List<? extends Fact>> rows) {}

  private final Scope scope;

  AggregateCompiler(Scope scope) {
    this.scope = scope;
  }

  /** The aggregate; its reader, and with it the reader of the count of its rows, is recorded. */
  FieldWord compile(Expression.Aggregate written) {
    if (scope.isOfRows()) {
      throw scope.problem(
          "nested-aggregate",
          written.location(),
          written.name() + " 不能写在另一个 合计、个数等 的里面；请另写一个派生值",
          written.name() + " can't stand inside another aggregate; make it a value of its own");
    }
    if (!scope.isFormula()) {
      throw scope.problem(
          "aggregate-in-rule",
          written.location(),
          written.name() + " 写在 rubric.yaml 的 派生 里，规则里写派生值的名称",
          written.name() + " belongs in a derived value of rubric.yaml; rules name that value");
    }
    Source source = source(written);
    Scope rowScope = scope.ofRows(source.columns());
    ExpressionCompiler expressions = new ExpressionCompiler(rowScope);
    List<Operand> values = written.values().stream().map(expressions::number).toList();
    Test where =
        written.where() == null ? null : new ConditionCompiler(rowScope).compile(written.where());
    AggregateWord word = Word.find(AggregateWord.values(), written.name()).orElseThrow();
    Aggregate count = new Aggregate(AggregateWord.COUNT, source.rows(), List.of(), where);
    scope.read(scope.slot(), field(counting(written), count));
    return field(written, new Aggregate(word, source.rows(), values, where));
  }

  private static Expression.Aggregate counting(Expression.Aggregate written) {
    return new Expression.Aggregate(
        AggregateWord.COUNT.zh(), written.list(), List.of(), written.where(), written.location());
  }

  private static FieldWord field(Expression.Aggregate written, Aggregate aggregate) {
    String name = written.toDrl();
    return new FieldWord(
        name, name, Type.NUMBER, Domain.FREE, false, aggregate::value, aggregate::gap, null);
  }

  private Source source(Expression.Aggregate written) {
    List<Source> all = sources();
    return all.stream()
        .filter(each -> each.name().equals(written.list()))
        .findFirst()
        .orElseThrow(
            () ->
                scope.unknown(
                    "unknown-list",
                    "明细",
                    "list",
                    written.list(),
                    Choices.of(all.stream().map(Source::name).toList()),
                    written.location()));
  }

  private List<Source> sources() {
    List<Source> all = new ArrayList<>();
    List<DataList> lists = scope.framework().declarations().lists();
    for (int i = 0; i < lists.size(); i++) {
      int slot = i;
      List<FieldWord> columns = Vocabulary.columns(lists.get(i));
      all.add(new Source(lists.get(i).name(), columns, fact -> fact.unit().list(slot)));
    }
    add(all, FactWord.BUDGET, fact -> fact.unit().budget());
    add(all, FactWord.EVENT, fact -> fact.unit().events());
    if (scope.isOf(FactWord.MEASURE)) {
      add(all, FactWord.ITEM, AggregateCompiler::items);
    }
    return all;
  }

  private static List<? extends Fact> items(Fact fact) {
    MeasureFact measure = fact.measure();
    return measure == null ? List.of() : measure.items();
  }

  /** Derived values of rows are left out, so that no formula can come back to itself. */
  private void add(List<Source> all, FactWord fact, Function<Fact, List<? extends Fact>> rows) {
    List<FieldWord> columns =
        scope.fields(fact).stream()
            .filter(each -> each.declared() == null || each.item() != null || each.isShipped())
            .toList();
    all.add(new Source(fact.zh(), columns, rows));
    all.add(new Source(fact.en(), columns, rows));
  }
}

package dev.rubric.check.internal.space;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Framework;
import dev.rubric.internal.compile.Vocabularies;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.Values;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.vocabulary.Declared;
import dev.rubric.internal.vocabulary.Domain;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.number.Fraction;
import dev.rubric.rule.Expression;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Submission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of a submission that can be moved one at a time. */
public final class Movements {
  private final Framework framework;
  private final Submission submission;
  private final Vocabulary vocabulary;
  private final FactSheet sheet;
  private final Map<Instance, Optional<Fact>> facts = new HashMap<>();
  private final Map<String, UnitProbe> probes;
  private final Map<String, Optional<Fraction>> known = new HashMap<>();

  /** Of a submission that fits the framework. */
  public Movements(Framework framework, Submission submission) {
    this(framework, submission, Vocabularies.of(framework), new HashMap<>());
  }

  private Movements(
      Framework framework,
      Submission submission,
      Vocabulary vocabulary,
      Map<String, UnitProbe> probes) {
    this.framework = framework;
    this.submission = submission;
    this.vocabulary = vocabulary;
    this.probes = probes;
    this.sheet = FactSheet.of(new FrameworkIndex(framework), submission);
  }

  /** Those of another submission to the same rubric. */
  public Movements of(Submission other) {
    return new Movements(framework, other, vocabulary, probes);
  }

  /**
   * A number of a fact that the submission reports.
   *
   * @param name the indicator, budget line or event; empty for the unit
   */
  public Moved amount(FactWord fact, String name, String field) {
    Instance of = Instance.of(fact, name);
    Need need = new Need(of, vocabulary.field(fact, field).orElseThrow());
    Need row = new Need(of, row(name, vocabulary.fields(fact)));
    return new Moved(
        this,
        need,
        fact(of).orElseThrow(),
        row,
        "",
        () ->
            switch (fact) {
              case BUDGET -> without(line -> line.equals(name), event -> false, -1);
              case EVENT -> without(line -> false, event -> event.equals(name), -1);
              default -> submission;
            });
  }

  /**
   * A number in a row.
   *
   * @param place the place of the row among all rows of the submission
   */
  public Moved cell(int place, DataItem column) {
    String name = submission.rows().get(place).list();
    List<DataList> lists = framework.declarations().lists();
    int slot = lists.stream().map(DataList::name).toList().indexOf(name);
    int number =
        (int)
            submission.rows().subList(0, place).stream()
                .map(DataRow::list)
                .filter(name::equals)
                .count();
    List<FieldWord> columns = Vocabulary.columns(lists.get(slot));
    Instance of = Instance.of(FactWord.UNIT, name + "[" + (number + 1) + "]");
    Need need = new Need(of, Word.find(columns, column.name()).orElseThrow());
    Need row = new Need(of, row(name, columns));
    Fact fact = sheet.unit().list(slot).get(number);
    return new Moved(
        this, need, fact, row, name, () -> without(line -> false, event -> false, place));
  }

  /** Something whose inputs are these. */
  static FieldWord row(String name, List<FieldWord> columns) {
    Declared inputs = new Declared(false, null, null, null, columns, null);
    return new FieldWord(name, name, Type.NUMBER, Domain.FREE, false, fact -> null, null, inputs);
  }

  private Submission without(Predicate<String> line, Predicate<String> event, int row) {
    Submission.Builder rest =
        Submission.of(submission.unit())
            .year(submission.year())
            .staff(submission.staffInPost(), submission.authorisedPosts())
            .assets(submission.fixedAssets(), submission.assetsInUse());
    submission.budget().stream().filter(each -> !line.test(each.line())).forEach(rest::budget);
    submission.events().stream().filter(each -> !event.test(each.name())).forEach(rest::event);
    submission.data().forEach(rest::item);
    for (int i = 0; i < submission.rows().size(); i++) {
      if (i != row) {
        rest.row(submission.rows().get(i));
      }
    }
    return rest.build();
  }

  Optional<Fact> fact(Instance of) {
    return facts.computeIfAbsent(of, this::found);
  }

  private Optional<Fact> found(Instance of) {
    if (of.fact() == FactWord.UNIT) {
      return Optional.of(sheet.unit());
    }
    if (of.fact().hasIndicator()) {
      return sheet.measures().stream()
          .filter(each -> each.indicator().name().equals(of.name()))
          .map(Fact.class::cast)
          .findFirst();
    }
    FieldWord name = of.fact().fields().get(0);
    return sheet.facts().stream()
        .filter(of.fact().type()::isInstance)
        .filter(each -> of.name().equals(name.getter().apply(each)))
        .findFirst();
  }

  /** What an aggregate comes to; null when it has no number. */
  @Nullable Fraction value(Expression.Aggregate aggregate) {
    return known
        .computeIfAbsent(
            aggregate.toDrl(), any -> Optional.ofNullable(value(submission, aggregate)))
        .orElse(null);
  }

  /** What an aggregate comes to in another submission; null when it has no number. */
  @Nullable Fraction value(Submission other, Expression.Aggregate aggregate) {
    UnitProbe probe =
        probes.computeIfAbsent(
            aggregate.toDrl(), any -> new UnitProbe(framework, List.of(aggregate)));
    return Values.number(probe.values(other).get(0));
  }

  /** The names that an expression reads. */
  static Stream<String> fields(Expression expression) {
    return Stream.concat(
        expression instanceof Expression.Field field ? Stream.of(field.name()) : Stream.of(),
        expression.parts().stream().flatMap(Movements::fields));
  }
}

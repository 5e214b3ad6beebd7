package dev.rubric.internal.compile;

import dev.rubric.framework.DataList;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a name means in an aggregate: those of a list, the budget lines, the events, or the
 * checklist items of an indicator.
 *
 * @param zh their name; in English another one only for what is built in
 * @param columns what can be read of each
 * @param rows the rows, of the fact that has them
 * @param ofMeasure whether an indicator has them rather than the unit
 */
record Rows(
    String zh,
    String en,
    List<FieldWord> columns,
    Function<Fact, List<? extends Fact>> rows,
    boolean ofMeasure) {
  /**
   * All that a formula may look at.
   *
   * @param kind the kind of fact that asks; null when none does
   */
  static List<Rows> known(Vocabulary vocabulary, @Nullable FactWord kind) {
    List<Rows> all = new ArrayList<>();
    List<DataList> lists = vocabulary.framework().declarations().lists();
    for (int i = 0; i < lists.size(); i++) {
      int slot = i;
      String name = lists.get(i).name();
      List<FieldWord> columns = Vocabulary.columns(lists.get(i));
      all.add(new Rows(name, name, columns, fact -> fact.unit().list(slot), false));
    }
    all.add(of(vocabulary, FactWord.BUDGET, fact -> fact.unit().budget()));
    all.add(of(vocabulary, FactWord.EVENT, fact -> fact.unit().events()));
    if (kind != null && kind.hasIndicator()) {
      all.add(of(vocabulary, FactWord.ITEM, Rows::items));
    }
    return all;
  }

  private static Rows of(
      Vocabulary vocabulary, FactWord word, Function<Fact, List<? extends Fact>> rows) {
    boolean ofMeasure = word == FactWord.ITEM;
    return new Rows(word.zh(), word.en(), vocabulary.fields(word), rows, ofMeasure);
  }

  private static List<? extends Fact> items(Fact fact) {
    MeasureFact measure = fact.measure();
    return measure == null ? List.of() : measure.items();
  }

  Text label() {
    return Text.of(zh, en);
  }

  boolean isWritten(String name) {
    return zh.equals(name) || en.equals(name);
  }

  /** The fact that has the rows which a fact asks for. */
  Fact home(Fact asking) {
    MeasureFact measure = ofMeasure ? asking.measure() : null;
    return measure == null ? asking.unit() : measure;
  }

  /** The rows, in canonical order. */
  List<? extends Fact> of(Fact home) {
    return rows.apply(home);
  }
}

package dev.rubric.internal.settle;

import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Statements;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.vocabulary.VerbWord.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what the rules state of one submission, and hands it out by what it is about, ordered
 * by rule and fact.
 */
public final class Ledger implements Statements {
  private record Spoken(CompiledRule rule, List<Fact> facts) {}

  private static final Comparator<Spoken> ORDER =
      Comparator.<Spoken>comparingInt(spoken -> spoken.rule().ordinal())
          .thenComparing(Spoken::facts, Ledger::compare);

  private final List<Spoken> spoken = new ArrayList<>();

  @Override
  public void add(CompiledRule rule, List<Fact> facts) {
    spoken.add(new Spoken(rule, facts));
  }

  private static int compare(List<Fact> left, List<Fact> right) {
    for (int i = 0; i < left.size(); i++) {
      int order = Integer.compare(left.get(i).ordinal(), right.get(i).ordinal());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Everything that was stated, by what it is about. */
  Book sorted(FrameworkIndex index, FactSheet sheet) {
    Map<String, Integer> lines = index.lines();
    Book book = new Book(lines.size());
    spoken.sort(ORDER);
    for (Spoken each : spoken) {
      for (CompiledCall call : each.rule().calls()) {
        MeasureFact measure = measure(call, each.facts(), lines, sheet);
        book.add(new Statement(each.rule(), call, each.facts()::get, measure));
      }
    }
    return book;
  }

  private static @Nullable MeasureFact measure(
      CompiledCall call, List<Fact> facts, Map<String, Integer> lines, FactSheet sheet) {
    if (call.verb().target() != Target.LINE) {
      return null;
    }
    Integer named = lines.get(call.name());
    return named == null ? call.measure(facts::get) : sheet.measures().get(named);
  }

  /** Statements by what they are about. */
  static final class Book {
    private final List<List<Statement>> lines = new ArrayList<>();
    private final List<Statement> sections = new ArrayList<>();
    private final List<Statement> totals = new ArrayList<>();
    private final List<Statement> findings = new ArrayList<>();

    private Book(int lineCount) {
      for (int i = 0; i < lineCount; i++) {
        lines.add(new ArrayList<>());
      }
    }

    private void add(Statement statement) {
      switch (statement.call().verb().target()) {
        case LINE -> lines.get(statement.lineOrThrow().line()).add(statement);
        case SECTION -> sections.add(statement);
        case FINDING -> findings.add(statement);
        case TOTAL, GRADE -> totals.add(statement);
      }
    }

    List<Statement> line(int line) {
      return lines.get(line);
    }

    List<Statement> section(String name) {
      return sections.stream().filter(each -> name.equals(each.call().name())).toList();
    }

    List<Statement> totals() {
      return totals;
    }

    List<Statement> findings() {
      return findings;
    }
  }
}

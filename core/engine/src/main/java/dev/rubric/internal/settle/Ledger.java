package dev.rubric.internal.settle;

import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Statements;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.vocabulary.VerbWord.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what the rules state of one submission, and hands it out by what it is about, ordered
 * by rule and fact.
 */
public final class Ledger implements Statements {
  private record Spoken(CompiledRule rule, Facts facts) implements Comparable<Spoken> {
    @Override
    public int compareTo(Spoken other) {
      int order = Integer.compare(rule.ordinal(), other.rule.ordinal());
      for (int slot = 0; order == 0 && slot < rule.slots(); slot++) {
        order = Integer.compare(facts.at(slot).ordinal(), other.facts.at(slot).ordinal());
      }
      return order;
    }
  }

  private final List<Spoken> spoken = new ArrayList<>();

  @Override
  public void add(CompiledRule rule, Facts facts) {
    spoken.add(new Spoken(rule, facts));
  }

  /** Everything that was stated, by what it is about. */
  Book sorted(FrameworkIndex index, FactSheet sheet) {
    Book book = new Book(sheet.measures().size());
    Collections.sort(spoken);
    for (Spoken each : spoken) {
      for (CompiledCall call : each.rule.calls()) {
        MeasureFact measure = measure(call, each.facts, index, sheet);
        book.add(new Statement(each.rule, call, each.facts, measure));
      }
    }
    return book;
  }

  private static @Nullable MeasureFact measure(
      CompiledCall call, Facts facts, FrameworkIndex index, FactSheet sheet) {
    if (call.verb().target() != Target.LINE) {
      return null;
    }
    Integer named = call.name() == null ? null : index.lines().get(call.name());
    return named == null ? call.measure(facts) : sheet.measures().get(named);
  }

  /** Statements by what they are about. */
  static final class Book {
    private final List<List<Statement>> lines;
    private final List<Statement> sections = new ArrayList<>(0);
    private final List<Statement> totals = new ArrayList<>(0);
    private final List<Statement> findings = new ArrayList<>(0);

    private Book(int lineCount) {
      this.lines = new ArrayList<>(Collections.nCopies(lineCount, List.of()));
    }

    private void add(Statement statement) {
      switch (statement.call().verb().target()) {
        case LINE -> add(statement.lineOrThrow().line(), statement);
        case SECTION -> sections.add(statement);
        case FINDING -> findings.add(statement);
        case TOTAL, GRADE -> totals.add(statement);
      }
    }

    /** Most lines get one statement. */
    private void add(int line, Statement statement) {
      List<Statement> stated = lines.get(line);
      if (stated.isEmpty()) {
        lines.set(line, List.of(statement));
        return;
      }
      if (stated.size() == 1) {
        stated = new ArrayList<>(stated);
        lines.set(line, stated);
      }
      stated.add(statement);
    }

    List<Statement> line(int line) {
      return lines.get(line);
    }

    List<Statement> section(String name) {
      return sections.isEmpty()
          ? sections
          : sections.stream().filter(each -> name.equals(each.call().name())).toList();
    }

    List<Statement> totals() {
      return totals;
    }

    List<Statement> findings() {
      return findings;
    }
  }
}

package dev.rubric.internal.settle;

import dev.rubric.diagnostic.Severity;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Statements;
import dev.rubric.internal.compile.Worked;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.Facts;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.scorecard.EntryKind;
import dev.rubric.scorecard.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what the rules state of one submission by what it is about, and hands it out ordered
 * by rule and fact, whatever the order in which they spoke.
 */
public final class Ledger implements Statements {
  private final FrameworkIndex index;
  private final FactSheet sheet;
  private final @Nullable Statement[] first;
  private final Map<Integer, List<Statement>> several = new HashMap<>(0);
  private final List<Statement> sections = new ArrayList<>(0);
  private final List<Statement> totals = new ArrayList<>(0);
  private final List<Statement> findings = new ArrayList<>(0);
  private @Nullable Map<String, Finding> doubts;
  private boolean movesWeights;

  /** An empty ledger for the facts of a submission. */
  public Ledger(FrameworkIndex index, FactSheet sheet) {
    this.index = index;
    this.sheet = sheet;
    this.first = new Statement[index.places().size()];
  }

  @Override
  public void add(CompiledRule rule, Facts facts) {
    boolean doubtful = !sheet.doubtful().isEmpty() && Doubts.touch(rule, facts, sheet.doubtful());
    List<Worked> untrue = rule.doubtful(facts);
    if (!untrue.isEmpty()) {
      doubtful = true;
      untrue.forEach(this::worked);
    }
    List<CompiledCall> calls = rule.calls();
    for (int i = 0; i < calls.size(); i++) {
      CompiledCall call = calls.get(i);
      switch (call.verb().target()) {
        case LINE -> add(Statement.of(rule, call, facts, measure(call, facts), doubtful));
        case SECTION -> sections.add(faulty(Statement.of(rule, call, facts, null, doubtful)));
        case FINDING -> findings.add(Statement.of(rule, call, facts, null, false));
        case TOTAL, GRADE, BONUS_GROUP ->
            totals.add(faulty(Statement.of(rule, call, facts, null, doubtful)));
      }
    }
  }

  private void worked(Worked worked) {
    Fact fact = worked.field().isOfUnit() ? worked.fact().unit() : worked.fact();
    doubts = doubts == null ? new TreeMap<>() : doubts;
    doubts.putIfAbsent(
        worked.field().zh() + "@" + fact.ordinal(),
        new Finding(Severity.ERROR, worked.doubt(), null, fact.reportedAt(), null, List.of()));
  }

  /** What can't be true of values that the rubric works out, where a rule read it. */
  void doubts(List<Finding> findings) {
    if (doubts != null) {
      findings.addAll(doubts.values());
    }
  }

  /** Points below 0 are found, whatever they are stated of. */
  private Statement faulty(Statement statement) {
    if (statement.isBelowZero()) {
      findings.add(statement);
    }
    return statement;
  }

  private MeasureFact measure(CompiledCall call, Facts facts) {
    String named = call.name();
    return named == null ? call.measure(facts) : sheet.measure(index.lines().get(named));
  }

  private void add(Statement statement) {
    int line = statement.measure().line();
    faulty(statement);
    Statement before = first[line];
    if (before == null) {
      first[line] = statement;
    } else {
      several.computeIfAbsent(line, key -> new ArrayList<>(List.of(before))).add(statement);
    }
    movesWeights |= statement.is(EntryKind.NOT_APPLICABLE);
  }

  /** What was stated of the line in that place. */
  List<Statement> line(int line) {
    Statement only = first[line];
    if (only == null) {
      return List.of();
    }
    List<Statement> all = several.isEmpty() ? null : several.get(line);
    return all == null ? List.of(only) : sorted(all);
  }

  /** Whether some rule said that an indicator does not apply. */
  boolean movesWeights() {
    return movesWeights;
  }

  /** What was stated of that section as a whole. */
  List<Statement> section(String name) {
    return sections.isEmpty()
        ? sections
        : sorted(sections.stream().filter(each -> name.equals(each.call().name())).toList());
  }

  /** What was stated of the total and the grade. */
  List<Statement> totals() {
    return sorted(totals);
  }

  /** What checks of the submission found, and points that came to less than 0. */
  List<Statement> findings() {
    return sorted(findings);
  }

  /** Statements of one rule about the same facts stay in the order of the rule. */
  private static List<Statement> sorted(List<Statement> statements) {
    return statements.size() < 2
        ? statements
        : statements.stream().sorted(Statement.ORDER).toList();
  }
}

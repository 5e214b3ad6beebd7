package dev.rubric.testing.internal.mutate;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.testing.internal.cases.Expectation;
import dev.rubric.testing.internal.cases.TestCase;
import dev.rubric.testing.internal.limits.FormulaRule;
import dev.rubric.testing.internal.run.Checker;
import dev.rubric.testing.internal.run.GoldenFile;
import dev.rubric.testing.internal.run.Scorer;
import dev.rubric.testing.internal.run.Spoken;
import dev.rubric.testing.mutation.Fate;
import dev.rubric.testing.mutation.Mutant;
import dev.rubric.testing.mutation.MutationReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Tries every change to every rule, and to the formula of every derived value, on the cases.
 *
 * <p>A changed rubric shares the framework and every compiled rule but one with the rubric; its
 * cases run until the first one fails. Each change is judged alone, so that the report is the same
 * whatever the number of threads.
 */
public final class Mutation {
  /** A case that passes, with what it showed on the rules as they are. */
  private record Passing(TestCase test, Submission submission, Set<String> spoken, String golden) {}

  private final Scorer scorer;
  private final Equivalence equivalence;
  private final List<Passing> cases;
  private final Map<String, FormulaRule> formulas = new LinkedHashMap<>();

  private Mutation(Scorer scorer, List<TestCase> cases) {
    this.scorer = scorer;
    this.equivalence = new Equivalence(scorer);
    this.cases = cases.stream().map(this::passing).toList();
    FormulaRule.of(scorer).forEach(each -> formulas.put(each.rule().rule().name(), each));
  }

  /**
   * Tries all changes.
   *
   * @param cases cases that pass on the rules as they are
   * @param threads how many threads to use
   * @param progress is told, by any of the threads, how many changes there are each time one is
   *     done
   */
  public static MutationReport run(
      Scorer scorer, List<TestCase> cases, int threads, IntConsumer progress) {
    Mutation mutation = new Mutation(scorer, cases);
    List<Change> changes = new ArrayList<>();
    scorer.rules().forEach(rule -> changes.addAll(Changes.of(scorer, rule)));
    mutation.formulas.values().forEach(each -> changes.addAll(Changes.of(scorer, each)));
    List<Callable<Mutant>> work = new ArrayList<>();
    for (Change change : changes) {
      work.add(
          () -> {
            Mutant mutant = mutation.mutant(change);
            progress.accept(changes.size());
            return mutant;
          });
    }
    return new MutationReport(scorer.framework().name(), all(work, threads));
  }

  private static List<Mutant> all(List<Callable<Mutant>> work, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Mutant> mutants = new ArrayList<>();
      for (Future<Mutant> each : pool.invokeAll(work)) {
        mutants.add(each.get());
      }
      return mutants;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private Passing passing(TestCase test) {
    Submission submission = Objects.requireNonNull(test.submission());
    Scorecard card = scorer.score(submission);
    return new Passing(test, submission, Spoken.rules(card), golden(test, card));
  }

  /** The whole scorecard, where the case holds all of it. */
  private static String golden(TestCase test, Scorecard card) {
    boolean whole = test.expectations().stream().anyMatch(Expectation.Golden.class::isInstance);
    return whole ? GoldenFile.text(card) : "";
  }

  private Mutant mutant(Change change) {
    Rule changed = change.changed();
    if (changed != null && equivalence.meansTheSame(change.rule(), changed)) {
      return mutant(change, Fate.EQUIVALENT, null);
    }
    Rubric mutant;
    try {
      mutant = changed(change);
    } catch (InvalidRubricException problem) {
      return mutant(change, Fate.REFUSED, null);
    }
    for (Passing each : likelyFirst(change.rule().name())) {
      if (notices(each, mutant)) {
        return mutant(change, Fate.NOTICED, each.test().name());
      }
    }
    boolean same = change.move() != null && equivalence.scoresTheSame(change.move(), mutant);
    return mutant(change, same ? Fate.EQUIVALENT : Fate.SURVIVED, null);
  }

  private static Mutant mutant(Change change, Fate fate, @Nullable String noticedBy) {
    return new Mutant(change.location(), change.rule().name(), change.words(), fate, noticedBy);
  }

  private Rubric changed(Change change) {
    FormulaRule formula = formulas.get(change.rule().name());
    Rule changed = change.changed();
    return formula == null || changed == null
        ? scorer.rubric().withRules(rules(change))
        : scorer.rubric().withDerived(formula.as(changed));
  }

  private List<RuleFile> rules(Change change) {
    return scorer.rubric().rules().stream().map(file -> changed(file, change)).toList();
  }

  private static RuleFile changed(RuleFile file, Change change) {
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : file.rules()) {
      if (!rule.name().equals(change.rule().name())) {
        rules.add(rule);
      } else if (change.changed() != null) {
        rules.add(change.changed());
      }
    }
    return new RuleFile(file.file(), rules);
  }

  /** Cases in which the rule spoke notice most changes to it. */
  private List<Passing> likelyFirst(String rule) {
    return cases.stream()
        .sorted(Comparator.comparing(each -> !each.spoken().contains(rule)))
        .toList();
  }

  private static boolean notices(Passing each, Rubric mutant) {
    Scorecard card = mutant.score(each.submission());
    return !new Checker(card).meets(each.test().expectations())
        || !golden(each.test(), card).equals(each.golden());
  }
}

package dev.rubric.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.check.report.Check;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * The checker says gap, overlap or dead rule exactly when scoring a fine grid of values shows one:
 * for rules about one number, and for rules that hold a value against shares of its target.
 */
class RandomRulesTest {
  /** Limits are multiples of 0.5, so that tenths fall on each of them and between any two. */
  private static final List<String> LIMITS = List.of("1", "1.5", "2", "3", "4.50");

  /** The rules are neither meant to differ nor to give full marks. */
  private static final Set<String> BESIDE =
      Set.of(Check.SAME_RULE.id(), Check.FULL_UNREACHABLE.id());

  private static final List<String> COMPARATORS = List.of("<", "<=", ">", ">=", "==", "!=");

  private static final List<String> SHARES = List.of("目标值 * 0.5", "目标值 * 0.9", "目标值", "目标值 * 1.5");

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("random");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    for (String name : List.of("rubric.yaml", "rules.drl")) {
      Files.delete(folder.resolve(name));
    }
    Files.delete(folder);
  }

  @Provide
  Arbitrary<List<String>> aboutANumber() {
    return conditions(LIMITS);
  }

  @Provide
  Arbitrary<List<String>> aboutATarget() {
    return conditions(SHARES);
  }

  private static Arbitrary<List<String>> conditions(List<String> limits) {
    Arbitrary<String> atom =
        Combinators.combine(Arbitraries.of(COMPARATORS), Arbitraries.of(limits))
            .as((comparator, limit) -> "实际完成值 " + comparator + " " + limit);
    Arbitrary<String> both = Combinators.combine(atom, atom).as((a, b) -> a + ", " + b);
    Arbitrary<String> either =
        Combinators.combine(atom, atom).as((a, b) -> "( " + a + " || " + b + " )");
    Arbitrary<String> not = either.map(condition -> "!" + condition);
    return Arbitraries.oneOf(atom, both, either, not).list().ofMinSize(1).ofMaxSize(4);
  }

  @Property(tries = 200)
  void agreesWithScoringEveryTenth(@ForAll("aboutANumber") List<String> conditions) {
    Verdict byScoring = new Verdict(load(conditions));
    for (int tenth = 0; tenth <= 60; tenth++) {
      byScoring.score(BigDecimal.valueOf(tenth, 1), null);
    }
    assertThat(byChecking(conditions)).isEqualTo(byScoring.found(conditions.size()));
  }

  @Property(tries = 200)
  void agreesWithScoringEveryRatio(@ForAll("aboutATarget") List<String> conditions) {
    Verdict byScoring = new Verdict(load(conditions));
    for (int twentieth = 0; twentieth <= 40; twentieth++) {
      byScoring.score(BigDecimal.valueOf(twentieth), BigDecimal.valueOf(20));
    }
    byScoring.score(BigDecimal.ZERO, BigDecimal.ZERO);
    byScoring.score(BigDecimal.ONE, BigDecimal.ZERO);
    assertThat(byChecking(conditions)).isEqualTo(byScoring.found(conditions.size()));
  }

  private static Set<String> byChecking(List<String> conditions) {
    return RubricCheck.check(load(conditions)).problems().stream()
        .map(problem -> problem.diagnostic().code())
        .filter(code -> !BESIDE.contains(code))
        .collect(Collectors.toSet());
  }

  /** Each rule gives other points, so that two with the same condition are still two. */
  private static Rubric load(List<String> conditions) {
    String rules =
        IntStream.range(0, conditions.size())
            .mapToObj(
                i ->
                    """
                    rule "第%d条"
                        @依据("一")
                    when
                        $m : 指标( 指标 == "养护里程", %s )
                    then
                        记分.得分($m, 0.%d);
                    end
                    """
                        .formatted(i, conditions.get(i), i + 1))
            .collect(Collectors.joining("\n"));
    return Rubric.load(TestRubric.of(folder, rules));
  }

  /** What scoring one value after the other shows. */
  private static final class Verdict {
    private final Rubric rubric;
    private final Set<String> found = new HashSet<>();
    private final Set<String> heard = new HashSet<>();

    Verdict(Rubric rubric) {
      this.rubric = rubric;
    }

    void score(BigDecimal value, @Nullable BigDecimal target) {
      Submission submission =
          Submission.of("甲").measure(Measure.of("养护里程").value(value).target(target)).build();
      LineScore line = rubric.score(submission).lines().get(0);
      line.entries().forEach(entry -> heard.add(entry.rule()));
      if (line.entries().isEmpty()) {
        found.add(Check.GAP.id());
      }
      if (line.status() == LineStatus.CONFLICT) {
        found.add(Check.OVERLAP.id());
      }
    }

    Set<String> found(int rules) {
      if (heard.size() < rules) {
        found.add(Check.NEVER_MATCHES.id());
      }
      return found;
    }
  }
}

package dev.rubric.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.check.report.Check;
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

/**
 * For rules about one number, the checker says gap, overlap or dead rule exactly when scoring every
 * tenth from below to above all limits shows one.
 */
class RandomBandsTest {
  /** Limits are multiples of 0.5, so that tenths fall on each of them and between any two. */
  private static final List<String> LIMITS = List.of("1", "1.5", "2", "3", "4.50");

  private static final List<String> COMPARATORS = List.of("<", "<=", ">", ">=", "==", "!=");

  @Provide
  Arbitrary<List<String>> conditions() {
    Arbitrary<String> atom =
        Combinators.combine(Arbitraries.of(COMPARATORS), Arbitraries.of(LIMITS))
            .as((comparator, limit) -> "实际完成值 " + comparator + " " + limit);
    Arbitrary<String> both = Combinators.combine(atom, atom).as((a, b) -> a + ", " + b);
    Arbitrary<String> either =
        Combinators.combine(atom, atom).as((a, b) -> "( " + a + " || " + b + " )");
    Arbitrary<String> not = either.map(condition -> "!" + condition);
    return Arbitraries.oneOf(atom, both, either, not).list().ofMinSize(1).ofMaxSize(4);
  }

  @Property(tries = 200)
  void agreesWithScoringEveryTenth(@ForAll("conditions") List<String> conditions)
      throws IOException {
    Path folder = Files.createTempDirectory("bands");
    TestRubric.of(folder, rules(conditions));

    Set<String> found =
        RubricCheck.check(folder).problems().stream()
            .map(problem -> problem.diagnostic().code())
            .filter(code -> !code.equals(Check.SAME_RULE.id()))
            .collect(Collectors.toSet());

    assertThat(found).isEqualTo(byScoring(Rubric.load(folder), conditions.size()));
  }

  /** Each rule gives other points, so that two with the same condition are still two. */
  private static String rules(List<String> conditions) {
    return IntStream.range(0, conditions.size())
        .mapToObj(
            i ->
                """
                rule "第%d条"
                    @依据("一")
                when
                    $m : 指标( 指标 == "预算调整率", %s )
                then
                    记分.得分($m, 0.%d);
                end
                """
                    .formatted(i, conditions.get(i), i + 1))
        .collect(Collectors.joining("\n"));
  }

  private static Set<String> byScoring(Rubric rubric, int rules) {
    Set<String> found = new HashSet<>();
    Set<String> heard = new HashSet<>();
    for (int tenth = 11; tenth <= 60; tenth++) {
      score(rubric, BigDecimal.valueOf(tenth, 1), found, heard);
    }
    score(rubric, BigDecimal.ONE, found, heard);
    score(rubric, BigDecimal.ZERO, found, heard);
    if (heard.size() < rules) {
      found.add(Check.NEVER_MATCHES.id());
    }
    return found;
  }

  private static void score(Rubric rubric, BigDecimal value, Set<String> found, Set<String> heard) {
    Submission submission = Submission.of("甲").measure(Measure.of("预算调整率").value(value)).build();
    var line = rubric.score(submission).lines().get(0);
    line.entries().forEach(entry -> heard.add(entry.rule()));
    if (line.entries().isEmpty()) {
      found.add(Check.GAP.id());
    }
    if (line.status() == LineStatus.CONFLICT) {
      found.add(Check.OVERLAP.id());
    }
  }
}

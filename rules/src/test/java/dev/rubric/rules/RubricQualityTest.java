package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.testing.Options;
import dev.rubric.testing.RubricTests;
import dev.rubric.testing.coverage.Coverage;
import dev.rubric.testing.mutation.Fate;
import dev.rubric.testing.mutation.MutationReport;
import dev.rubric.text.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How well the cases beside the rules hold the rules of every shipped rubric. */
class RubricQualityTest {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = BigDecimal.valueOf(95);

  /** A change that no case notices, by its place and words, and why none has to. */
  private static final Map<String, String> EXPLAINED =
      Map.ofEntries(
          Map.entry(
              "outputs.drl:49:21 把 1000 改成 1001",
              "of whole numbers, 990, 980 … are the first of a step either way"),
          Map.entry(
              "outputs.drl:65:21 把 100 改成 101",
              "of whole numbers, 99, 98 … are the first of a step either way"),
          Map.entry(
              "outputs.drl:65:15 把 每低百分比(100, 1, 0.5) 改成 每低百分比(100, 1, 0.5, \"不足按一计\")",
              "of whole numbers below 100, each is a whole step"),
          Map.entry("allocation.drl:24:44 把 100 改成 101", "a share above 100 % is the full weight"),
          Map.entry(
              "mof-department-common-2013/allocation.drl:24:44 把 100 改成 101",
              "a share above 100 % is the full weight"),
          Map.entry("execution.drl:8:44 把 3 改成 4", "4 points of 3 are the full weight"),
          Map.entry(
              "assets.drl:6:9 去掉条件 有新建楼堂馆所 == 否", "deductions start from the full weight anyway"),
          Map.entry(
              "effects.drl:8:5 把 记分.按评定得分($m, 80, 100) 改成 记分.按评定得分含上限($m, 80, 100)",
              "the bound of 100 % is included either way"),
          Map.entry(
              "mof-department-common-2013/effects.drl:8:5 把 记分.按评定得分($m, 80, 100) 改成"
                  + " 记分.按评定得分含上限($m, 80, 100)",
              "the bound of 100 % is included either way"),
          Map.entry(
              "pi-1-1.drl:31:25 把 合计(年度收支, 占比(决算支出, 预算支出)) 改成 最大(年度收支, 占比(决算支出, 预算支出))",
              "a missing value leaves both missing, and too few rows are said before"),
          Map.entry(
              "pi-3-1.drl:31:25 把 合计(年度收支, 占比(决算收入, 预算收入)) 改成 最大(年度收支, 占比(决算收入, 预算收入))",
              "a missing value leaves both missing, and too few rows are said before"),
          Map.entry(
              "qualitative.drl:8:5 把 记分.按评定得分($m, 80, 100) 改成 记分.按评定得分含上限($m, 80, 100)",
              "the bound of 100 % is included either way"));

  @ParameterizedTest(name = "{0}")
  @MethodSource("rubrics")
  void casesTryEveryPart(Path rubric) {
    Coverage coverage = RubricTests.load(rubric).coverage(Options.defaults());

    assertThat(coverage.reaches(ALL)).as(coverage.toText(Language.ZH)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rubrics")
  void casesNoticeChanges(Path rubric) {
    MutationReport report = RubricTests.load(rubric).mutate(Options.defaults(), 2, total -> {});
    List<String> survivors =
        report.of(Fate.SURVIVED).stream()
            .map(mutant -> mutant.location() + " " + mutant.change().in(Language.ZH))
            .toList();

    assertThat(report.mutants()).isNotEmpty();
    assertThat(report.score().reaches(MOST)).as(report.toText(Language.ZH)).isTrue();
    assertThat(EXPLAINED.keySet()).containsAll(survivors);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rubrics")
  void noCaseIsMissingBesideAThreshold(Path rubric) {
    assertThat(RubricTests.load(rubric).suggest(Options.defaults(), Language.ZH).cases()).isEmpty();
  }

  static Stream<Path> rubrics() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(""))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("rubric.yaml")))
          .sorted()
          .toList()
          .stream();
    }
  }
}

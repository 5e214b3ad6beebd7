package dev.rubric.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.RuleForms;
import dev.rubric.change.report.IndicatorDiff;
import dev.rubric.change.report.RubricDiff;
import dev.rubric.change.report.Standing;
import dev.rubric.change.report.UnitChange;
import dev.rubric.change.report.Verdict;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.rule.Form;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped rubrics, edited at random: what is told of a change is what scoring everything twice
 * gives, and an edited rubric means the same in every form.
 */
class ShippedRubricsEditedTest {
  private static final Path SHIPPED = Path.of("../../rules");
  private static final int EDITS = 3;
  private static final int DIFFS = 10;
  private static final String PARENT = "mof-department-common-2013";
  private static final int SUBMISSIONS = 40;
  private static final int SEED = 20_241_126;

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linze-public-security-2024",
        "mof-project-self-evaluation-2020",
        "mof-department-common-2013",
        "department-whole-hunan"
      })
  void whatIsToldOfAnEditIsWhatScoringTwiceGives(String name) throws IOException {
    copyAll();
    List<String> folders =
        name.equals("department-whole-hunan") ? List.of(name, PARENT) : List.of(name);
    Random random = new Random(SEED);
    Rubric old = Rubric.load(temp.resolve(name));
    List<Submission> submissions = new RandomSubmissions(random).of(old, SUBMISSIONS);
    RandomEdits edits = new RandomEdits(random);
    int edited = 0;
    while (edited < EDITS) {
      copyAll();
      String folder = folders.get(edited % folders.size());
      Optional<Rubric> now = loaded(name, folder, edits.of(SHIPPED.resolve(folder)));
      if (now.isPresent() && !now.get().stamp().hash().equals(old.stamp().hash())) {
        edited++;
        impactIsWhatScoringTwiceGives(old, now.get(), submissions);
        equalLinesScoreEqually(Change.between(old, now.get()), old, now.get(), submissions);
        meansTheSameInEveryForm(name, now.get(), submissions);
      }
    }
  }

  /** Any kind of edit: what is called equal scores equally, and what differs is found. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "linze-public-security-2024",
        "mof-project-self-evaluation-2020",
        "mof-department-common-2013",
        "department-whole-hunan"
      })
  void nothingIsCalledEqualThatDiffers(String name) throws IOException {
    copyAll();
    Random random = new Random(SEED + 1L);
    Rubric old = Rubric.load(temp.resolve(name));
    List<Submission> submissions = new RandomSubmissions(random).of(old, SUBMISSIONS);
    RandomEdits edits = new RandomEdits(random);
    int edited = 0;
    while (edited < DIFFS) {
      copyAll();
      Optional<Rubric> now = loaded(name, name, edits.of(SHIPPED.resolve(name)));
      if (now.isPresent() && !now.get().stamp().hash().equals(old.stamp().hash())) {
        edited++;
        RubricDiff diff = Change.between(old, now.get());
        equalLinesScoreEqually(diff, old, now.get(), submissions);
        whatDiffersIsFound(diff, old, now.get(), submissions);
      }
    }
  }

  /** Also where nothing can be proved, so that sampling has to find it. */
  private void whatDiffersIsFound(
      RubricDiff diff, Rubric old, Rubric now, List<Submission> submissions) {
    for (Submission submission :
        submissions.stream().filter(each -> now.check(each).isEmpty()).toList()) {
      Scorecard before = old.score(submission);
      Scorecard after = now.score(submission);
      if (diff.isEqual()) {
        assertThat(after.total()).isEqualByComparingTo(before.total());
        assertThat(after.grade()).isEqualTo(before.grade());
      }
      for (LineScore line : after.lines()) {
        Optional<LineScore> then = before.line(line.indicator());
        boolean moved = isMoved(line) || then.filter(this::isMoved).isPresent();
        if (then.isPresent() && !moved && !Objects.equals(then.get().exact(), line.exact())) {
          assertThat(diff.indicator(line.indicator()).orElseThrow().verdict())
              .as(line.indicator())
              .isEqualTo(Verdict.DIFFERENT);
        }
      }
    }
  }

  /** The standards that one is derived from stand beside it. */
  private void copyAll() throws IOException {
    try (Stream<Path> files = Files.find(SHIPPED, 2, (file, any) -> Files.isRegularFile(file))) {
      for (Path file : files.filter(each -> !each.getParent().equals(SHIPPED)).toList()) {
        Path copy = temp.resolve(SHIPPED.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
    }
  }

  /** The rubric, after files in its folder, or in that of its parent, were edited. */
  private Optional<Rubric> loaded(String name, String folder, Map<String, byte[]> files)
      throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(temp.resolve(folder).resolve(file.getKey()), file.getValue());
    }
    try {
      return Optional.of(Rubric.load(temp.resolve(name)));
    } catch (InvalidRubricException refused) {
      return Optional.empty();
    }
  }

  private static void impactIsWhatScoringTwiceGives(
      Rubric old, Rubric now, List<Submission> submissions) {
    Comparison comparison = Comparison.of(old, now);
    List<byte[]> lines =
        submissions.stream()
            .map(each -> each.toJsonLine().getBytes(StandardCharsets.UTF_8))
            .toList();
    for (int i = 0; i < lines.size(); i++) {
      UnitChange change = comparison.compare(lines.get(i));
      assertThat(told(change.before())).isEqualTo(told(standing(old, submissions.get(i))));
      assertThat(told(change.after())).isEqualTo(told(standing(now, submissions.get(i))));
    }
    Portfolio packed = Portfolio.pack(old, lines.iterator());
    for (String group : Arrays.asList(null, "年度")) {
      assertThat(comparison.impact(packed, group).toJson())
          .isEqualTo(comparison.impact(lines, group).toJson());
    }
  }

  private static @Nullable Standing standing(Rubric rubric, Submission submission) {
    if (!rubric.check(submission).isEmpty()) {
      return null;
    }
    Scorecard card = rubric.score(submission);
    return new Standing(card.total(), card.grade(), card.provisional());
  }

  private static String told(@Nullable Standing standing) {
    if (standing == null) {
      return "none";
    }
    return standing.total().stripTrailingZeros().toPlainString()
        + " "
        + standing.grade()
        + " "
        + standing.provisional();
  }

  /** Of lines whose weights moved, it is told what they are of the weight that they had. */
  private void equalLinesScoreEqually(
      RubricDiff diff, Rubric old, Rubric now, List<Submission> submissions) {
    List<String> equal =
        diff.indicators().stream()
            .filter(each -> each.verdict().isEqual())
            .map(IndicatorDiff::indicator)
            .toList();
    for (Submission submission :
        submissions.stream().filter(each -> now.check(each).isEmpty()).toList()) {
      Scorecard before = old.score(submission);
      Scorecard after = now.score(submission);
      for (String indicator : equal) {
        Optional<LineScore> then = before.line(indicator);
        Optional<LineScore> later = after.line(indicator);
        if (Stream.of(then, later).flatMap(Optional::stream).noneMatch(this::isMoved)) {
          assertThat(later.map(LineScore::exact))
              .as(indicator)
              .isEqualTo(then.map(LineScore::exact));
          assertThat(later.map(LineScore::status)).isEqualTo(then.map(LineScore::status));
        }
      }
    }
  }

  private boolean isMoved(LineScore line) {
    return line.effectiveWeight().compareTo(line.weight()) != 0;
  }

  private void meansTheSameInEveryForm(String name, Rubric now, List<Submission> submissions)
      throws IOException {
    for (Form form : List.of(Form.DSLR, Form.CSV)) {
      Path folder = temp.resolve(name + form.ending());
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> file :
          RuleForms.convert(temp.resolve(name), form).files().entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      Rubric other = Rubric.load(folder);
      for (Submission submission :
          submissions.stream().filter(each -> now.check(each).isEmpty()).limit(10).toList()) {
        assertThat(scores(other.score(submission))).isEqualTo(scores(now.score(submission)));
      }
    }
  }

  private static List<String> scores(Scorecard card) {
    List<String> scores = new ArrayList<>();
    card.lines().forEach(line -> scores.add(line.indicator() + " " + line.exact()));
    scores.add(String.valueOf(card.total()));
    return scores;
  }
}

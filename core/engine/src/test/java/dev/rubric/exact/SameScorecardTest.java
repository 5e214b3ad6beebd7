package dev.rubric.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.RuleForms;
import dev.rubric.Submissions;
import dev.rubric.TestRubric;
import dev.rubric.batch.BatchResult;
import dev.rubric.exact.MadeUp.Submitted;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.table.TableParser;
import dev.rubric.internal.table.TableWriter;
import dev.rubric.rule.Form;
import dev.rubric.rule.RuleFile;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing but the rubric and the submission decides a scorecard: files, rules and facts in any
 * order, JSON and YAML, one by one and in a batch, rule language, sentences and tables give the
 * same, to the letter, but for the places of rules.
 */
class SameScorecardTest {
  private static final int RUBRICS = 16;
  private static final int SUBMISSIONS = 3;

  @Test
  void inAnyOrderAndForm(@TempDir Path folder) throws IOException {
    for (int seed = 0; seed < RUBRICS; seed++) {
      MadeUp madeUp = new MadeUp(seed);
      Random random = new Random(seed);
      Map<String, byte[]> files = files(madeUp, List.of(madeUp.rules()));
      Rubric rubric = Rubric.load(files);
      Rubric shuffled = Rubric.load(shuffled(madeUp, random));
      Rubric sentences = Rubric.load(sentences(files, folder.resolve("rubric" + seed)));
      Rubric tables = rubric.withRules(tables(rubric));
      for (int i = 0; i < SUBMISSIONS; i++) {
        Submitted submitted = new Submitted(madeUp, random);
        Submission submission = parse(submitted, "s.json", random);
        String expected = withoutPlaces(rubric.score(submission));

        for (String name : List.of("s.json", "s.yaml")) {
          assertThat(withoutPlaces(rubric.score(parse(submitted, name, random))))
              .as("rubric %s, submission %s as %s", seed, i, name)
              .isEqualTo(expected);
        }
        for (Rubric other : List.of(sentences, tables)) {
          assertThat(withoutPlaces(other.score(submission)))
              .as("rubric %s as %s", seed, other == tables ? "tables" : "sentences")
              .isEqualTo(expected);
        }
        assertThat(inNoOrder(withoutPlaces(shuffled.score(submission))))
            .as("rubric %s, shuffled", seed)
            .isEqualTo(inNoOrder(expected));
      }
    }
  }

  @Test
  void aloneAndInABatch() {
    for (int seed = 0; seed < RUBRICS; seed++) {
      MadeUp madeUp = new MadeUp(seed);
      Random random = new Random(seed);
      Rubric rubric = TestRubric.of(madeUp.framework(), String.join("", madeUp.rules()));
      List<Submission> submissions =
          Stream.generate(() -> parse(new Submitted(madeUp, random), "s.json", random))
              .limit(8)
              .toList();
      List<Scorecard> alone = submissions.stream().map(rubric::score).toList();

      try (Stream<BatchResult> results = rubric.scoreAll(submissions.stream())) {
        assertThat(results.map(each -> ((BatchResult.Scored) each).scorecard().toJson()))
            .containsExactlyElementsOf(alone.stream().map(Scorecard::toJson).toList());
      }
      for (Scorecard card : alone) {
        Scorecard read = Scorecard.fromJson(card.toJson());
        assertThat(read).isEqualTo(card);
        assertThat(read.toJson()).isEqualTo(card.toJson());
      }
    }
  }

  private static Submission parse(Submitted submitted, String name, Random random) {
    return Submissions.parse(name, submitted.document(name.endsWith(".json"), random));
  }

  private static Map<String, byte[]> shuffled(MadeUp madeUp, Random random) {
    List<String> rules = madeUp.rules();
    Collections.shuffle(rules, random);
    int cut = 1 + random.nextInt(rules.size() - 1);
    return files(madeUp, List.of(rules.subList(0, cut), rules.subList(cut, rules.size())));
  }

  private static Map<String, byte[]> files(MadeUp madeUp, List<List<String>> rules) {
    Map<String, byte[]> files = new HashMap<>();
    files.put("rubric.yaml", bytes(TestRubric.head() + madeUp.framework()));
    for (int i = 0; i < rules.size(); i++) {
      files.put("rules" + i + ".drl", bytes(String.join("", rules.get(i))));
    }
    return files;
  }

  private static Map<String, byte[]> sentences(Map<String, byte[]> files, Path folder)
      throws IOException {
    Files.createDirectory(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    return RuleForms.convert(folder, Form.DSLR).files();
  }

  private static List<RuleFile> tables(Rubric rubric) {
    List<RuleFile> read = new ArrayList<>();
    for (RuleFile file : rubric.rules()) {
      Diagnostics found = new Diagnostics();
      List<String> remarks = Collections.nCopies(file.rules().size(), "");
      Table table = new TableWriter(rubric.framework()).write(file, List.of(), remarks, true);
      read.add(TableParser.parse("评分标准.xlsx", List.of(table), rubric.framework(), found));
      assertThat(found.all()).isEmpty();
    }
    return read;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Rules are listed as they stand in the files, one after the other. */
  private static List<String> inNoOrder(String json) {
    return json.lines().map(line -> line.replaceFirst(",$", "")).sorted().toList();
  }

  private static String withoutPlaces(Scorecard card) {
    return card.toJson()
        .replaceAll("\"location\"\\s*:\\s*\\{[^}]*\\}", "\"location\":{}")
        .replaceAll("rules\\d\\.(drl|dslr):\\d+:\\d+|, I\\d+", "place")
        .replaceAll("sha256:[0-9a-f]+", "sha256");
  }
}

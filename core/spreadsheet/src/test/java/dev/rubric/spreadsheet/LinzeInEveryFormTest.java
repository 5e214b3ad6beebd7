package dev.rubric.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.RuleForms;
import dev.rubric.Submissions;
import dev.rubric.rule.Form;
import dev.rubric.rule.RuleFile;
import dev.rubric.scorecard.Scorecard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Linze rubric means the same in every form, and comes back as it was. */
class LinzeInEveryFormTest {
  private static final Path RULES = Path.of("../../rules/linze-public-security-2024");
  private static final Path SUBMISSION =
      Path.of("../../samples/submissions/linze-public-security-2024.yaml");

  private static final Path SAMPLES = Path.of("../../samples/forms");

  private final Rubric original = Rubric.load(RULES);

  @ParameterizedTest
  @EnumSource(Form.class)
  void givesTheSameScorecard(Form form, @TempDir Path folder) {
    write(RuleForms.convert(RULES, form), folder);

    Scorecard scorecard = Rubric.load(folder).score(Submissions.read(SUBMISSION));

    assertThat(withoutPlaces(scorecard))
        .isEqualTo(withoutPlaces(original.score(Submissions.read(SUBMISSION))));
    assertThat(scorecard.total()).isEqualByComparingTo("98");
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void comesBackAsItWas(Form form, @TempDir Path there, @TempDir Path back) {
    write(RuleForms.convert(RULES, form), there);
    RuleForms.Conversion returned = RuleForms.convert(there, Form.DRL);
    write(returned, back);

    assertThat(Rubric.load(back).rules())
        .extracting(RuleFile::toDrl)
        .isEqualTo(original.rules().stream().map(RuleFile::toDrl).toList());
    assertThat(returned.notes())
        .hasSize(form == Form.XLSX ? 5 : 0)
        .allMatch(note -> note.code().equals("layout-lost"));
    assertThat(read(back.resolve("outputs.drl"))).startsWith(head("outputs.drl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"linze-dslr", "linze-csv", "linze-xlsx"})
  void theSamplesSayTheSame(String sample) {
    Rubric rubric = Rubric.load(SAMPLES.resolve(sample));

    assertThat(rubric.rules())
        .extracting(RuleFile::toDrl)
        .isEqualTo(original.rules().stream().map(RuleFile::toDrl).toList());
    assertThat(withoutPlaces(rubric.score(Submissions.read(SUBMISSION))))
        .isEqualTo(withoutPlaces(original.score(Submissions.read(SUBMISSION))));
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void isWrittenTheSameEachTime(Form form) {
    RuleForms.Conversion again = RuleForms.convert(RULES, form);

    assertThat(RuleForms.convert(RULES, form).files())
        .allSatisfy((name, bytes) -> assertThat(bytes).isEqualTo(bytes(again, name)));
  }

  @Test
  void mixesForms(@TempDir Path folder) throws IOException {
    write(RuleForms.convert(RULES, Form.XLSX), folder);
    Files.delete(folder.resolve("outputs.xlsx"));
    Files.delete(folder.resolve("benefits.xlsx"));
    Files.write(
        folder.resolve("outputs.csv"), bytes(RuleForms.convert(RULES, Form.CSV), "outputs.csv"));
    Files.write(
        folder.resolve("benefits.dslr"),
        bytes(RuleForms.convert(RULES, Form.DSLR), "benefits.dslr"));

    assertThat(Rubric.load(folder).score(Submissions.read(SUBMISSION)).total())
        .isEqualByComparingTo("98");
  }

  private static byte[] bytes(RuleForms.Conversion conversion, String name) {
    return conversion.files().getOrDefault(name, new byte[0]);
  }

  /** Everything but where the rules stand, and the hash of the files they stand in. */
  private static String withoutPlaces(Scorecard scorecard) {
    return scorecard
        .toJson()
        .replaceAll("\"location\"\\s*:\\s*\\{[^}]*\\}", "\"location\":{}")
        .replaceAll("sha256:[0-9a-f]+", "sha256");
  }

  private static String head(String file) {
    return String.join("\n", List.of(read(RULES.resolve(file)).split("\n", -1)).subList(0, 3));
  }

  private static void write(RuleForms.Conversion conversion, Path folder) {
    conversion
        .files()
        .forEach(
            (name, bytes) -> {
              try {
                Files.write(folder.resolve(name), bytes);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.scorecard.Entry;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.utils.KieHelper;

/**
 * Our rules are Drools rules: its own parser reads every shipped file, and its own compiler fires
 * the same rules as we do.
 */
public class DroolsOracleTest {
  private static final Path RULES = Path.of("..", "..", "rules");
  private static final List<String> CONDITIONS =
      List.of(
          "value <= 300",
          "value > 300",
          "value >= 4456.86",
          "value < 4456.86",
          "value == 0.1",
          "value != 0.1",
          "value <= target",
          "value > target",
          "value >= 90 && value < 95",
          "value < -10 || value > 10",
          "value >= target, target >= 0",
          "!(value > 5)");

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipped")
  void droolsParsesEveryShippedFile(Path file) throws IOException, DroolsParserException {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);

    PackageDescr parsed = parser.parse(false, Files.readString(file, StandardCharsets.UTF_8));

    assertThat(parser.getErrors()).isEmpty();
    assertThat(parsed.getRules()).isNotEmpty();
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(RULES, 2)) {
      return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
    }
  }

  @Test
  void droolsFiresTheSameRules() {
    KieBase oracle = oracle();
    Rubric rubric = TestRubric.of(ours());

    for (Pair pair : pairs()) {
      assertThat(fired(rubric, pair)).as(pair.toString()).isEqualTo(fired(oracle, pair));
    }
  }

  /** What stock Drools matches; it must be public to be read from compiled rules. */
  public record Pair(BigDecimal value, BigDecimal target) {
    public BigDecimal getValue() {
      return value;
    }

    public BigDecimal getTarget() {
      return target;
    }
  }

  private static String ours() {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < CONDITIONS.size(); i++) {
      rules
          .append("rule \"r" + i + "\" when $m : Measure( indicator == \"甲\", ")
          .append(CONDITIONS.get(i))
          .append(" ) then scores.part($m, 1); end\n");
    }
    return rules.toString();
  }

  /** The same in classic Drools, with the suffix that makes a decimal exact there. */
  private static KieBase oracle() {
    StringBuilder rules =
        new StringBuilder(
            "import " + Pair.class.getCanonicalName() + ";\nglobal java.util.Set fired;\n");
    for (int i = 0; i < CONDITIONS.size(); i++) {
      String exact = CONDITIONS.get(i).replaceAll("(\\d+(\\.\\d+)?)", "$1B");
      rules
          .append("rule \"r" + i + "\" when Pair( value != null, ")
          .append(exact.contains("target") ? "target != null, " : "")
          .append(exact)
          .append(" ) then fired.add(\"r" + i + "\"); end\n");
    }
    return new KieHelper().addContent(rules.toString(), ResourceType.DRL).build();
  }

  private static Set<String> fired(Rubric rubric, Pair pair) {
    Submission submission =
        Submission.of("局")
            .measure(Measure.of("甲").value(pair.value()).target(pair.target()).rating("1"))
            .build();
    Set<String> fired = new TreeSet<>();
    rubric.score(submission).line("甲").orElseThrow().entries().stream()
        .map(Entry::rule)
        .forEach(fired::add);
    return fired;
  }

  private static Set<String> fired(KieBase oracle, Pair pair) {
    Set<String> fired = new TreeSet<>();
    KieSession session = oracle.newKieSession();
    session.setGlobal("fired", fired);
    session.insert(pair);
    session.fireAllRules();
    session.dispose();
    return fired;
  }

  /** Every threshold of the conditions, a little to each side of it, scaled and missing. */
  private static List<Pair> pairs() {
    List<BigDecimal> values = new ArrayList<>();
    for (String threshold :
        List.of("300", "4456.86", "0.1", "90", "95", "-10", "10", "5", "0", "0.10", "4456.860")) {
      BigDecimal at = new BigDecimal(threshold);
      values.addAll(
          List.of(at, at.add(new BigDecimal("0.000001")), at.subtract(new BigDecimal("0.000001"))));
    }
    values.add(null);
    List<Pair> pairs = new ArrayList<>();
    for (BigDecimal value : values) {
      for (BigDecimal target : values) {
        pairs.add(new Pair(value, target));
      }
    }
    assertThat(pairs).hasSizeGreaterThan(1000);
    return pairs;
  }
}

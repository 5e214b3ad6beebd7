package dev.rubric.samples.drools;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Section;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Scores a submission twice: by the library, and by the same rule files on an ordinary Drools. A
 * criterion is a Drools rule, and whoever wrote one can take it along.
 */
public final class PlainDrools {
  /** What the rules stated: a score for each line, null where there is none, and findings. */
  record Outcome(Map<String, @Nullable BigDecimal> scores, List<String> findings) {}

  private final KieBase rules;
  private final Framework framework;

  PlainDrools(Path folder) throws IOException, DroolsParserException {
    this.rules = RuleFolder.compile(folder);
    this.framework = Rubric.load(folder).framework();
  }

  /** Prints the score of each line by Drools alone beside the library's. */
  public static void main(String[] arguments) throws IOException, DroolsParserException {
    Path folder = Path.of(arguments[0]);
    Submission submission = Submissions.read(Path.of(arguments[1]));
    Outcome plain = new PlainDrools(folder).score(submission);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Rubric.load(folder)
        .score(submission)
        .lines()
        .forEach(
            line ->
                out.println(
                    line.indicator()
                        + "  Drools "
                        + plain.scores().get(line.indicator())
                        + "  Rubric "
                        + line.score()));
    plain.findings().forEach(out::println);
  }

  Outcome score(Submission submission) {
    Map<String, Measure> measures = measures(submission);
    Scores scores = new Scores(measures.values());
    Findings findings = new Findings();
    KieSession session = rules.newKieSession();
    try {
      session.setGlobal("记分", scores);
      session.setGlobal("疑点", findings);
      measures.values().forEach(session::insert);
      submission.budget().forEach(line -> session.insert(new Amounts(line)));
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return new Outcome(rounded(scores.points()), findings.all());
  }

  private Map<String, Measure> measures(Submission submission) {
    Map<String, dev.rubric.submission.Measure> reported = new LinkedHashMap<>();
    submission.measures().forEach(measure -> reported.put(measure.indicator(), measure));
    Map<String, Measure> measures = new LinkedHashMap<>();
    for (Section section : framework.sections()) {
      section
          .indicators()
          .forEach(
              each ->
                  measures.put(
                      each.name(), new Measure(section.name(), each, reported.get(each.name()))));
    }
    return measures;
  }

  private Map<String, @Nullable BigDecimal> rounded(Map<String, @Nullable BigDecimal> points) {
    points.replaceAll((line, exact) -> exact == null ? null : framework.rounding().round(exact));
    return points;
  }
}

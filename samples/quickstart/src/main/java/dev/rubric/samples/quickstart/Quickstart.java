package dev.rubric.samples.quickstart;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The smallest embedding: load a rubric, read a submission, score it, print the scorecard. */
public final class Quickstart {
  private Quickstart() {}

  /** Prints the scorecard of the Linze County Public Security Bureau's report of 2024. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(score().toText(Language.ZH));
  }

  static Scorecard score() throws IOException {
    Rubric rubric = Rubric.fromClassPath("linze-public-security-2024");
    String file = "linze-public-security-2024.yaml";
    try (InputStream in = Quickstart.class.getResourceAsStream("/" + file)) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return rubric.score(Submissions.parse(file, yaml));
    }
  }
}

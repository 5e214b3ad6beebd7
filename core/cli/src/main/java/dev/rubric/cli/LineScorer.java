package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.batch.BatchResult;
import dev.rubric.cli.LineBlock.Line;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.batch.Attempt;
import dev.rubric.peers.Peers;
import dev.rubric.scorecard.Scorecard;
import java.util.List;

/**
 * Reads and scores one line; what is wrong with it is told with its place in the input.
 *
 * @param peers what the units are held against
 * @param input the input's name in messages
 */
record LineScorer(Rubric rubric, Peers peers, String input) {
  BatchResult score(Line line) {
    BatchResult result = Attempt.of(line.number() - 1, () -> card(line));
    return result instanceof BatchResult.Failed failed
        ? new BatchResult.Failed(
            failed.ordinal(),
            failed.diagnostics().stream().map(each -> at(each, line.number())).toList(),
            failed.defect())
        : result;
  }

  /** What keeps the line from being scored; empty when nothing does. */
  List<Diagnostic> problems(Line line) {
    return score(line) instanceof BatchResult.Failed failed ? failed.diagnostics() : List.of();
  }

  private Scorecard card(Line line) {
    if (line.isTooLong()) {
      throw tooLong();
    }
    return rubric.score(Submissions.parseJson(input, line.json(), rubric), peers);
  }

  private InvalidSubmissionException tooLong() {
    int mebibytes = LineBlocks.LONGEST / (1024 * 1024);
    return new InvalidSubmissionException(
        List.of(
            Diagnostic.error(
                "line-too-long",
                Location.of(input),
                "这一行超过 " + mebibytes + " MiB；每行应为一份填报",
                "the line has more than " + mebibytes + " MiB; a line is one submission")));
  }

  /** To the reader of one line it is the first of its document; here it has its own number. */
  private Diagnostic at(Diagnostic each, long line) {
    Location inside = each.location();
    int column = inside == null ? 0 : inside.column();
    int number = (int) Math.min(line, Integer.MAX_VALUE);
    Location place = new Location(input, number, column);
    return new Diagnostic(each.severity(), each.code(), place, each.message());
  }
}

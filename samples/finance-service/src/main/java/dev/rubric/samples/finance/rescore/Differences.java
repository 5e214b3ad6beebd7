package dev.rubric.samples.finance.rescore;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.ScorecardDiff;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a publication changed, by the scores before and after it as they are kept. */
@Component
class Differences {
  private final JdbcClient database;

  Differences(JdbcClient database) {
    this.database = database;
  }

  /** How many were scored again, and when the first and the last was. */
  record Done(long rescored, @Nullable String first, @Nullable String last) {}

  /**
   * A submission whose total or grade is another.
   *
   * @param diff both scores and the lines that differ, with the cause of each, as {@code
   *     dev/rubric/schema/scorecard-diff.schema.json} describes it
   */
  record Difference(String submission, String unit, @JsonRawValue String diff) {}

  private record Pair(String submission, String before, String after) {}

  Done done(int publication) {
    return database
        .sql(
            "SELECT COUNT(*) AS rescored, MIN(scored_at) AS first, MAX(scored_at) AS last"
                + " FROM score WHERE publication = ? AND rescored")
        .param(publication)
        .query(Done.class)
        .single();
  }

  /** Those that differ, by id, after that one. */
  List<Difference> of(int publication, String after, int most) {
    return database
        .sql(
            "SELECT s.submission, b.scorecard AS before, s.scorecard AS after"
                + " FROM score s JOIN score b"
                + " ON b.submission = s.submission AND b.version = s.version - 1"
                + " WHERE s.publication = ? AND s.rescored AND s.submission > ?"
                + " AND (s.total <> b.total OR s.grade IS DISTINCT FROM b.grade)"
                + " ORDER BY s.submission FETCH FIRST ? ROWS ONLY")
        .params(publication, after, most)
        .query(Pair.class)
        .list()
        .stream()
        .map(Differences::difference)
        .toList();
  }

  private static Difference difference(Pair pair) {
    Scorecard after = Scorecard.fromJson(pair.after());
    ScorecardDiff diff = Scorecard.fromJson(pair.before()).diff(after);
    return new Difference(pair.submission(), after.unit(), diff.toJson());
  }
}

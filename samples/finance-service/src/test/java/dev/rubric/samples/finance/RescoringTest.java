package dev.rubric.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another standard comes into force. */
class RescoringTest {
  @TempDir private Path home;

  /** What a start needs to be told of the database. */
  String[] database() {
    return new String[0];
  }

  private Service start(String... options) {
    return Service.start(
        home, Stream.of(database(), options).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void whatIsOpenIsScoredAgainAndTheDifferencesAreTold() {
    try (Service service = start()) {
      Office office = Office.of(service);
      office.publish(1);
      Caller unit = office.unit();
      unit.submit("same", Standards.submission(1)).expect(201);
      String moved = unit.submit("moved", Standards.submission(104)).header("Location");
      Answer toClose = unit.submit("closed", Standards.submission(104));
      String closed = toClose.header("Location");
      office.auditor().post(closed + "/closing", "", "If-Match", toClose.tag()).expect(200);

      int second = office.publish(3);
      Waiting.until("re-scored", () -> office.state(second).equals("DONE"));

      JsonNode progress = office.publisher().get("/rescorings/" + second).json();
      assertThat(progress.path("rescored").asInt()).isEqualTo(2);
      assertThat(progress.path("left").asInt()).isZero();
      assertThat(progress.path("failed").asInt()).isZero();
      Answer after = unit.get(moved);
      assertThat(after.tag()).isEqualTo("\"2\"");
      assertThat(after.json().at("/score/total").asText()).isEqualTo("9.00");
      assertThat(after.json().at("/score/publication").asInt()).isEqualTo(second);
      assertThat(unit.get(closed).json().at("/score/publication").asInt()).isEqualTo(1);
      JsonNode differences =
          office.publisher().get("/rescorings/" + second + "/differences").json();
      assertThat(differences).hasSize(1);
      assertThat(differences.at("/0/diff/before/total").decimalValue()).isEqualByComparingTo("7");
      assertThat(differences.at("/0/diff/after/total").decimalValue()).isEqualByComparingTo("9");
      unit.put(moved, Standards.submission(1), "If-Match", "\"1\"").refused(412, "changed");
      Stored.by(service).isSound();

      int third = office.publish(1);
      Waiting.until("put back", () -> office.state(third).equals("DONE"));
      assertThat(office.state(second)).isEqualTo("NOT_IN_FORCE");
      assertThat(unit.get(moved).json().at("/score/total").asText()).isEqualTo("7.00");
    }
  }

  @Test
  void whatALaterStandardCannotScoreKeepsItsScoreAndIsTold() {
    try (Service service = start()) {
      Office office = Office.of(service);
      office.publish(1);
      String kept = office.unit().submit("kept", Standards.submission(1)).header("Location");
      String renamed = "/standards/" + Standards.NAME + "/proposals";
      Answer proposal =
          office
              .auditor()
              .upload(
                  renamed,
                  "rubric",
                  "rubric.zip",
                  Standards.renamed().toArchive(),
                  Map.of("reason", "指标更名"));
      office.publisher().post(proposal.header("Location") + "/publication", "{}").expect(201);

      Waiting.until("told", () -> office.state(2).equals("DONE"));

      assertThat(office.publisher().get("/rescorings/2").json().path("failed").asInt())
          .isEqualTo(1);
      assertThat(office.publisher().get("/rescorings/2/failures").json().at("/0/problem").asText())
          .contains("unknown-indicator");
      assertThat(office.unit().get(kept).json().at("/score/publication").asInt()).isEqualTo(1);
      Stored.by(service).isSound();
    }
  }

  @Test
  void anUnfinishedRescoringGoesOnAfterARestart() {
    int many = 30;
    Office office;
    try (Service service = start()) {
      office = Office.of(service);
      office.publish(1);
      for (int i = 0; i < many; i++) {
        office.unit().submit("s" + i, Standards.submission(100 + i)).expect(201);
      }
    }
    try (Service slow = start("--finance.rescoring.look=1h")) {
      office = office.at(slow.port());
      assertThat(office.publish(2)).isEqualTo(2);
      assertThat(office.state(2)).isEqualTo("RUNNING");
      assertThat(Stored.by(slow).scoredBy(2)).isZero();
    }
    try (Service service = start("--finance.rescoring.chunk=4")) {
      Office again = office.at(service.port());
      Waiting.until("done", () -> again.state(2).equals("DONE"));
      assertThat(Stored.by(service).scoredBy(2)).isEqualTo(many);
      assertThat(Stored.by(service).count("score")).isEqualTo(2 * many);
      Stored.by(service).isSound();
    }
  }
}

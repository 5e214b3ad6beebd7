package dev.rubric.jackson3;

import dev.rubric.Submissions;
import dev.rubric.batch.BatchResult;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.util.function.Function;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes {@link Scorecard}, {@link Submission}, {@link Diagnostic} and {@link BatchResult} as their
 * own {@code toJson} does, and reads them back, whatever else the mapper is told.
 *
 * <p>{@code JsonMapper.builder().findAndAddModules()} finds it, and so does Spring Boot.
 */
public final class RubricModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** The module. */
  public RubricModule() {
    super("rubric");
    add(Scorecard.class, Scorecard::toJsonLine, Scorecard::fromJson);
    add(Submission.class, Submission::toJsonLine, RubricModule::submission);
    add(Diagnostic.class, Diagnostic::toJson, Diagnostic::fromJson);
    add(BatchResult.class, BatchResult::toJson, BatchResult::fromJson);
    addDeserializer(BatchResult.Scored.class, reader(BatchResult.Scored.class));
    addDeserializer(BatchResult.Failed.class, reader(BatchResult.Failed.class));
  }

  private <T> void add(Class<T> type, Function<T, String> writing, Function<String, T> reading) {
    addSerializer(type, new OwnJson.Writer<>(type, writing));
    addDeserializer(type, new OwnJson.Reader<>(type, reading));
  }

  private static <T extends BatchResult> OwnJson.Reader<T> reader(Class<T> type) {
    return new OwnJson.Reader<>(type, json -> type.cast(BatchResult.fromJson(json)));
  }

  private static Submission submission(String json) {
    return Submissions.parse("submission.json", json);
  }
}

package dev.rubric.internal.document;

import dev.rubric.internal.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The library's own JSON schemas of what people write. */
public final class Schemas {
  private static final String PLACE = "/dev/rubric/schema/";

  /** What {@code rubric.yaml} may say. */
  public static final Node RUBRIC = read("rubric.schema.json");

  /** What a submission may say. */
  public static final Node SUBMISSION = read("submission.schema.json");

  private Schemas() {}

  private static Node read(String name) {
    try (InputStream in = Schemas.class.getResourceAsStream(PLACE + name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return Documents.parse(name, new String(bytes, StandardCharsets.UTF_8), new Diagnostics())
          .orElseThrow();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}

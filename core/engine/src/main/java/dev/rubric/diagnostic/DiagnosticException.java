package dev.rubric.diagnostic;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.rubric.text.Language;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Input that cannot be used, with every problem found in it, which Java serialization carries too.
 */
public abstract sealed class DiagnosticException extends RuntimeException
    permits InvalidRubricException, InvalidSubmissionException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // what toList gives is serializable
  private final List<Diagnostic> diagnostics;

  DiagnosticException(List<Diagnostic> diagnostics) {
    super(render(List.copyOf(diagnostics), Language.ZH));
    if (diagnostics.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs at least one diagnostic");
    }
    this.diagnostics = diagnostics.stream().distinct().sorted(Diagnostic.ORDER).toList();
  }

  /** Every problem, in the order of the file; never empty. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** All problems in one language, one a line. */
  public String render(Language language) {
    return render(diagnostics, language);
  }

  /**
   * All problems as one line of JSON, in the form of {@code
   * dev/rubric/schema/diagnostics.schema.json}.
   *
   * @param input what was refused, as the caller knows it, such as a file's name
   */
  public String toJson(String input) {
    return toJson(input, diagnostics);
  }

  /**
   * Problems of one input as one line of JSON, in the same form.
   *
   * @param input what they are problems of, as the caller knows it
   */
  public static String toJson(String input, List<Diagnostic> diagnostics) {
    Objects.requireNonNull(diagnostics, "diagnostics");
    String listed = diagnostics.stream().map(Diagnostic::toJson).collect(Collectors.joining(","));
    String name = new String(JsonStringEncoder.getInstance().quoteAsString(input));
    return "{\"format\":\"rubric-diagnostics/1\",\"input\":\"%s\",\"diagnostics\":[%s]}"
        .formatted(name, listed);
  }

  private static String render(List<Diagnostic> diagnostics, Language language) {
    return diagnostics.stream()
        .distinct()
        .sorted(Diagnostic.ORDER)
        .map(diagnostic -> diagnostic.render(language))
        .collect(Collectors.joining("\n"));
  }
}

package dev.rubric.diagnostic;

import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One problem of a rubric or a submission: where, what is wrong, what was expected.
 *
 * @param severity how much it weighs; not null
 * @param code a stable name of the kind of problem, such as {@code unknown-indicator}; not null
 * @param location where it stands; null for a value built in memory
 * @param message what is wrong and what to do, in both languages; not null
 * @param mend the change that puts it right for certain; null where a person has to decide
 */
public record Diagnostic(
    Severity severity, String code, @Nullable Location location, Text message, @Nullable Mend mend)
    implements Serializable {
  /**
   * Orders by place, then by code and message, so that a report never depends on discovery order.
   */
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(
              Diagnostic::location, Comparator.nullsFirst(Comparator.<Location>naturalOrder()))
          .thenComparing(Diagnostic::code)
          .thenComparing(diagnostic -> diagnostic.message().in(Language.ZH));

  /**
   * Checks that nothing but the location and the mend is null, and makes the message one that can
   * be shown: what it quotes may be megabytes long, or hold characters that steer a terminal.
   */
  public Diagnostic {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    message = message.shownInLine();
  }

  /** A problem that a person has to decide about. */
  public Diagnostic(Severity severity, String code, @Nullable Location location, Text message) {
    this(severity, code, location, message, null);
  }

  /** The same with the change that puts it right. */
  public Diagnostic with(Mend change) {
    Objects.requireNonNull(change, "change");
    return new Diagnostic(severity, code, location, message, change);
  }

  /** An error, which keeps the rubric or the submission from being used. */
  public static Diagnostic error(String code, @Nullable Location location, String zh, String en) {
    return new Diagnostic(Severity.ERROR, code, location, Text.of(zh, en));
  }

  /** A warning. */
  public static Diagnostic warning(String code, @Nullable Location location, String zh, String en) {
    return new Diagnostic(Severity.WARNING, code, location, Text.of(zh, en));
  }

  /** One line for people: {@code outputs.drl:3:5 错误 [unknown-indicator] …}. */
  public String render(Language language) {
    Objects.requireNonNull(language, "language");
    String where = location == null ? "" : Characters.shownInLine(location.toString()) + " ";
    return where + severity.label().in(language) + " [" + code + "] " + message.in(language);
  }

  /**
   * This diagnostic as JSON in one line: severity, code, location (where there is one), and message
   * in both languages, as {@code dev/rubric/schema/diagnostics.schema.json} fixes it.
   */
  public String toJson() {
    return DiagnosticJson.write(this);
  }

  /**
   * The diagnostic that {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException when the JSON is no diagnostic
   */
  public static Diagnostic fromJson(String json) {
    return DiagnosticJson.read(Objects.requireNonNull(json, "json"));
  }

  @Override
  public String toString() {
    return render(Language.ZH);
  }
}

package dev.rubric.samples.finance.problem;

import dev.rubric.text.Text;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What was asked can't be done, and the caller is told why. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final Text detail;
  private final @Nullable Duration retryAfter;

  private Refusal(HttpStatus status, String code, Text detail, @Nullable Duration retryAfter) {
    super(detail.toString());
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }

  /** A refusal with its status, a code for programs, and words in both languages. */
  public static Refusal of(HttpStatus status, String code, String zh, String en) {
    return new Refusal(status, code, Text.of(zh, en), null);
  }

  /** There is no such thing, or it is not the caller's. */
  public static Refusal notFound(String zh, String en) {
    return of(HttpStatus.NOT_FOUND, "not-found", zh, en);
  }

  /** The same refusal, which need not last: the caller may try again after that time. */
  public Refusal retryAfter(Duration time) {
    return new Refusal(status, code, detail, Objects.requireNonNull(time, "time"));
  }

  HttpStatus status() {
    return status;
  }

  /** The code for programs. */
  public String code() {
    return code;
  }

  /** The words for people. */
  public Text detail() {
    return detail;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}

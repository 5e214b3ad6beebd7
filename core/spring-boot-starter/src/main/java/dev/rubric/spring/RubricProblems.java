package dev.rubric.spring;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.diagnostic.Location;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells a caller what can't be scored as problem details (RFC 9457), Chinese unless English is
 * asked. It comes before an application's own advice for everything else, which has no order.
 */
@RestControllerAdvice
@Order(0)
final class RubricProblems {
  private static final Text SUBMISSION = Text.of("填报不能评分", "The submission can't be scored");
  private static final Text RUBRIC = Text.of("评分标准不能使用", "The rubric can't be used");

  @ExceptionHandler
  ProblemDetail refused(DiagnosticException refusal, HttpServletRequest request) {
    Language language = CallerLanguage.of(request);
    Text title = refusal instanceof InvalidSubmissionException ? SUBMISSION : RUBRIC;
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT, refusal.render(language));
    problem.setTitle(title.in(language));
    problem.setProperty(
        "diagnostics", refusal.diagnostics().stream().map(each -> fields(each, language)).toList());
    return problem;
  }

  private static Map<String, String> fields(Diagnostic diagnostic, Language language) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    fields.put("code", diagnostic.code());
    Location location = diagnostic.location();
    if (location != null) {
      fields.put("location", location.toString());
    }
    fields.put("message", diagnostic.message().in(language));
    return fields;
  }
}

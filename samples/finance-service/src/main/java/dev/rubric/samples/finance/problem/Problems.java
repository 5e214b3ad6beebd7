package dev.rubric.samples.finance.problem;

import dev.rubric.spring.CallerLanguage;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Tells callers as problem details (RFC 9457), in their language, what can't be done; never a stack
 * trace. What a rubric or a submission is refused for, the starter tells.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final Duration SOON = Duration.ofSeconds(1);

  private static final Map<HttpStatus, Text> TITLES =
      Map.ofEntries(
          Map.entry(HttpStatus.BAD_REQUEST, Text.of("请求有误", "Bad request")),
          Map.entry(HttpStatus.UNAUTHORIZED, Text.of("未登录", "Not signed in")),
          Map.entry(HttpStatus.FORBIDDEN, Text.of("无权操作", "Not allowed")),
          Map.entry(HttpStatus.NOT_FOUND, Text.of("没有找到", "Not found")),
          Map.entry(HttpStatus.METHOD_NOT_ALLOWED, Text.of("不支持的操作", "No such operation here")),
          Map.entry(HttpStatus.NOT_ACCEPTABLE, Text.of("没有这种格式", "No such format")),
          Map.entry(HttpStatus.CONFLICT, Text.of("与现状冲突", "Conflict")),
          Map.entry(HttpStatus.LENGTH_REQUIRED, Text.of("未说明长度", "Length required")),
          Map.entry(HttpStatus.PRECONDITION_FAILED, Text.of("已被修改", "Changed meanwhile")),
          Map.entry(HttpStatus.CONTENT_TOO_LARGE, Text.of("内容过大", "Too large")),
          Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, Text.of("不支持的格式", "Unsupported format")),
          Map.entry(HttpStatus.UNPROCESSABLE_CONTENT, Text.of("内容不能使用", "Can't be used")),
          Map.entry(HttpStatus.PRECONDITION_REQUIRED, Text.of("未说明版本", "Version required")),
          Map.entry(HttpStatus.TOO_MANY_REQUESTS, Text.of("请求过多", "Too many requests")),
          Map.entry(HttpStatus.SERVICE_UNAVAILABLE, Text.of("服务繁忙", "Busy")));

  private static final Text FAILED = Text.of("服务出错", "The service failed");

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
    Language language = CallerLanguage.of(request);
    return answer(
        refusal.status(),
        refusal.code(),
        refusal.detail().in(language),
        refusal.retryAfter(),
        language);
  }

  /** Another transaction was first, or there is no connection: nothing was stored. */
  @ExceptionHandler({
    ConcurrencyFailureException.class,
    DataAccessResourceFailureException.class,
    QueryTimeoutException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<ProblemDetail> busy(Exception problem, HttpServletRequest request) {
    LOG.warn("the database is busy", problem);
    Language language = CallerLanguage.of(request);
    Text detail = Text.of("没有保存，请稍后再试", "nothing was stored, try again later");
    return answer(HttpStatus.SERVICE_UNAVAILABLE, "busy", detail.in(language), SOON, language);
  }

  @ExceptionHandler({
    MethodArgumentTypeMismatchException.class,
    HttpMessageNotReadableException.class
  })
  ResponseEntity<ProblemDetail> unreadable(Exception problem, HttpServletRequest request) {
    return answer(HttpStatus.BAD_REQUEST, "unreadable", null, null, CallerLanguage.of(request));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> other(Exception problem, HttpServletRequest request) {
    Language language = CallerLanguage.of(request);
    if (problem instanceof ErrorResponse known) {
      return answer(known.getStatusCode(), "request", null, null, language);
    }
    LOG.error("a defect", problem);
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, "defect", null, null, language);
  }

  private static ResponseEntity<ProblemDetail> answer(
      HttpStatusCode status,
      String code,
      @Nullable String detail,
      @Nullable Duration retryAfter,
      Language language) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    Text title = TITLES.get(HttpStatus.resolve(status.value()));
    problem.setTitle((title == null ? FAILED : title).in(language));
    problem.setDetail(detail);
    problem.setProperty("code", code);
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
    if (retryAfter != null) {
      answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
    }
    return answer.body(problem);
  }
}

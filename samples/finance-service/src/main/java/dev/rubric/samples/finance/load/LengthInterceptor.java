package dev.rubric.samples.finance.load;

import dev.rubric.samples.finance.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nothing in that is larger than allowed, or does not say how large it is. */
final class LengthInterceptor implements HandlerInterceptor {
  private final long most;

  LengthInterceptor(long most) {
    this.most = most;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      throw Refusal.of(
          HttpStatus.LENGTH_REQUIRED, "length", "须写明 Content-Length", "say the Content-Length");
    }
    if (request.getContentLengthLong() > most) {
      throw Refusal.of(
          HttpStatus.CONTENT_TOO_LARGE,
          "too-large",
          "请求超过 " + most + " 字节",
          "the request has more than " + most + " bytes");
    }
    return true;
  }
}

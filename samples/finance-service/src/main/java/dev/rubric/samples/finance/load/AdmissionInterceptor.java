package dev.rubric.samples.finance.load;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks for admission for what has to be read and scored. */
final class AdmissionInterceptor implements HandlerInterceptor {
  private static final Set<String> WORK = Set.of("POST", "PUT");

  private final Admission admission;

  AdmissionInterceptor(Admission admission) {
    this.admission = admission;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (WORK.contains(request.getMethod())) {
      admission.enter(request.getRemoteUser());
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception problem) {
    if (WORK.contains(request.getMethod())) {
      admission.leave(request.getRemoteUser());
    }
  }
}

package dev.rubric.spring;

import dev.rubric.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/**
 * In which language to answer: the one that {@code Accept-Language} prefers, Chinese without it.
 */
public final class CallerLanguage {
  private CallerLanguage() {}

  /**
   * The language of a request; where it names none, that of the machine does not count.
   *
   * @param request not null
   */
  public static Language of(HttpServletRequest request) {
    Objects.requireNonNull(request, "request");
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return Language.ZH;
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(each -> each.equals("zh") || each.equals("en"))
        .findFirst()
        .map(each -> each.equals("en") ? Language.EN : Language.ZH)
        .orElse(Language.ZH);
  }
}

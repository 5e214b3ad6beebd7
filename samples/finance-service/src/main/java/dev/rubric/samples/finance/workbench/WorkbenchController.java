package dev.rubric.samples.finance.workbench;

import dev.rubric.samples.finance.access.People;
import dev.rubric.samples.finance.access.Role;
import dev.rubric.workbench.site.Person;
import dev.rubric.workbench.site.Request;
import dev.rubric.workbench.site.Response;
import dev.rubric.workbench.site.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands requests to the workbench of a standard, with who asks. */
@RestController
final class WorkbenchController {
  private final Workbenches workbenches;
  private final People people;

  WorkbenchController(Workbenches workbenches, People people) {
    this.workbenches = workbenches;
    this.people = people;
  }

  @RequestMapping("/workbench/{standard}/{*path}")
  ResponseEntity<byte[]> answer(
      @PathVariable String standard,
      @PathVariable String path,
      Principal caller,
      HttpServletRequest request)
      throws IOException {
    if (path.isEmpty()) {
      return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
          .location(URI.create(request.getRequestURI() + "/"))
          .build();
    }
    Response response =
        workbenches
            .of(standard)
            .answer(
                new Request(
                    request.getMethod(),
                    path,
                    headers(request),
                    request.getInputStream().readAllBytes(),
                    person(caller.getName())));
    return ResponseEntity.status(response.status())
        .header(HttpHeaders.CONTENT_TYPE, response.type())
        .headers(headers -> response.headers().forEach(headers::set))
        .body(response.body());
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    return Collections.list(request.getHeaderNames()).stream()
        .collect(
            Collectors.toMap(
                name -> name.toLowerCase(Locale.ROOT),
                name -> String.join(",", Collections.list(request.getHeaders(name))),
                (one, other) -> one));
  }

  private Person person(String name) {
    Set<Role> roles = people.signedIn(name).roles();
    Set<Right> rights = EnumSet.of(Right.READ);
    if (roles.contains(Role.AUDITOR)) {
      rights.add(Right.PROPOSE);
    }
    if (roles.contains(Role.PUBLISHER)) {
      rights.add(Right.PUBLISH);
    }
    return new Person(name, rights);
  }
}

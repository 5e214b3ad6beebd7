package dev.rubric.samples.finance.change;

import dev.rubric.Rubric;
import dev.rubric.change.Change;
import dev.rubric.change.Comparison;
import dev.rubric.change.report.Impact;
import dev.rubric.change.report.RubricDiff;
import dev.rubric.samples.finance.standard.Proposals;
import dev.rubric.samples.finance.standard.Standards;
import dev.rubric.spring.CallerLanguage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the publisher looks at: how a proposal differs, and whom it would move. */
@RestController
final class ChangeController {
  private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final Standards standards;
  private final Proposals proposals;
  private final OpenSubmissions open;

  ChangeController(Standards standards, Proposals proposals, OpenSubmissions open) {
    this.standards = standards;
    this.proposals = proposals;
    this.open = open;
  }

  @GetMapping(path = "/proposals/{id}/diff", produces = JSON)
  String diff(@PathVariable long id) {
    return between(id).toJson();
  }

  @GetMapping(path = "/proposals/{id}/diff", produces = HTML)
  String diffPage(@PathVariable long id, HttpServletRequest request) {
    return between(id).toHtml(CallerLanguage.of(request));
  }

  @GetMapping(path = "/proposals/{id}/impact", produces = JSON)
  String impact(@PathVariable long id) {
    return on(id).toJson();
  }

  @GetMapping(path = "/proposals/{id}/impact", produces = HTML)
  String impactPage(@PathVariable long id, HttpServletRequest request) {
    return on(id).toHtml(CallerLanguage.of(request));
  }

  private RubricDiff between(long id) {
    return Change.between(inForce(id), proposals.rubric(id));
  }

  private Impact on(long id) {
    return Comparison.of(inForce(id), proposals.rubric(id))
        .impact(() -> open.json(proposals.proposal(id).standard()), null);
  }

  private Rubric inForce(long id) {
    return standards.inForce(proposals.proposal(id).standard()).rubric();
  }
}

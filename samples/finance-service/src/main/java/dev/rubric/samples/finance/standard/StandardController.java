package dev.rubric.samples.finance.standard;

import dev.rubric.store.Published;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Proposals and publications of standards. */
@RestController
final class StandardController {
  private final Standards standards;
  private final Proposals proposals;
  private final Publishing publishing;

  StandardController(Standards standards, Proposals proposals, Publishing publishing) {
    this.standards = standards;
    this.proposals = proposals;
    this.publishing = publishing;
  }

  /** The standard in force, and all its publications. */
  record Publications(Published inForce, List<Published> history) {}

  /** From when to when a publication is in force. */
  record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

  @GetMapping("/standards/{name}")
  Publications publications(@PathVariable String name) {
    return new Publications(standards.inForce(name).published(), standards.history(name));
  }

  @PostMapping(path = "/standards/{name}/proposals", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Proposal> propose(
      @PathVariable String name,
      @RequestParam MultipartFile rubric,
      @RequestParam String reason,
      Principal author)
      throws IOException {
    Proposal proposal = proposals.propose(name, rubric.getBytes(), author.getName(), reason);
    return ResponseEntity.created(URI.create("/proposals/" + proposal.id())).body(proposal);
  }

  @GetMapping("/proposals")
  List<Proposal> proposals() {
    return proposals.all();
  }

  @GetMapping("/proposals/{id}")
  Proposal proposal(@PathVariable long id) {
    return proposals.proposal(id);
  }

  @PostMapping("/proposals/{id}/publication")
  ResponseEntity<Published> publish(
      @PathVariable long id,
      @RequestBody(required = false) @Nullable Days days,
      Principal publisher) {
    Published published =
        publishing.publish(
            id,
            publisher.getName(),
            days == null ? null : days.from(),
            days == null ? null : days.to());
    URI rescoring = URI.create("/rescorings/" + published.number());
    return ResponseEntity.created(rescoring).body(published);
  }
}

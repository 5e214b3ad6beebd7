package dev.rubric.samples.finance.submission;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rubric.samples.finance.access.People;
import dev.rubric.samples.finance.access.Person;
import dev.rubric.samples.finance.problem.Refusal;
import dev.rubric.samples.finance.score.Score;
import dev.rubric.samples.finance.score.Scores;
import dev.rubric.spring.CallerLanguage;
import dev.rubric.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Submissions and their scores. */
@RestController
final class SubmissionController {
  private static final String KEY = "Idempotency-Key";
  private static final Pattern KEY_FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int PAGE = 100;

  private final Intake intake;
  private final FiledSubmissions submissions;
  private final Scores scores;
  private final People people;

  SubmissionController(Intake intake, FiledSubmissions submissions, Scores scores, People people) {
    this.intake = intake;
    this.submissions = submissions;
    this.scores = scores;
    this.people = people;
  }

  /** A submission with its score, and what was not certain in an official form. */
  record Answer(@JsonUnwrapped Filed submission, @Nullable Score score, List<String> notes) {}

  @PostMapping(
      path = "/standards/{name}/submissions",
      consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
  ResponseEntity<Answer> file(
      @PathVariable String name,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
      @RequestBody byte[] content,
      Principal caller,
      HttpServletRequest request) {
    return filed(name, key, Posted.text(type, content), caller, request);
  }

  @PostMapping(
      path = "/standards/{name}/submissions",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Answer> fileForm(
      @PathVariable String name,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestParam MultipartFile form,
      Principal caller,
      HttpServletRequest request)
      throws IOException {
    return filed(name, key, posted(form), caller, request);
  }

  private ResponseEntity<Answer> filed(
      String name,
      @Nullable String key,
      Posted posted,
      Principal caller,
      HttpServletRequest request) {
    Receipt receipt = intake.file(person(caller), name, key(key), posted);
    return ResponseEntity.status(receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .location(URI.create("/submissions/" + receipt.filed().id()))
        .eTag(EntityTag.of(receipt.filed()))
        .body(answer(receipt, request));
  }

  private static String key(@Nullable String key) {
    if (key == null || !KEY_FORM.matcher(key).matches()) {
      throw Refusal.of(
          HttpStatus.BAD_REQUEST,
          "key-required",
          "须有 Idempotency-Key：1 到 64 个字母、数字或 . _ -，每份填报一个，重发时不变",
          "an Idempotency-Key is needed: 1 to 64 letters, digits or . _ -, one for each submission,"
              + " the same when it is sent again");
    }
    return key;
  }

  private static Posted posted(MultipartFile form) throws IOException {
    String name = form.getOriginalFilename();
    return Posted.form(name == null ? "" : name, form.getBytes());
  }

  @PutMapping(
      path = "/submissions/{id}",
      consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
  ResponseEntity<Answer> change(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
      @RequestBody byte[] content,
      Principal caller,
      HttpServletRequest request) {
    int version = EntityTag.version(seen);
    return changed(intake.change(person(caller), id, version, Posted.text(type, content)), request);
  }

  @PutMapping(path = "/submissions/{id}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Answer> changeForm(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      @RequestParam MultipartFile form,
      Principal caller,
      HttpServletRequest request)
      throws IOException {
    int version = EntityTag.version(seen);
    return changed(intake.change(person(caller), id, version, posted(form)), request);
  }

  @PostMapping("/submissions/{id}/closing")
  ResponseEntity<Answer> close(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
      HttpServletRequest request) {
    return changed(intake.close(id, EntityTag.version(seen)), request);
  }

  private ResponseEntity<Answer> changed(Receipt receipt, HttpServletRequest request) {
    return ResponseEntity.ok().eTag(EntityTag.of(receipt.filed())).body(answer(receipt, request));
  }

  @GetMapping("/submissions/{id}")
  ResponseEntity<Answer> get(
      @PathVariable String id, Principal caller, HttpServletRequest request) {
    return changed(new Receipt(intake.own(person(caller), id), false, List.of()), request);
  }

  @GetMapping("/submissions")
  List<Filed> page(
      @RequestParam(required = false) @Nullable String standard,
      @RequestParam(defaultValue = "") String after,
      Principal caller) {
    Person person = person(caller);
    return submissions.page(standard, person.seesAll() ? null : person.name(), false, after, PAGE);
  }

  @GetMapping(path = "/submissions/{id}/scorecard", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> scorecard(@PathVariable String id, Principal caller) {
    return kept(scores.scorecard(intake.own(person(caller), id).id()));
  }

  @GetMapping(path = "/submissions/{id}/seal", produces = "application/zip")
  ResponseEntity<byte[]> seal(@PathVariable String id, Principal caller) {
    return kept(scores.seal(intake.own(person(caller), id).id()));
  }

  private static <T> ResponseEntity<T> kept(Optional<T> found) {
    return ResponseEntity.of(found);
  }

  private Person person(Principal caller) {
    return people.signedIn(caller.getName());
  }

  private Answer answer(Receipt receipt, HttpServletRequest request) {
    Language language = CallerLanguage.of(request);
    return new Answer(
        receipt.filed(),
        scores.current(receipt.filed().id()).orElse(null),
        receipt.notes().stream().map(each -> each.render(language)).toList());
  }
}

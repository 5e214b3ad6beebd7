package dev.rubric.samples.finance.score;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives anybody what seals are checked by. */
@RestController
final class SealKeyController {
  private final SealKey key;

  SealKeyController(SealKey key) {
    this.key = key;
  }

  @GetMapping(path = "/seal-key.pem", produces = MediaType.TEXT_PLAIN_VALUE)
  String key() {
    return key.checking();
  }
}

package dev.rubric.samples.finance.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes people and keys; a key is told once, in the answer. */
@RestController
final class PeopleController {
  private final People people;

  PeopleController(People people) {
    this.people = people;
  }

  /** Who is to be added. */
  record Wanted(@Nullable String name, @Nullable String unit, @Nullable Set<Role> roles) {}

  /** A person's new key. */
  record Key(String name, String key) {}

  @PostMapping("/people")
  @ResponseStatus(HttpStatus.CREATED)
  Key add(@RequestBody Wanted wanted) {
    String name = wanted.name() == null ? "" : wanted.name();
    Set<Role> roles = wanted.roles() == null ? Set.of() : wanted.roles();
    Key key = new Key(name, AccessKey.made());
    people.add(new Person(name, wanted.unit(), roles), key.key());
    return key;
  }

  @PostMapping("/people/{name}/key")
  Key renew(@PathVariable String name) {
    Key key = new Key(name, AccessKey.made());
    people.renew(name, key.key());
    return key;
  }
}

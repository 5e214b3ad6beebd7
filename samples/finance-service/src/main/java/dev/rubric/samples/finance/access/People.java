package dev.rubric.samples.finance.access;

import dev.rubric.samples.finance.problem.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Who may use the service; of keys only hashes are kept. */
@Component
public class People {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,63}");
  private static final int LONGEST_UNIT = 200;

  private final JdbcClient database;
  private final TransactionOperations transactions;

  /** People in that database. */
  public People(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /** The person of that name. */
  public Optional<Person> find(String name) {
    return keyHash(name).map(hash -> new Person(name, unit(name), roles(name)));
  }

  /** The person who is signed in. */
  public Person signedIn(String name) {
    return find(name).orElseThrow(() -> Refusal.notFound("没有这个人员", "no such person"));
  }

  boolean isEmpty() {
    return database.sql("SELECT COUNT(*) FROM person").query(Integer.class).single() == 0;
  }

  Optional<String> keyHash(String name) {
    return database
        .sql("SELECT key_hash FROM person WHERE name = ?")
        .param(name)
        .query(String.class)
        .optional();
  }

  private @Nullable String unit(String name) {
    return database
        .sql("SELECT unit FROM person WHERE name = ? AND unit IS NOT NULL")
        .param(name)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private Set<Role> roles(String name) {
    return database
        .sql("SELECT role FROM person_role WHERE person = ?")
        .param(name)
        .query(String.class)
        .list()
        .stream()
        .map(Role::valueOf)
        .collect(Collectors.toSet());
  }

  /** Adds a person, who signs in with that key. */
  void add(Person person, String key) {
    check(person);
    try {
      transactions.executeWithoutResult(
          transaction -> {
            database
                .sql("INSERT INTO person (name, unit, key_hash) VALUES (?, ?, ?)")
                .params(person.name(), person.unit(), AccessKey.hash(key))
                .update();
            person.roles().forEach(role -> add(person.name(), role));
          });
    } catch (DuplicateKeyException taken) {
      throw Refusal.of(
          HttpStatus.CONFLICT,
          "taken",
          "已有人员 " + person.name(),
          person.name() + " is there already");
    }
  }

  private void add(String name, Role role) {
    database
        .sql("INSERT INTO person_role (person, role) VALUES (?, ?)")
        .params(name, role.name())
        .update();
  }

  private static void check(Person person) {
    String unit = person.unit();
    boolean submits = person.roles().contains(Role.UNIT);
    if (!NAME.matcher(person.name()).matches() || person.roles().isEmpty()) {
      throw unusable("姓名须为小写字母、数字和 . _ -，并至少有一种角色", "a name of a-z, 0-9, . _ -, and a role");
    }
    if (submits != (unit != null) || (unit != null && !isUnit(unit))) {
      throw unusable("填报人（且只有填报人）须有所属单位", "who submits has a unit, and nobody else");
    }
  }

  private static boolean isUnit(String unit) {
    return !unit.isBlank() && unit.equals(unit.strip()) && unit.length() <= LONGEST_UNIT;
  }

  private static Refusal unusable(String zh, String en) {
    return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "person", zh, en);
  }

  /** Gives a person another key; the one before is worth nothing from now on. */
  void renew(String name, String key) {
    int found =
        database
            .sql("UPDATE person SET key_hash = ? WHERE name = ?")
            .params(AccessKey.hash(key), name)
            .update();
    if (found == 0) {
      throw Refusal.notFound("没有人员 " + name, "no such person: " + name);
    }
  }
}

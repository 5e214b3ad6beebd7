package dev.rubric.samples.finance.workbench;

import dev.rubric.Rubric;
import dev.rubric.samples.finance.standard.Proposals;
import dev.rubric.samples.finance.standard.Publishing;
import dev.rubric.samples.finance.standard.Standard;
import dev.rubric.samples.finance.standard.Standards;
import dev.rubric.samples.finance.store.Durability;
import dev.rubric.store.Published;
import dev.rubric.text.Language;
import dev.rubric.workbench.site.Proposal;
import dev.rubric.workbench.site.Publications;
import dev.rubric.workbench.site.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Publications of a standard by the service's own proposals and four eyes. */
final class DatabasePublications implements Publications {
  private static final String CASES = "tests/";

  private final String standard;
  private final UnpackedStandard unpacked;
  private final Service service;
  private int brought;

  /** The service's own ways to a publication. */
  @Component
  record Service(
      Standards standards,
      Proposals proposals,
      Publishing publishing,
      JdbcClient database,
      TransactionOperations transactions,
      Durability durability) {}

  /** Which proposal waits, and from which day on it is to be in force. */
  record Waiting(long id, String hash, String author, String reason, @Nullable String wantedFrom) {
    Proposal proposal() {
      return new Proposal(
          hash, author, reason, wantedFrom == null ? null : LocalDate.parse(wantedFrom));
    }
  }

  DatabasePublications(String standard, Path home, Service service) {
    this.standard = standard;
    this.unpacked = new UnpackedStandard(home);
    this.service = service;
  }

  @Override
  public Path folder() {
    return unpacked.folder();
  }

  @Override
  public synchronized boolean refresh() {
    Standard now = service.standards().inForce(standard);
    if (now.number() == brought) {
      return false;
    }
    unpacked.bring(now.rubric(), cases(now.number()));
    brought = now.number();
    return true;
  }

  private Map<String, String> cases(int publication) {
    Map<String, String> cases = new TreeMap<>();
    service
        .database()
        .sql(
            "SELECT file, content FROM standard_case c WHERE standard = ? AND publication ="
                + " (SELECT MAX(publication) FROM standard_case d WHERE d.standard = c.standard"
                + " AND d.file = c.file AND d.publication <= ?)")
        .params(standard, publication)
        .query((row, number) -> cases.put(row.getString("file"), row.getString("content")))
        .list();
    return cases;
  }

  @Override
  public Optional<Proposal> proposal() {
    return waiting().map(Waiting::proposal);
  }

  private Optional<Waiting> waiting() {
    return service
        .database()
        .sql(
            "SELECT id, hash, author, reason, wanted_from FROM proposal WHERE standard = ? AND"
                + " publication IS NULL AND id > (SELECT COALESCE(MAX(id), 0) FROM proposal WHERE"
                + " standard = ? AND publication IS NOT NULL) ORDER BY id DESC FETCH FIRST 1 ROWS"
                + " ONLY")
        .params(standard, standard)
        .query(Waiting.class)
        .optional();
  }

  @Override
  public void propose(Proposal proposal, Rubric rubric) {
    LocalDate from = proposal.from();
    told(
        () ->
            service
                .transactions()
                .execute(
                    transaction -> {
                      long id =
                          service
                              .proposals()
                              .propose(
                                  standard,
                                  rubric.toArchive(),
                                  proposal.proposer(),
                                  proposal.reason())
                              .id();
                      return service
                          .database()
                          .sql("UPDATE proposal SET wanted_from = ? WHERE id = ?")
                          .params(from == null ? null : from.toString(), id)
                          .update();
                    }));
    service.durability().await();
  }

  @Override
  public void withdraw() {
    throw new Refusal(
        "kept",
        "提交过的草案留存备查，不能撤回；改好草稿后重新提交即可",
        "what was proposed stays on record; change the draft and propose it again");
  }

  @Override
  public Published publish(
      Proposal proposal, Rubric rubric, String publisher, SortedMap<String, String> changed) {
    Waiting waiting =
        waiting()
            .filter(each -> each.proposal().equals(proposal))
            .orElseThrow(() -> new Refusal("changed-since", "已有另一份草案", "there is another one"));
    Published done =
        told(
            () ->
                service
                    .transactions()
                    .execute(
                        transaction -> {
                          Published published =
                              service
                                  .publishing()
                                  .publish(waiting.id(), publisher, proposal.from(), null);
                          changed.forEach((file, text) -> keep(file, text, published));
                          return published;
                        }));
    service.durability().await();
    return done;
  }

  private void keep(String file, String text, Published published) {
    if (file.startsWith(CASES)) {
      service
          .database()
          .sql(
              "INSERT INTO standard_case (standard, file, publication, content)"
                  + " VALUES (?, ?, ?, ?)")
          .params(standard, file, published.number(), text)
          .update();
    }
  }

  /** What the service refuses, in the workbench's own words for it. */
  private static <T> T told(Supplier<@Nullable T> way) {
    try {
      return Objects.requireNonNull(way.get());
    } catch (dev.rubric.samples.finance.problem.Refusal refusal) {
      throw new Refusal(
          refusal.code(), refusal.detail().in(Language.ZH), refusal.detail().in(Language.EN));
    }
  }

  @Override
  public List<Published> history() {
    return service.standards().history(standard);
  }

  @Override
  public Rubric rubric(String hash) {
    if (history().stream().noneMatch(each -> each.hash().equals(hash))) {
      throw new Refusal("no-version", "没有这个版本", "there is no such version");
    }
    try {
      return service.standards().rubric(hash);
    } catch (NoSuchElementException none) {
      throw new Refusal("no-version", "没有这个版本", "there is no such version");
    }
  }
}

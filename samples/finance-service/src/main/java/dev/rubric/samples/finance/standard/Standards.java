package dev.rubric.samples.finance.standard;

import dev.rubric.Rubric;
import dev.rubric.samples.finance.problem.Refusal;
import dev.rubric.store.JdbcStore;
import dev.rubric.store.Publication;
import dev.rubric.store.Published;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The standards that were published, and which is in force; asked of the database each time. */
@Component
public class Standards {
  private static final int MOST_READY = 32;

  private final JdbcStore store;
  private final Clock clock;
  private final Map<String, Rubric> ready =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rubric> eldest) {
          return size() > MOST_READY;
        }
      };

  /** The standards of that store. */
  public Standards(JdbcStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The standard of that name that is in force today. */
  public Standard inForce(String name) {
    return find(name)
        .orElseThrow(() -> Refusal.notFound("没有施行中的评分标准 " + name, "no standard in force: " + name));
  }

  /** The standard of that name that is in force today; empty when there is none. */
  public Optional<Standard> find(String name) {
    return store
        .inForce(name, LocalDate.now(clock))
        .map(published -> new Standard(published, rubric(published.hash())));
  }

  /** The names of all standards. */
  public List<String> names() {
    return store.history().stream().map(Published::name).distinct().toList();
  }

  /** The publications of a standard, the first one first. */
  public List<Published> history(String name) {
    return store.history().stream().filter(each -> each.name().equals(name)).toList();
  }

  /** The publication of that number. */
  public Published publication(int number) {
    return store.history().stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("没有第 " + number + " 次发布", "no publication " + number));
  }

  /** The rubric of that hash. */
  public Rubric rubric(String hash) {
    synchronized (ready) {
      return ready.computeIfAbsent(hash, store::rubric);
    }
  }

  /** Publishes in the transaction of that connection. */
  Published publish(Connection connection, Rubric rubric, Publication publication) {
    return store.publish(connection, rubric, publication);
  }
}

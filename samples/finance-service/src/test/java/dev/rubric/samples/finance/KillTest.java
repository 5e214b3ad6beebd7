package dev.rubric.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed under load, again and again, while standards are published: what was
 * acknowledged is there, once. {@code -Dkills=20} kills it twenty times.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int CLIENTS = 4;
  private static final int EACH_ROUND = 40;

  @TempDir private Path home;

  /** What a start needs to be told of the database. */
  String[] database() {
    return new String[0];
  }

  private Service start(String... options) {
    return Service.start(
        home, Stream.of(database(), options).flatMap(Stream::of).toArray(String[]::new));
  }

  private final AtomicInteger next = new AtomicInteger();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  @Test
  void nothingAcknowledgedIsLostOrTwice() throws Exception {
    Office office = null;
    for (int round = 0; round < KILLS; round++) {
      Killed service = Killed.start(home, database());
      office = office == null ? first(service) : office.at(service.port());
      killUnderLoad(service, office, 2 + round % 2);
    }

    try (Service service = start()) {
      Office again = office.at(service.port());
      int last = Stored.by(service).count("rubric_publication");
      Waiting.until("re-scored", () -> again.state(last).equals("DONE"));
      Stored stored = Stored.by(service);
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * EACH_ROUND);
      assertThat(stored.failures()).isEmpty();
      assertThat(stored.keys()).doesNotHaveDuplicates().containsAll(acknowledged);
      assertThat(stored.scoredBy(last)).isEqualTo(stored.count("submission"));
      stored.isSound();
      for (String key : acknowledged) {
        again.unit().submit(key, content(key)).expect(200);
      }
    }
  }

  private Office first(Killed service) {
    Office office = Office.of(Service.admin(home, service.port()));
    office.publish(1);
    return office;
  }

  private void killUnderLoad(Killed service, Office office, int version) throws Exception {
    int before = acknowledged.size();
    AtomicBoolean dead = new AtomicBoolean();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1);
    for (int i = 0; i < CLIENTS; i++) {
      clients.execute(() -> submit(office, dead));
    }
    clients.execute(() -> Tries.status(() -> publishing(office, version)));
    Waiting.until("under load", () -> acknowledged.size() >= before + EACH_ROUND);
    service.kill();
    dead.set(true);
    clients.shutdown();
    assertThat(clients.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  private static Answer publishing(Office office, int version) {
    Answer proposal = office.auditor().propose(Standards.archive(version)).expect(201);
    return office.publisher().post(proposal.header("Location") + "/publication", "{}");
  }

  private void submit(Office office, AtomicBoolean dead) {
    while (!dead.get()) {
      String key = "s" + next.incrementAndGet();
      if (Tries.status(() -> office.unit().submit(key, content(key))) == 201) {
        acknowledged.add(key);
      }
    }
  }

  private static String content(String key) {
    return Standards.submission(100 + Integer.parseInt(key.substring(1)) % 12);
  }
}

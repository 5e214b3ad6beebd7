package dev.rubric.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many at once. */
class TogetherTest {
  @TempDir private Path home;

  /** What a start needs to be told of the database. */
  String[] database() {
    return new String[0];
  }

  private Service start(String... options) {
    return Service.start(
        home, Stream.of(database(), options).flatMap(Stream::of).toArray(String[]::new));
  }

  private static <T> List<T> together(int threads, List<Callable<T>> tasks) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> each : pool.invokeAll(tasks)) {
        results.add(each.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void oneSubmissionSentByManyThreadsIsStoredOnce() throws Exception {
    try (Service service = start()) {
      Office office = Office.of(service);
      office.publish(1);
      Callable<Answer> sending = () -> office.unit().submit("one", Standards.submission(103));

      List<Answer> answers = together(12, IntStream.range(0, 12).mapToObj(i -> sending).toList());

      assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
      assertThat(answers).filteredOn(each -> each.status() == 201).hasSize(1);
      assertThat(answers)
          .extracting(each -> each.header("Location"))
          .containsOnly(answers.get(0).header("Location"));
      assertThat(Stored.by(service).count("submission")).isEqualTo(1);
      assertThat(Stored.by(service).count("rubric_decision")).isEqualTo(1);
    }
  }

  @Test
  void ofManyWhoChangeTheSameVersionOneDoes() throws Exception {
    try (Service service = start()) {
      Office office = Office.of(service);
      office.publish(1);
      Answer filed = office.unit().submit("one", Standards.submission(103)).expect(201);
      String there = filed.header("Location");
      List<Callable<Answer>> changes = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String changed = Standards.submission(110 + i);
        changes.add(() -> office.unit().put(there, changed, "If-Match", filed.tag()));
      }

      List<Answer> answers = together(8, changes);

      assertThat(answers).filteredOn(each -> each.status() == 200).hasSize(1);
      assertThat(answers).extracting(Answer::status).isSubsetOf(200, 412, 503);
      assertThat(office.unit().get(there).tag()).isEqualTo("\"2\"");
      Stored.by(service).isSound();
    }
  }

  /** {@code -Dload=20000 -Dclients=16} sends as many and tells how fast it was. */
  @Test
  void publicationsDuringLoadMixNoVersions() throws Exception {
    int many = Integer.getInteger("load", 120);
    int clients = Integer.getInteger("clients", 6);
    try (Service service = start("--finance.load.each=64", "--finance.load.waiting=64")) {
      Office office = Office.of(service);
      office.publish(1);
      Queue<Long> nanos = new ConcurrentLinkedQueue<>();
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        String key = "s" + i;
        String content = Standards.submission(100 + i % 12);
        work.add(() -> timed(nanos, () -> office.unit().submit(key, content).expect(201)));
        if (i % (many / 4) == many / 4 - 1) {
          int version = 1 + i / (many / 4) % 3;
          work.add(() -> office.publish(version));
        }
      }

      long start = System.nanoTime();
      together(clients, work);
      report(nanos, System.nanoTime() - start);
      int last = Stored.by(service).count("rubric_publication");
      Duration most = Duration.ofSeconds(60 + many / 50);
      Waiting.until("all re-scored", most, () -> office.state(last).equals("DONE"));

      Stored stored = Stored.by(service);
      assertThat(stored.keys()).hasSize(many);
      assertThat(stored.scoredBy(last)).isEqualTo(many);
      stored.isSound();
    }
  }

  private static int timed(Queue<Long> nanos, Supplier<Answer> call) {
    long start = System.nanoTime();
    int status = call.get().status();
    nanos.add(System.nanoTime() - start);
    return status;
  }

  private static void report(Queue<Long> nanos, long all) {
    List<Long> sorted = nanos.stream().sorted().toList();
    long perSecond = sorted.size() * 1_000_000_000L / all;
    long half = sorted.get(sorted.size() / 2) / 1_000_000;
    long p99 = sorted.get(sorted.size() * 99 / 100) / 1_000_000;
    System.out.printf(
        "%d submissions, %d a second, half within %d ms, 99 %% within %d ms%n",
        sorted.size(), perSecond, half, p99);
  }

  @Test
  void whatIsTooMuchIsToldToComeAgain() throws Exception {
    isToldToComeAgain(1, 100, 503, "busy");
  }

  @Test
  void whoSendsTooMuchAtOnceIsToldToComeAgain() throws Exception {
    isToldToComeAgain(100, 2, 429, "too-many");
  }

  private void isToldToComeAgain(int waiting, int each, int status, String code) throws Exception {
    String[] narrow = {
      "--finance.load.at-once=1",
      "--finance.load.waiting=" + waiting,
      "--finance.load.each=" + each,
      "--finance.load.patience=10s"
    };
    try (Service service = start(narrow)) {
      Office office = Office.of(service);
      office.publish(1);
      Caller second = service.person("gaj2", Standards.UNIT, "UNIT");
      List<Callable<Answer>> work = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String key = "s" + i;
        Caller caller = i % 2 == 0 ? office.unit() : second;
        work.add(() -> caller.submit(key, Standards.submission(1)));
      }

      List<Answer> answers = together(10, work);

      Set<Integer> statuses = answers.stream().map(Answer::status).collect(Collectors.toSet());
      assertThat(statuses).containsExactlyInAnyOrder(201, status);
      for (Answer answer : answers) {
        if (answer.status() != 201) {
          assertThat(answer.header("Retry-After")).isEqualTo("1");
          answer.refused(status, code);
        }
      }
      long stored = answers.stream().filter(answer -> answer.status() == 201).count();
      assertThat(Stored.by(service).count("submission")).isEqualTo((int) stored);
      for (int i = 0; i < 40; i++) {
        (i % 2 == 0 ? office.unit() : second)
            .submit("s" + i, Standards.submission(1))
            .expect(answers.get(i).status() == 201 ? 200 : 201);
      }
    }
  }

  @Test
  void whatIsBeingWorkedOnWhenTheServiceStopsIsFinished() throws Exception {
    Service service = start();
    Office office = Office.of(service);
    office.publish(1);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<Integer>> sent = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String key = "s" + i;
      sent.add(
          pool.submit(
              () -> Tries.status(() -> office.unit().submit(key, Standards.submission(1)))));
    }
    Waiting.until("some are stored", () -> Stored.by(service).count("submission") > 3);
    service.close();
    pool.shutdown();
    assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

    try (Service again = start()) {
      List<String> keys = Stored.by(again).keys();
      int acknowledged = 0;
      for (int i = 0; i < sent.size(); i++) {
        if (sent.get(i).get() == 201) {
          acknowledged++;
          assertThat(keys).contains("s" + i);
        }
      }
      assertThat(keys).hasSize(acknowledged);
      Stored.by(again).isSound();
    }
  }
}

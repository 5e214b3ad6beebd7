package dev.rubric.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published stays, whatever it is kept in. */
class RubricStoreTest {
  private static final Publication SAID = Publication.of("王五", "年度修订");
  private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

  @TempDir private Path folder;

  private RubricStore store(String kind) {
    if (kind.equals("folder")) {
      return FolderStore.in(folder);
    }
    JdbcStore store =
        JdbcStore.in(JdbcConnectionPool.create("jdbc:h2:" + folder.resolve("db"), "sa", ""));
    store.createTables();
    store.createTables();
    return store;
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "jdbc"})
  void aPublishedRubricStaysWithWhoAndWhenAndWhy(String kind) {
    RubricStore store = store(kind);
    Rubric first = Samples.rubric(1);
    Rubric second = Samples.rubric(2);
    assertThat(store.history()).isEmpty();

    Published one = store.publish(first, SAID);
    Published two =
        store.publish(second, new Publication("赵六", "新办法", NEW_YEAR, NEW_YEAR.plusDays(1)));

    assertThat(store.history()).containsExactly(one, two);
    assertThat(one.number()).isEqualTo(1);
    assertThat(one.hash()).isEqualTo(first.stamp().hash());
    assertThat(one.publication()).isEqualTo(SAID);
    assertThat(store.rubric(one.hash()).stamp()).isEqualTo(first.stamp());
    assertThat(store.rubric(two.hash()).stamp()).isEqualTo(second.stamp());
    assertThat(store.has(two.hash())).isTrue();
    assertThat(store.has("sha256:" + "0".repeat(64))).isFalse();
    assertThatThrownBy(() -> store.rubric("sha256:" + "0".repeat(64)))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> store.rubric("../../etc/passwd"))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  @Timeout(30)
  void aPipeInTheStoreIsRefusedAndNotWaitedFor() throws Exception {
    Files.createDirectories(folder.resolve("history"));
    Path pipe = folder.resolve("history").resolve("1.json");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

    assertThatThrownBy(() -> FolderStore.in(folder).history())
        .isInstanceOf(StoreException.class)
        .hasMessage("无法读取：" + pipe + " / can't read " + pipe);
  }

  @Test
  void aHistoryThatIsNoFolderIsNotTakenForNone() throws IOException {
    Path history = Files.writeString(folder.resolve("history"), "");

    assertThatThrownBy(() -> FolderStore.in(folder).history())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("无法读取：" + history);
  }

  @Test
  void whereNothingCanBeWrittenThePlaceIsNamedInBothLanguages() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "");

    assertThatThrownBy(() -> FolderStore.in(taken).publish(Samples.rubric(1), SAID))
        .isInstanceOf(StoreException.class)
        .hasMessage("无法写入评分标准库：" + taken + " / can't write to the store: " + taken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "jdbc"})
  void theLastPublicationOfThoseInForceCounts(String kind) {
    RubricStore store = store(kind);
    Published one = store.publish(Samples.rubric(1), SAID);
    Published two =
        store.publish(
            Samples.rubric(2), new Publication("赵六", "新", NEW_YEAR, NEW_YEAR.plusDays(1)));

    assertThat(store.inForce("demo", NEW_YEAR.minusDays(1))).contains(one);
    assertThat(store.inForce("demo", NEW_YEAR)).contains(two);
    assertThat(store.inForce("demo", NEW_YEAR.plusDays(1))).contains(two);
    assertThat(store.inForce("demo", NEW_YEAR.plusDays(2))).contains(one);
    assertThat(store.inForce("other", NEW_YEAR)).isEmpty();

    Published back = store.publish(Samples.rubric(1), Publication.of("王五", "改回"));
    assertThat(store.inForce("demo", NEW_YEAR)).contains(back);
    assertThat(back.hash()).isEqualTo(one.hash());
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "jdbc"})
  void manyMayPublishAtOnce(String kind) throws Exception {
    RubricStore store = store(kind);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Published>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Rubric rubric = Samples.rubric(i % 3);
      all.add(() -> store.publish(rubric, SAID));
    }
    for (Future<Published> each : threads.invokeAll(all)) {
      each.get();
    }
    threads.shutdown();

    assertThat(store.history())
        .extracting(Published::number)
        .containsExactlyElementsOf(Stream.iterate(1, i -> i + 1).limit(12).toList());
  }

  @Test
  void whatWasChangedBehindItsBackIsNotGivenOut() throws IOException {
    RubricStore store = store("folder");
    Published one = store.publish(Samples.rubric(1), SAID);
    Path kept = folder.resolve("rubrics").resolve(one.hash().substring(7) + ".zip");
    Files.write(kept, Samples.rubric(2).toArchive());

    assertThatThrownBy(() -> store.rubric(one.hash()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("与摘要不符");
    Files.write(folder.resolve("history/00000001.json"), new byte[] {1});
    assertThatThrownBy(store::history).isInstanceOf(StoreException.class);
  }

  @Test
  void aStoreInAJarIsReadOnly() throws IOException {
    Published one = store("folder").publish(Samples.rubric(1), SAID);
    Path jar = folder.resolve("store.jar");
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"));
        Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(each -> each.toString().matches(".*\\.(json|zip)")).toList()) {
        Path to = files.getPath("/store").resolve(folder.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }

    RubricStore packed = FolderStore.inJar(jar, "store");
    assertThat(packed.history()).containsExactly(one);
    assertThat(packed.rubric(one.hash()).stamp().hash()).isEqualTo(one.hash());
    assertThatThrownBy(() -> packed.publish(Samples.rubric(2), SAID))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whoAndWhyMustBeSaid() {
    assertThatThrownBy(() -> Publication.of(" ", "为何"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Publication.of("谁", "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Publication("谁", "为何", NEW_YEAR, NEW_YEAR.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

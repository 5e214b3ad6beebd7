package dev.rubric.workbench.internal.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.workbench.site.Proposal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in force from a day on comes into the folder on that day, and not before. */
class FolderPublicationsTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final String RULES =
      """
      rule "不超过300起得满分"
      when
          $m : 指标( 指标 == "案件", 实际完成值 <= 300 )
      then
          记分.得满分($m);
      end
      """;

  @TempDir private Path temp;
  private Path folder;
  private LocalDate today = FIRST.minusDays(1);
  private FolderPublications publications;

  /** A clock that the test sets. */
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return today.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
      };

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(temp.toRealPath().resolve("cases"));
    Files.writeString(
        folder.resolve("rubric.yaml"),
        """
        名称: cases
        版本: "1"
        标题: 案件 (假定)
        总分: 10
        等级: [{等级: 优, 下限: 9}, {等级: 差, 下限: 0}]
        指标体系:
          - {一级指标: 产出, 分值: 10, 三级指标: [{指标: 案件, 分值: 10, 计量单位: 起}]}
        """);
    Files.writeString(folder.resolve("rules.drl"), RULES);
    publications = new FolderPublications(folder, clock);
  }

  private void publish(String from, String to, LocalDate day) throws IOException {
    String text = Files.readString(folder.resolve("rules.drl")).replace(from, to);
    Map<String, byte[]> unsaved = Map.of("rules.drl", text.getBytes(StandardCharsets.UTF_8));
    Rubric rubric = Rubric.load(folder, unsaved);
    publications.publish(
        new Proposal(rubric.stamp().hash(), "张三", "收紧", day),
        rubric,
        "李四",
        new TreeMap<>(Map.of("rules.drl", text, "tests/more.yaml", "用例: []\n")));
  }

  private String rules() throws IOException {
    return Files.readString(folder.resolve("rules.drl"));
  }

  @Test
  void onTheDayBeforeItStaysAndOnTheDayItChanges() throws IOException {
    publish("300", "280", FIRST);

    assertThat(publications.refresh()).isFalse();
    assertThat(rules()).isEqualTo(RULES);
    assertThat(folder.resolve("tests/more.yaml")).doesNotExist();
    today = FIRST;
    assertThat(publications.refresh()).isTrue();
    assertThat(rules()).contains("280").doesNotContain("300");
    assertThat(folder.resolve("tests/more.yaml")).exists();
    assertThat(publications.refresh()).isFalse();
  }

  @Test
  void whatIsInForceTodayIsWrittenAtOnce() throws IOException {
    today = FIRST;
    publish("300", "280", FIRST);

    assertThat(rules()).contains("280");
  }

  @Test
  void aLaterPublicationIsNotPutBackByAnEarlierOnesDay() throws IOException {
    publish("300", "280", FIRST);
    publish("300", "290", null);
    today = FIRST.plusDays(1);

    assertThat(publications.refresh()).isFalse();
    assertThat(rules()).contains("290");
  }

  @Test
  void aFolderThatSomebodyChangedByHandIsLeft() throws IOException {
    publish("300", "280", FIRST);
    Files.writeString(folder.resolve("rules.drl"), RULES.replace("300", "295"));
    today = FIRST;

    assertThat(publications.refresh()).isFalse();
    assertThat(rules()).contains("295");
  }
}

package dev.rubric.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.rubric.internal.key.Key;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published schemas of rubric.yaml and of submissions say what the readers accept. */
class DocumentSchemaTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path RUBRIC = ROOT.resolve("rules/linze-public-security-2024/rubric.yaml");
  private static final Path SUBMISSION =
      ROOT.resolve("samples/submissions/linze-public-security-2024.yaml");

  @Test
  void theShippedDocumentsFollowThem() throws IOException {
    assertThat(complaints("rubric", read(RUBRIC))).isEmpty();
    assertThat(complaints("submission", read(SUBMISSION))).isEmpty();
  }

  @Test
  void englishKeysFollowThem() {
    assertThat(
            complaints(
                "rubric",
                """
                name: small
                version: "1"
                title: small
                grades: [{grade: good, from: 0}]
                framework:
                  - section: outputs
                    weight: 100
                    groups:
                      - name: quantity
                        indicators: [{indicator: cases, weight: 100, direction: at most}]
                """))
        .isEmpty();
    assertThat(
            complaints(
                "submission",
                """
                unit: bureau
                budget: [{line: 合计, spent: 1, assumed: for a test}]
                measures: [{indicator: cases, value: 1, target: [1, 2], claimed: achieved}]
                """))
        .isEmpty();
  }

  @Test
  void aRubricThatBuildsOnAnotherNeedsNeitherFrameworkNorWeights() {
    String head = "名称: a\n版本: 1\n标题: a\n";
    String change = "指标体系: [{一级指标: 过程, 三级指标: [{指标: 完成率, 目标值: 90}]}]\n";

    assertThat(complaints("rubric", head + "继承: national@1\n")).isEmpty();
    assertThat(complaints("rubric", head + "继承: national@1\n取消指标: 甲\n" + change)).isEmpty();
    assertThat(complaints("rubric", head)).isNotEmpty();
    assertThat(complaints("rubric", head + change)).isNotEmpty();
    assertThat(complaints("rubric", head + "继承: national\n")).isNotEmpty();
    assertThat(complaints("rubric", head + "继承: national@1\n固定: 颜色\n")).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource({
    "rubric, 标题:, 标提:",
    "rubric, 分值: 50, 分值: -50",
    "rubric, 分值: 50, 分值: 五十",
    "rubric, 方向: ≤, 方向: 越少越好",
    "rubric, 名称: linze, 名称: 临泽",
    "submission, 单位: 临泽县公安局, 单位名称: 临泽县公安局",
    "submission, 实际完成值: 90, 实际完成值: 九十",
    "submission, 支出: 5940.76, 支出: -5940.76",
    "submission, 申报完成情况: 达成, 申报完成情况: 完成",
  })
  void slipsDoNot(String schema, String right, String wrong) throws IOException {
    String text = read(schema.equals("rubric") ? RUBRIC : SUBMISSION);

    assertThat(text).contains(right);
    assertThat(complaints(schema, text.replace(right, wrong))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "rubric, dev.rubric.internal.framework.FrameworkKeys",
    "submission, dev.rubric.internal.key.SubmissionKeys",
  })
  void everyKeyOfTheReadersIsInThem(String schema, String keys)
      throws ReflectiveOperationException {
    String text = source(schema);

    for (Key key : keys(keys)) {
      assertThat(text).contains("\"" + key.zh() + "\": {", "\"" + key.en() + "\": {");
    }
  }

  private static List<Key> keys(String owner) throws ReflectiveOperationException {
    List<Key> keys = new ArrayList<>();
    for (Field field : Class.forName(owner).getDeclaredFields()) {
      if (field.getType() == Key.class) {
        field.setAccessible(true);
        keys.add((Key) field.get(null));
      }
    }
    assertThat(keys).hasSizeGreaterThan(20);
    return keys;
  }

  private static List<String> complaints(String schema, String yaml) {
    JsonSchema loaded =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(source(schema));
    Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return loaded.validate(json(document), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(DocumentSchemaTest::json).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof String text
        ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
        : String.valueOf(value);
  }

  private static String source(String schema) {
    String name = "/dev/rubric/schema/" + schema + ".schema.json";
    try (InputStream in = DocumentSchemaTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}

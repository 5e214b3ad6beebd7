package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The chapter on submissions: its two examples are one submission, and no key is left out. */
class SubmissionChapterTest {
  private static final String SCHEMA = "/dev/rubric/schema/submission.schema.json";

  @Test
  void yamlAndJsonAreTheSameSubmission() throws IOException {
    assertThat(read("yml").toJson()).isEqualTo(read("json").toJson());
  }

  @Test
  void everyKeyStandsInTheExamples() throws IOException {
    assertThat(keys()).hasSizeGreaterThan(80);
    assertThat(keys()).allSatisfy(key -> assertThat(chapter()).contains(key));
  }

  @Test
  void whatItSaysOfNumbersIsSo() throws IOException {
    String yaml = block("yml");
    for (String written : new String[] {"\"8\"", "8件", "1,200", "1.2万"}) {
      String wrong = yaml.replace("实际完成值: 8\n", "实际完成值: " + written + "\n");

      assertThatThrownBy(() -> Submissions.parse("a.yaml", wrong))
          .hasMessageContaining("实际完成值 应为数值");
    }
  }

  private static Submission read(String form) throws IOException {
    return Submissions.parse("chapter." + (form.equals("yml") ? "yaml" : form), block(form));
  }

  private static String block(String form) throws IOException {
    Matcher block = Pattern.compile("```" + form + "\n(.*?)```", Pattern.DOTALL).matcher(chapter());
    assertThat(block.find()).as(form).isTrue();
    return block.group(1);
  }

  private static String chapter() throws IOException {
    String manual = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
    int from = manual.indexOf("\n## 填报\n");
    return manual.substring(from, manual.indexOf("\n## ", from + 1));
  }

  private static Set<String> keys() throws IOException {
    try (InputStream in = Rubric.class.getResourceAsStream(SCHEMA)) {
      Set<String> keys = new TreeSet<>();
      keys(new ObjectMapper().readTree(in), keys);
      return keys;
    }
  }

  private static void keys(JsonNode node, Set<String> keys) {
    node.path("properties").fieldNames().forEachRemaining(keys::add);
    node.forEach(each -> keys(each, keys));
  }
}

package dev.rubric.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.rubric.diagnostic.Severity;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScorecardSchemaTest {
  private static final String SOURCE = Fixtures.read("/dev/rubric/schema/scorecard.schema.json");
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final JsonSchema SCHEMA = FACTORY.getSchema(SOURCE);
  private static final String JSON = ExampleScorecards.provisional().toJson();

  static Set<ValidationMessage> complaints(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }

  @Test
  void describesWhatIsWritten() {
    assertThat(complaints(JSON)).isEmpty();
    assertThat(complaints(ExampleScorecards.graded("甲", "90", "优").toJsonLine())).isEmpty();
  }

  @Test
  void refusesFieldsItDoesNotKnow() {
    assertThat(complaints(JSON.replace("\"zh\":", "\"de\":"))).isNotEmpty();
    assertThat(complaints(JSON.replace("\"basis\":", "\"clause\":"))).isNotEmpty();
  }

  @Test
  void refusesNumbersAsTextAndNulls() {
    assertThat(complaints(JSON.replace("\"total\": 61.08", "\"total\": \"61.08\""))).isNotEmpty();
    assertThat(complaints(JSON.replace("\"selfTotal\": 95", "\"selfTotal\": null"))).isNotEmpty();
  }

  @Test
  void itIsAValidSchemaItself() {
    JsonSchema dialect =
        FACTORY.getSchema(URI.create(SCHEMA.getSchemaNode().get("$schema").asText()));
    assertThat(dialect.validate(SCHEMA.getSchemaNode())).isEmpty();
  }

  @Test
  void knowsEveryNameOfEveryEnum() {
    for (Enum<?>[] constants :
        new Enum<?>[][] {EntryKind.values(), LineStatus.values(), Severity.values()}) {
      assertThat(Arrays.stream(constants).map(EnumNames::of).toList())
          .allSatisfy(name -> assertThat(SOURCE).contains('"' + name + '"'));
    }
  }
}

package dev.rubric.testing.generate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.document.Node;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes up any number of submissions like a given one: other values, other checklists met, the same
 * indicators. Each says that it is assumed.
 *
 * <p>Immutable and thread-safe; the same seed and number always give the same submission.
 */
public final class SubmissionGenerator {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String NOTE = "说明";
  private static final Set<String> UNIT = Set.of("单位", "unit");
  private static final Set<String> SOURCE = Set.of("来源", "source", "假定", "assumed");
  private static final Set<String> FLAGS = Set.of("符合", "satisfied");
  private static final Set<String> CLAIMS = Set.of("申报完成情况", "claimed");
  private static final Set<String> AMOUNTS =
      Set.of("实际完成值", "value", "支出", "spent", "到位资金", "received");
  private static final List<String> CLAIMED = List.of("达成", "部分达成", "未达成");

  private final Node.Mapping model;
  private final long seed;

  private SubmissionGenerator(Node.Mapping model, long seed) {
    this.model = model;
    this.seed = seed;
  }

  /**
   * Makes up submissions like the one in a file.
   *
   * @throws InvalidSubmissionException when the file can't be read
   */
  public static SubmissionGenerator like(Path file, long seed) {
    Diagnostics diagnostics = new Diagnostics();
    String shown = String.valueOf(file.getFileName());
    Node node =
        Documents.bytes(file, shown, diagnostics)
            .flatMap(bytes -> Documents.parse(shown, bytes, diagnostics))
            .orElseThrow(() -> new InvalidSubmissionException(diagnostics.all()));
    if (node instanceof Node.Mapping map) {
      return new SubmissionGenerator(map, seed);
    }
    diagnostics.error("wrong-type", node.location(), "此处应为若干“键: 值”", "expected keys with values");
    throw new InvalidSubmissionException(diagnostics.all());
  }

  /** The submission of that number as one line of JSON, without a line end. */
  public String json(long number) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
      new Writing(json, random, number).submission();
    } catch (IOException problem) {
      throw new UncheckedIOException("writing to memory", problem);
    }
    return out.toString();
  }

  private final class Writing {
    private final JsonGenerator json;
    private final SplittableRandom random;
    private final long number;

    Writing(JsonGenerator json, SplittableRandom random, long number) {
      this.json = json;
      this.random = random;
      this.number = number;
    }

    void submission() throws IOException {
      json.writeStartObject();
      for (Node.Member member : model.members()) {
        if (!member.key().equals(NOTE)) {
          member(member);
        }
      }
      json.writeStringField(NOTE, "假定：由程序按种子 " + seed + " 随机生成，不是任何单位的填报");
      json.writeEndObject();
    }

    private void member(Node.Member member) throws IOException {
      String key = member.key();
      if (SOURCE.contains(key)) {
        json.writeStringField("假定", "随机生成");
        return;
      }
      json.writeFieldName(key);
      if (UNIT.contains(key) && member.value() instanceof Node.Scalar unit) {
        json.writeString(unit.text() + "（模拟" + number + "）");
      } else if (FLAGS.contains(key)) {
        json.writeBoolean(random.nextInt(100) < 85);
      } else if (CLAIMS.contains(key)) {
        int chance = random.nextInt(100);
        json.writeString(CLAIMED.get(chance < 90 ? 0 : chance < 97 ? 1 : 2));
      } else if (AMOUNTS.contains(key) && isNumber(member.value())) {
        json.writeNumber(varied(((Node.Scalar) member.value()).text()));
      } else {
        node(member.value());
      }
    }

    private void node(Node node) throws IOException {
      if (node instanceof Node.Mapping map) {
        json.writeStartObject();
        for (Node.Member member : map.members()) {
          member(member);
        }
        json.writeEndObject();
      } else if (node instanceof Node.Listing list) {
        json.writeStartArray();
        for (Node item : list.items()) {
          node(item);
        }
        json.writeEndArray();
      } else if (isNumber(node)) {
        json.writeNumber(new BigDecimal(((Node.Scalar) node).text()).toPlainString());
      } else {
        json.writeString(((Node.Scalar) node).text());
      }
    }

    /** From 70% to 110% of the model's, with as many decimals. */
    private String varied(String text) {
      BigDecimal value = new BigDecimal(text);
      BigDecimal factor = BigDecimal.valueOf(random.nextInt(700, 1101), 3);
      return value
          .multiply(factor)
          .setScale(Math.max(0, value.scale()), RoundingMode.HALF_UP)
          .toPlainString();
    }

    private boolean isNumber(Node node) {
      return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER;
    }
  }
}

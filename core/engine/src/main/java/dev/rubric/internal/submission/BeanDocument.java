package dev.rubric.internal.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.document.Node;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Takes an application's own object for the document that its JSON would be. */
public final class BeanDocument {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
          .build();

  private BeanDocument() {}

  /** The document of a map, a record or a bean; empty when it makes none, which is reported. */
  public static Optional<Node> of(String name, Object bean, Diagnostics diagnostics) {
    try {
      JsonNode tree = MAPPER.valueToTree(bean);
      inexact(name, "", tree, diagnostics);
      return diagnostics.hasErrors()
          ? Optional.empty()
          : Documents.parseJson(name, MAPPER.writeValueAsBytes(tree), true, diagnostics);
    } catch (IllegalArgumentException | JsonProcessingException problem) {
      diagnostics.error(
          "unreadable",
          Location.whole(name),
          "这个对象写不成 JSON：" + problem.getMessage(),
          "this object can't be written as JSON: " + problem.getMessage());
      return Optional.empty();
    }
  }

  /** What was once 0.1 in binary may have become any other number on its way here. */
  private static void inexact(String name, String path, JsonNode node, Diagnostics diagnostics) {
    if (node.isFloat() || node.isDouble()) {
      diagnostics.error(
          "inexact-number",
          Location.whole(name),
          path + " 是二进制浮点数 " + node + "，不精确；应为 BigDecimal 或整数",
          path
              + " is the binary floating-point number "
              + node
              + ", which is not exact; expected"
              + " a BigDecimal or a whole number");
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      inexact(name, path + "[" + i + "]", node.get(i), diagnostics);
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String inner = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
      inexact(name, inner, field.getValue(), diagnostics);
    }
  }
}

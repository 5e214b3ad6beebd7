package dev.rubric.testing.internal.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes maps, lists, texts and numbers as YAML. */
public final class Yaml {
  private static final int WIDTH = 100;
  private static final int INDENT = 2;

  private Yaml() {}

  /** The document; ends with a line end. */
  public static String write(Map<String, ?> map) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.AUTO)
            .setWidth(WIDTH)
            .setIndent(INDENT)
            .setIndicatorIndent(INDENT)
            .setIndentWithIndicator(true)
            .setSplitLines(false)
            .build();
    return new Dump(settings).dumpToString(plain(map));
  }

  /** A whole number must be an integer to YAML, or it would be marked as something else. */
  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put(String.valueOf(key), plain(each)));
      return copy;
    } else if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(plain(each)));
      return copy;
    } else if (value instanceof BigDecimal number) {
      BigDecimal stripped = number.stripTrailingZeros();
      return stripped.scale() <= 0 ? stripped.toBigInteger() : stripped;
    }
    return value;
  }
}

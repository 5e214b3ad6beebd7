package dev.rubric.workbench.internal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.Submissions;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import dev.rubric.workbench.site.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a submission reports, cell by cell as its table has it, to be corrected one by one. */
final class Cells {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** A value that is reported: its key in JSON and its name. */
  private enum Field {
    UNIT("unit", "单位", "Unit"),
    YEAR("year", "年度", "Year"),
    SELF_TOTAL("selfTotal", "自评总分", "Total by itself"),
    INITIAL("initial", "年初预算", "Initial budget"),
    ADJUSTED("adjusted", "调整预算", "Adjusted budget"),
    RECEIVED("received", "到位资金", "Received"),
    SPENT("spent", "支出", "Spent"),
    TARGET("target", "目标值", "Target"),
    VALUE("value", "实际完成值", "Value"),
    SELF_SCORE("selfScore", "自评得分", "Score by itself"),
    UNIT_OF_MEASURE("unitOfMeasure", "计量单位", "Unit of measure"),
    LAST_YEAR("lastYear", "上年值", "Last year"),
    LEVEL("level", "定性等级", "Level"),
    CLAIMED("claimed", "申报完成情况", "Claimed"),
    RATING("rating", "评定比例", "Rating"),
    PLANNED("planned", "计划数", "Planned"),
    COMPLETED("completed", "完成数", "Completed"),
    ON_TIME("onTime", "及时完成数", "On time"),
    QUALIFIED("qualified", "质量达标数", "Qualified"),
    SATISFIED("satisfied", "符合", "Satisfied"),
    COUNT("count", "次数", "Count");

    private final String key;
    private final Text name;

    Field(String key, String zh, String en) {
      this.key = key;
      this.name = Text.of(zh, en);
    }
  }

  private static final List<Field> HEAD = List.of(Field.UNIT, Field.YEAR, Field.SELF_TOTAL);
  private static final List<Field> FUNDS =
      List.of(Field.INITIAL, Field.ADJUSTED, Field.RECEIVED, Field.SPENT);
  private static final List<Field> REPORTED = List.of(Field.TARGET, Field.VALUE, Field.SELF_SCORE);
  private static final List<Field> WORDS =
      List.of(Field.UNIT, Field.UNIT_OF_MEASURE, Field.LEVEL, Field.CLAIMED);

  /** Where a cell's value stands. */
  private record Cell(ObjectNode node, Field field) {}

  private final ObjectNode submission;
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final ArrayNode rows = MAPPER.createArrayNode();

  Cells(Submission submission) {
    try {
      this.submission = (ObjectNode) MAPPER.readTree(submission.toJson());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    row("", this.submission, "", HEAD);
    list("budget", "line", FUNDS);
    list("measures", "indicator", REPORTED);
    list("events", "event", List.of(Field.COUNT));
  }

  private void list(String list, String label, List<Field> always) {
    JsonNode all = submission.path(list);
    for (int i = 0; i < all.size(); i++) {
      ObjectNode node = (ObjectNode) all.get(i);
      String id = list + "/" + i;
      row(node.path(label).asText(), node, id, always);
      JsonNode items = node.path("items");
      for (int j = 0; j < items.size(); j++) {
        ObjectNode item = (ObjectNode) items.get(j);
        row(item.path("item").asText(), item, id + "/" + j, List.of(Field.SATISFIED));
      }
    }
  }

  /** What is always asked for, and whatever else is reported. */
  private void row(String label, ObjectNode node, String id, List<Field> always) {
    ObjectNode row = rows.addObject().put("label", label).put("source", source(node));
    ArrayNode shown = row.putArray("cells");
    for (Field field : Field.values()) {
      if (always.contains(field) || node.path(field.key).isValueNode()) {
        String cell = id + "/" + field.key;
        cells.put(cell, new Cell(node, field));
        ObjectNode one = shown.addObject().put("id", cell).put("value", said(node.path(field.key)));
        one.set("name", Answers.text(field.name));
      }
    }
  }

  private static String source(ObjectNode node) {
    return node.path("source").asText("");
  }

  private static String said(JsonNode value) {
    if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
    }
    return value.isBoolean() ? (value.booleanValue() ? "是" : "否") : value.asText("");
  }

  /** The rows of the table. */
  ArrayNode rows() {
    return rows;
  }

  /** The submission with other values of some cells; a blank cell reports nothing. */
  Submission with(Map<String, String> changed) {
    changed.forEach(
        (id, words) -> {
          Cell cell = cells.get(id);
          if (cell == null) {
            throw Question.wrong("cells");
          }
          put(cell, words.strip());
        });
    return Submissions.parseJson("填报", submission.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void put(Cell cell, String words) {
    ObjectNode node = cell.node();
    String key = cell.field().key;
    if (words.isEmpty()) {
      node.remove(key);
    } else if (cell.field() == Field.SATISFIED) {
      node.put(key, yes(words));
    } else if (WORDS.contains(cell.field())) {
      node.put(key, words);
    } else {
      node.put(key, number(cell.field(), words));
    }
  }

  private static boolean yes(String words) {
    boolean yes = List.of("是", "yes").contains(words);
    if (!yes && !List.of("否", "no").contains(words)) {
      throw refused(Field.SATISFIED, words, "是 或 否", "yes or no");
    }
    return yes;
  }

  private static BigDecimal number(Field field, String words) {
    if (!words.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?")) {
      throw refused(field, words, "数", "a number");
    }
    return new BigDecimal(words);
  }

  private static Refusal refused(Field field, String words, String zh, String en) {
    return new Refusal(
        "bad-cell",
        field.name.in(Language.ZH) + "“" + words + "”应为" + zh,
        field.name.in(Language.EN) + " " + words + " should be " + en);
  }
}

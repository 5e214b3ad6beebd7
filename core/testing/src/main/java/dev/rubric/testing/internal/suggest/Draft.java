package dev.rubric.testing.internal.suggest;

import dev.rubric.Submissions;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.submission.Submission;
import dev.rubric.testing.internal.yaml.Yaml;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a case in the making; immutable. */
final class Draft {
  /**
   * What values are reported of.
   *
   * @param fact the kind
   * @param name the indicator, budget line or event; null for the unit
   */
  record Entity(FactWord fact, @Nullable String name) {}

  static final Draft EMPTY = new Draft(Map.of());

  private final Map<Entity, Map<FieldWord, Object>> values;

  private Draft(Map<Entity, Map<FieldWord, Object>> values) {
    this.values = values;
  }

  /** This draft and one more value, in place of the one it may have. */
  Draft with(Entity entity, FieldWord field, Object value) {
    Map<Entity, Map<FieldWord, Object>> copy = new LinkedHashMap<>();
    values.forEach((each, fields) -> copy.put(each, new LinkedHashMap<>(fields)));
    copy.computeIfAbsent(entity, key -> new LinkedHashMap<>()).put(field, value);
    return new Draft(copy);
  }

  boolean has(Entity entity, FieldWord field) {
    return values.getOrDefault(entity, Map.of()).containsKey(field);
  }

  /** The submission with these values; empty when one of them can't be reported. */
  Optional<Submission> submission() {
    Map<String, Object> map = new LinkedHashMap<>(given(Language.ZH));
    map.putIfAbsent("单位", "用例单位");
    try {
      return Optional.of(Submissions.parse("draft.yaml", Yaml.write(map)));
    } catch (InvalidSubmissionException problem) {
      return Optional.empty();
    }
  }

  /** The values as a case gives them; what has nothing to report is left out. */
  Map<String, Object> given(Language language) {
    Map<String, Object> given = new LinkedHashMap<>();
    values.forEach(
        (entity, fields) -> {
          if (entity.fact() == FactWord.UNIT) {
            fields.forEach((field, value) -> given.put(field.label().in(language), value));
          } else {
            Map<String, Object> entry = entry(entity, fields, language);
            if (entry.size() > 1) {
              list(given, language == Language.ZH ? entity.fact().zh() : plural(entity.fact()))
                  .add(entry);
            }
          }
        });
    return given;
  }

  @SuppressWarnings("unchecked") // nothing but lists is put under the names of lists
  private static List<Object> list(Map<String, Object> given, String key) {
    return (List<Object>) given.computeIfAbsent(key, each -> new ArrayList<>());
  }

  private static String plural(FactWord fact) {
    return switch (fact) {
      case MEASURE -> "measures";
      case EVENT -> "events";
      default -> "budget";
    };
  }

  private static Map<String, Object> entry(
      Entity entity, Map<FieldWord, Object> fields, Language language) {
    boolean zh = language == Language.ZH;
    Map<String, Object> entry = new LinkedHashMap<>();
    String named =
        switch (entity.fact()) {
          case MEASURE -> zh ? "指标" : "indicator";
          case EVENT -> zh ? "事项" : "event";
          default -> zh ? "科目" : "line";
        };
    entry.put(named, String.valueOf(entity.name()));
    List<Object> items = new ArrayList<>();
    fields.forEach(
        (field, value) -> {
          switch (field.en()) {
            case "itemCount", "satisfiedItems" -> addItems(items, (BigDecimal) value, true, zh);
            case "missingItems" -> addItems(items, (BigDecimal) value, false, zh);
            case "evidenceCount" ->
                entry.put(
                    zh ? "佐证材料" : "evidence",
                    numbered((BigDecimal) value, zh ? "材料" : "document "));
            default -> entry.put(field.label().in(language), value);
          }
        });
    if (!items.isEmpty()) {
      entry.put(zh ? "要点" : "items", items);
    }
    return entry;
  }

  private static void addItems(
      List<Object> items, BigDecimal count, boolean satisfied, boolean zh) {
    for (int i = 0; i < count.intValue(); i++) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put(zh ? "要点" : "item", (zh ? "第" : "item ") + (items.size() + 1) + (zh ? "项" : ""));
      item.put(zh ? "符合" : "satisfied", satisfied);
      items.add(item);
    }
  }

  private static List<String> numbered(BigDecimal count, String word) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= count.intValue(); i++) {
      names.add(word + i);
    }
    return names;
  }

  /** The field of a kind of fact. */
  static FieldWord field(FactWord fact, String name) {
    return Word.find(fact.fields(), name).orElseThrow();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Draft that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }
}

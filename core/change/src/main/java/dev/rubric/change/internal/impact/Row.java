package dev.rubric.change.internal.impact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.text.Characters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A submission as JSON, cut into what it reports of each indicator and the rest, without a look at
 * what they say.
 */
final class Row {
  /** A key with what stands under it. */
  record Member(Slice name, Slice value) {
    boolean isStruct() {
      return value.at(0) == '{' || value.at(0) == '[';
    }

    void write(ByteArrayOutputStream out) {
      name.copyTo(out);
      out.write(':');
      value.copyTo(out);
    }
  }

  /** One of a list whose entries go by names: a budget line, an event or a self-score. */
  record Entry(FactWord fact, Slice value) {}

  /** Whole submissions that are longer are only read whole. */
  private static final int LONGEST = 1024 * 1024;

  private static final JsonFactory FACTORY = new JsonFactory();

  /** What the entries of lists go by. */
  private static final Map<FactWord, List<String>> NAMES =
      Map.of(
          FactWord.MEASURE, List.of("指标", "indicator"),
          FactWord.SELF_SCORE, List.of("一级指标", "section"),
          FactWord.BUDGET, List.of("科目", "line"),
          FactWord.EVENT, List.of("事项", "event"));

  private static final Set<Slice> UNIT = names("单位", "unit");
  private static final Set<Slice> NOTE = names("说明", "note");
  private static final Set<Slice> YEAR = names("年度", "year");
  private static final Set<Slice> MEASURES = names("指标", "measures");
  private static final Set<Slice> REFERENCE = names("业务标识", "reference");

  /** The other keys that every rubric knows. */
  private static final Set<Slice> OTHERS =
      names(
          "评分标准",
          "rubric",
          "在职人员数",
          "staffInPost",
          "编制数",
          "authorisedPosts",
          "固定资产总额",
          "fixedAssets",
          "在用固定资产",
          "assetsInUse",
          "自评总分",
          "selfTotal");

  private static final Map<Slice, FactWord> LISTS =
      Map.of(
          Slice.of("\"自评得分\""), FactWord.SELF_SCORE,
          Slice.of("\"selfScores\""), FactWord.SELF_SCORE,
          Slice.of("\"预算\""), FactWord.BUDGET,
          Slice.of("\"budget\""), FactWord.BUDGET,
          Slice.of("\"事项\""), FactWord.EVENT,
          Slice.of("\"events\""), FactWord.EVENT);

  private final byte[] line;
  private final List<Slice> names = new ArrayList<>(12);
  private final List<Member> members = new ArrayList<>(10);
  private final List<Slice> measures = new ArrayList<>(32);
  private final List<Entry> entries = new ArrayList<>(12);
  private @Nullable Slice unit;
  private @Nullable Slice reference;
  private @Nullable Slice year;

  private Row(byte[] line) {
    this.line = line;
  }

  /** Names as they stand in JSON, each with its quotes. */
  static Set<Slice> names(String... names) {
    Set<Slice> quoted = new HashSet<>();
    for (String name : names) {
      quoted.add(Slice.of("\"" + name + "\""));
    }
    return quoted;
  }

  /**
   * The parts of a line; null when it is not made as most are, so that only reading it helps.
   *
   * @param declared the names that rubrics add to those they all know
   */
  static @Nullable Row of(byte[] line, Set<Slice> declared) {
    if (line.length > LONGEST) {
      return null;
    }
    Row row = new Row(line);
    return row.cut(new Cutter(line), declared) && row.isNamed() ? row : null;
  }

  private boolean cut(Cutter cutter, Set<Slice> declared) {
    if (!cutter.pass('{')) {
      return false;
    }
    do {
      Slice name = cutter.isText() ? cutter.value() : null;
      if (name == null || !cutter.pass(':') || !member(name, cutter, declared)) {
        return false;
      }
      names.add(name);
    } while (cutter.pass(','));
    return cutter.pass('}') && cutter.isAtEnd();
  }

  private boolean member(Slice name, Cutter cutter, Set<Slice> declared) {
    if (MEASURES.contains(name)) {
      return list(cutter, measures);
    }
    FactWord fact = LISTS.get(name);
    if (fact != null) {
      List<Slice> listed = new ArrayList<>();
      boolean regular = list(cutter, listed);
      listed.forEach(value -> entries.add(new Entry(fact, value)));
      return regular;
    }
    Slice value = cutter.value();
    if (value == null) {
      return false;
    }
    if (UNIT.contains(name)) {
      unit = value;
      return Plain.isText(value);
    }
    if (NOTE.contains(name) && Plain.isText(value)) {
      return true;
    }
    if (REFERENCE.contains(name)) {
      reference = value;
      return Plain.isReference(value);
    }
    if (YEAR.contains(name)) {
      year = value;
      return members.add(new Member(name, value)) && Plain.isYear(value);
    }
    members.add(new Member(name, value));
    return OTHERS.contains(name) || NOTE.contains(name) || declared.contains(name);
  }

  /** The maps of a list. */
  private static boolean list(Cutter cutter, List<Slice> maps) {
    if (!cutter.pass('[')) {
      return false;
    }
    if (cutter.pass(']')) {
      return true;
    }
    do {
      Slice map = cutter.isStruct() ? cutter.value() : null;
      if (map == null || map.at(0) != '{') {
        return false;
      }
      maps.add(map);
    } while (cutter.pass(','));
    return cutter.pass(']');
  }

  /** What an entry of a list goes by; null when only reading the whole tells. */
  static @Nullable String name(FactWord fact, Slice entry) {
    List<String> keys = Objects.requireNonNull(NAMES.get(fact));
    String name = null;
    try (JsonParser parser = FACTORY.createParser(entry.toBytes())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean names = keys.contains(parser.currentName());
        JsonToken value = parser.nextToken();
        if (names && value == JsonToken.VALUE_STRING && name == null) {
          name = parser.getText();
        } else {
          parser.skipChildren();
        }
      }
      return name;
    } catch (IOException notJson) {
      return null;
    }
  }

  byte[] line() {
    return line;
  }

  /** Whether it names its unit, in so few bytes that nobody need count the characters. */
  private boolean isNamed() {
    return unit != null && unit.length() <= Characters.LONGEST_UNIT;
  }

  /** The unit's name. */
  String unit() {
    return text(unitSlice());
  }

  /** A plain text as JSON, without its quotes. */
  static String text(Slice quoted) {
    return quoted.length() < 2 ? "" : quoted.part(1, quoted.length() - 1).text();
  }

  /** The unit's name as JSON. */
  Slice unitSlice() {
    return unit == null ? Slice.NONE : unit;
  }

  /** What the calling system calls it by, as JSON; {@link Slice#NONE} for nothing. */
  Slice reference() {
    return reference == null ? Slice.NONE : reference;
  }

  /** Its keys in their order. */
  List<Slice> names() {
    return names;
  }

  /** Its budget lines, events and self-scores. */
  List<Entry> entries() {
    return entries;
  }

  /** All else but who reports it. */
  List<Member> members() {
    return members;
  }

  /** What it reports of indicators, each as JSON. */
  List<Slice> measures() {
    return measures;
  }

  /** What else it says of itself, by name: the attributes of its reference, and its year. */
  Map<String, String> attributes() {
    return Plain.attributes(reference(), year == null ? Slice.NONE : year);
  }
}

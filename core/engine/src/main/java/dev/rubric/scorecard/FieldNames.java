package dev.rubric.scorecard;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/** The names of the fields of a scorecard in JSON. */
final class FieldNames {
  static final SerializableString FORMAT = new SerializedString("format");
  static final SerializableString RUBRIC = new SerializedString("rubric");
  static final SerializableString NAME = new SerializedString("name");
  static final SerializableString VERSION = new SerializedString("version");
  static final SerializableString TITLE = new SerializedString("title");
  static final SerializableString HASH = new SerializedString("hash");
  static final SerializableString ENGINE = new SerializedString("engine");
  static final SerializableString UNIT = new SerializedString("unit");
  static final SerializableString YEAR = new SerializedString("year");
  static final SerializableString WEIGHT = new SerializedString("weight");
  static final SerializableString TOTAL = new SerializedString("total");
  static final SerializableString PROVISIONAL = new SerializedString("provisional");
  static final SerializableString GRADE = new SerializedString("grade");
  static final SerializableString SELF_TOTAL = new SerializedString("selfTotal");
  static final SerializableString BONUS = new SerializedString("bonus");
  static final SerializableString PEERS = new SerializedString("peers");
  static final SerializableString COMPARISON = new SerializedString("comparison");
  static final SerializableString SIZE = new SerializedString("size");
  static final SerializableString OWN = new SerializedString("own");
  static final SerializableString BEST = new SerializedString("best");
  static final SerializableString MEAN = new SerializedString("mean");
  static final SerializableString RANK = new SerializedString("rank");
  static final SerializableString RANK_FROM_LAST = new SerializedString("rankFromLast");
  static final SerializableString SECTIONS = new SerializedString("sections");
  static final SerializableString REFERENCE = new SerializedString("reference");
  static final SerializableString CASE_NUMBER = new SerializedString("caseNumber");
  static final SerializableString UNIT_CODE = new SerializedString("unitCode");
  static final SerializableString ATTRIBUTES = new SerializedString("attributes");
  static final SerializableString INPUT_HASH = new SerializedString("inputHash");
  static final SerializableString SECTION = new SerializedString("section");
  static final SerializableString SCORE = new SerializedString("score");
  static final SerializableString SCALE = new SerializedString("scale");
  static final SerializableString MARK = new SerializedString("mark");
  static final SerializableString HOW = new SerializedString("how");
  static final SerializableString SELF_MARK = new SerializedString("selfMark");
  static final SerializableString SELF_SCORE = new SerializedString("selfScore");
  static final SerializableString NEAREST = new SerializedString("nearest");
  static final SerializableString ENTRIES = new SerializedString("entries");
  static final SerializableString LINES = new SerializedString("lines");
  static final SerializableString INDICATOR = new SerializedString("indicator");
  static final SerializableString GROUP = new SerializedString("group");
  static final SerializableString EFFECTIVE_WEIGHT = new SerializedString("effectiveWeight");
  static final SerializableString STATUS = new SerializedString("status");
  static final SerializableString EXACT = new SerializedString("exact");
  static final SerializableString KIND = new SerializedString("kind");
  static final SerializableString POINTS = new SerializedString("points");
  static final SerializableString RULE = new SerializedString("rule");
  static final SerializableString LOCATION = new SerializedString("location");
  static final SerializableString FILE = new SerializedString("file");
  static final SerializableString LINE = new SerializedString("line");
  static final SerializableString COLUMN = new SerializedString("column");
  static final SerializableString SHEET = new SerializedString("sheet");
  static final SerializableString BASIS = new SerializedString("basis");
  static final SerializableString MATCHED = new SerializedString("matched");
  static final SerializableString VALUE = new SerializedString("value");
  static final SerializableString NUMERATOR = new SerializedString("numerator");
  static final SerializableString DENOMINATOR = new SerializedString("denominator");
  static final SerializableString REASON = new SerializedString("reason");
  static final SerializableString FINDINGS = new SerializedString("findings");
  static final SerializableString SEVERITY = new SerializedString("severity");
  static final SerializableString MESSAGE = new SerializedString("message");
  static final SerializableString ZH = new SerializedString("zh");
  static final SerializableString EN = new SerializedString("en");

  private FieldNames() {}
}

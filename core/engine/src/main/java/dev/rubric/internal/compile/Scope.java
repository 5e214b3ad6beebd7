package dev.rubric.internal.compile;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Mend;
import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Section;
import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.number.NumberText;
import dev.rubric.internal.number.Written;
import dev.rubric.internal.vocabulary.Domain;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Pattern;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the names of one rule mean, and the collector of what is wrong with it. */
final class Scope {
  /** A variable: the fact in a slot, or a field of it. */
  record Variable(int slot, FactWord fact, @Nullable FieldWord field) {}

  /** A field that a condition reads, to be shown with what the rule states. */
  record Read(int slot, FieldWord field) {}

  private final Vocabulary vocabulary;
  private final Diagnostics diagnostics;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Set<String> doubted = new HashSet<>();
  private final Set<Read> reads = new LinkedHashSet<>();
  private final Map<String, FieldWord> aggregates = new LinkedHashMap<>();
  private final List<FactWord> kinds = new ArrayList<>();
  private @Nullable FactWord fact;
  private @Nullable List<FieldWord> columns;
  private int slot;
  private @Nullable Text beside;

  Scope(Vocabulary vocabulary, Diagnostics diagnostics) {
    this.vocabulary = vocabulary;
    this.diagnostics = diagnostics;
  }

  Framework framework() {
    return vocabulary.framework();
  }

  /** The fields that a kind of fact has. */
  List<FieldWord> fields(FactWord of) {
    return vocabulary.fields(of);
  }

  /** Enters a pattern of a rule, whose variables mean something from here on. */
  void enter(Pattern pattern, FactWord ownFact, int ownSlot) {
    enter(ownFact, ownSlot);
    String variable = pattern.variable();
    if (variable != null) {
      define(variable, new Variable(ownSlot, ownFact, null), pattern.location());
    }
    for (Pattern.Binding binding : pattern.bindings()) {
      FieldWord field = field(ownFact, binding.field(), binding.location());
      define(binding.variable(), new Variable(ownSlot, ownFact, field), binding.location());
    }
  }

  /** Takes what a pattern names for known, though it can't be read: that is reported already. */
  void doubt(Pattern pattern) {
    forget(pattern);
    if (pattern.variable() != null) {
      doubted.add(pattern.variable());
    }
    pattern.bindings().forEach(binding -> doubted.add(binding.variable()));
  }

  /**
   * Forgets a pattern whose fact is absent, or one of many: it has no name outside its own pattern,
   * and what was read of it is no value of the fact that takes its place.
   */
  void forget(Pattern pattern) {
    variables.remove(pattern.variable());
    pattern.bindings().forEach(binding -> variables.remove(binding.variable()));
    reads.removeIf(read -> read.slot() == slot);
  }

  /** Enters a fact: its fields can be named without a variable. */
  void enter(FactWord ownFact, int ownSlot) {
    fact = ownFact;
    slot = ownSlot;
    while (kinds.size() <= ownSlot) {
      kinds.add(ownFact);
    }
    kinds.set(ownSlot, ownFact);
  }

  /**
   * A scope inside this one, of rows: their columns can be named, and what is known of the unit.
   *
   * @param ofEach the columns of each row
   */
  Scope ofRows(List<FieldWord> ofEach) {
    Scope rows = new Scope(vocabulary, diagnostics);
    rows.columns = ofEach;
    return rows;
  }

  /** Whether it is of rows. */
  boolean isOfRows() {
    return columns != null;
  }

  /**
   * Leaves the conditions: from here on, fields need a variable.
   *
   * @param slots how many facts the rule relates
   */
  void leave(int slots) {
    fact = null;
    kinds.subList(Math.min(slots, kinds.size()), kinds.size()).clear();
    speakOf(-1);
  }

  /** Speaks of the fact in that slot; of the first there is when it is −1. */
  void speakOf(int ofSlot) {
    slot = Math.max(ofSlot, 0);
  }

  /** The kind of fact whose rows can be looked at; null when no fact is there to be asked. */
  @Nullable FactWord kind() {
    return slot < kinds.size() ? kinds.get(slot) : null;
  }

  /** The rows that the fact which is spoken of has. */
  List<Rows> rows() {
    return Rows.known(vocabulary, kind());
  }

  /** The aggregate that is written so, the same each time. */
  FieldWord once(String written, Supplier<FieldWord> made) {
    return aggregates.computeIfAbsent(written + "@" + slot, key -> made.get());
  }

  int slot() {
    return slot;
  }

  List<Read> reads() {
    return List.copyOf(reads);
  }

  private void define(String name, Variable variable, Location location) {
    if (variables.putIfAbsent(name, variable) != null) {
      error(
          "duplicate-variable",
          location,
          "变量 " + name + " 定义了两次",
          "the variable " + name + " is defined twice");
    }
  }

  Variable variable(String name, Location location) {
    Variable variable = variables.get(name);
    if (variable == null && doubted.contains(name)) {
      throw new Problem();
    } else if (variable == null) {
      throw unknown(
          "unknown-variable", "变量", "variable", name, Choices.of(variables.keySet()), location);
    }
    return variable;
  }

  Optional<Variable> find(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  FieldWord ownField(String name, Location location) {
    if (columns != null) {
      return column(columns, name, location);
    }
    if (fact == null) {
      throw problem(
          "unknown-name",
          location,
          "这里不能直接写 " + name + "；请写 $变量." + name,
          "the name " + name + " means nothing here; write $variable." + name);
    }
    return field(fact, name, location);
  }

  private FieldWord column(List<FieldWord> all, String name, Location location) {
    return Word.find(all, name)
        .or(() -> vocabulary.field(FactWord.UNIT, name).map(Vocabulary::lent))
        .orElseThrow(
            () -> unknown("unknown-column", "列", "column", name, Word.choices(all), location));
  }

  /** Whether a kind of fact has a field of that name. */
  boolean isField(FactWord of, String name) {
    return vocabulary.field(of, name).isPresent();
  }

  FieldWord field(FactWord of, String name, Location location) {
    if (vocabulary.field(of, name).isEmpty() && framework().indicator(name).isPresent()) {
      throw problem(
          "unknown-field",
          location,
          name + " 是指标的名称，要加双引号：\"" + name + "\"",
          name + " is the name of an indicator and needs quotation marks: \"" + name + "\"");
    }
    return vocabulary
        .field(of, name)
        .orElseThrow(() -> numeral(name, location).orElseGet(() -> unknown(of, name, location)));
  }

  /** A number in Chinese characters stands where a field could. */
  private Optional<Problem> numeral(String name, Location location) {
    if (!(NumberText.read(name) instanceof Written.Number number)) {
      return Optional.empty();
    }
    String digits = number.value().toPlainString();
    Diagnostic said =
        Diagnostic.error(
            "syntax",
            location,
            name + " 应写成 " + digits + "；规则里的数字用阿拉伯数字写",
            name + " is written " + digits + ": numbers in rules are written in digits");
    diagnostics.add(said.with(new Mend(name, digits)));
    return Optional.of(new Problem());
  }

  private Problem unknown(FactWord of, String name, Location location) {
    return unknown(
        "unknown-field",
        of.zh() + "字段",
        "field of " + of.en(),
        name,
        Word.choices(vocabulary.fields(of)),
        location);
  }

  void read(int fromSlot, FieldWord field) {
    reads.add(new Read(fromSlot, field));
    field.inputs().forEach(input -> read(fromSlot, input));
  }

  /**
   * Whether the rubric alone decides a field, whatever a submission reports: not the unit and
   * weight of indicators that submissions state themselves, but the direction where it is theirs
   * nowhere.
   */
  boolean isFixed(FieldWord field) {
    if (field.domain() == Domain.DIRECTION) {
      return framework().indicators().stream().noneMatch(Indicator::leavesDirectionOpen);
    }
    return field.isFixed() && (field.isName() || !framework().leavesIndicatorsOpen());
  }

  /** Checks a text against the values there are. */
  void checkDomain(Domain domain, String value, Location location) {
    List<String> choices = domain.choices(framework());
    if (domain == Domain.INDICATOR && namesOneOfData(value, choices)) {
      String kind = kindOfData();
      error(
          "indicator-of-data",
          location,
          "指标来自填报，评分标准里没有名为 "
              + value
              + " 的指标；请按 一级指标、二级指标、方向 写规则，例如 指标( "
              + kind
              + " )；要单独对待的，声明一个指标的数据项，由填报注明，例如 {指标: 类别, 类型: 文本, 可选: ["
              + value
              + "]}",
          "indicators are stated by submissions, and the rubric has none called "
              + value
              + "; write the rule by section, group and direction, such as 指标( "
              + kind
              + " ); to single one out, declare a data item of indicators in which submissions say"
              + " so, such as {indicator: 类别, type: text, options: ["
              + value
              + "]}");
      return;
    }
    if (domain != Domain.FREE && !choices.contains(value)) {
      report(
          domain.code(),
          domain.label().in(Language.ZH),
          domain.label().in(Language.EN),
          value,
          Choices.of(choices),
          location);
    }
  }

  /** The conditions for the first kind of indicators that submissions state. */
  private String kindOfData() {
    for (Section section : framework().sections()) {
      for (Indicator each : section.indicators()) {
        if (each.fromData()) {
          String group = each.group();
          String of = group == null ? "一级指标 == \"" + section.name() : "二级指标 == \"" + group;
          Direction direction = each.direction();
          return of + "\"" + (direction == null ? "" : ", 方向 == \"" + direction.symbol() + "\"");
        }
      }
    }
    throw new IllegalStateException("no indicator comes from the data");
  }

  /** A name near to one of the rubric's own is that one misspelt. */
  private boolean namesOneOfData(String value, List<String> choices) {
    return framework().leavesIndicatorsOpen()
        && !choices.contains(value)
        && diagnostics.nearest(value, choices).isEmpty();
  }

  Problem unknown(
      String code, String zh, String en, String name, Choices choices, Location location) {
    report(code, zh, en, name, choices, location);
    return new Problem();
  }

  private void report(
      String code, String zh, String en, String name, Choices choices, Location location) {
    if (diagnostics.isDoubted(name)) {
      diagnostics.fail();
      return;
    }
    Text advice = choices.advice(name, diagnostics);
    error(
        code,
        location,
        "没有名为 " + name + " 的" + zh + advice.in(Language.ZH),
        "there is no " + en + " " + name + advice.in(Language.EN));
  }

  /** Refuses an expression whose number would be too long to work with. */
  Digits bounded(Digits digits, Location location) {
    if (digits.isTooLong()) {
      throw problem(
          "too-many-digits",
          location,
          "这个算式的结果可能超过 " + Digits.MOST + " 位；请拆成几条规则，或减少相乘、相除的数",
          "the result of this expression can have more than "
              + Digits.MOST
              + " digits; split the rule, or multiply and divide fewer numbers");
    }
    return digits;
  }

  Problem wrongType(Operand found, Type expected, Location location) {
    return wrongType(found.type(), expected, location);
  }

  Problem wrongType(Type found, Type expected, Location location) {
    return problem(
        "wrong-type",
        location,
        "此处应为" + expected.label() + "，实际为" + found.label(),
        "expected "
            + expected.label().in(Language.EN)
            + ", found "
            + found.label().in(Language.EN));
  }

  /** What is said beside each problem from now on; null for nothing. */
  void sayBeside(@Nullable Text words) {
    beside = words;
  }

  Problem problem(String code, Location location, String zh, String en) {
    error(
        code,
        location,
        beside == null ? zh : zh + "；" + beside.in(Language.ZH),
        beside == null ? en : en + "; " + beside.in(Language.EN));
    return new Problem();
  }

  void error(String code, Location location, String zh, String en) {
    diagnostics.error(code, location, zh, en);
  }

  /** Unwinds to the next part that can be checked on its own; the problem is already recorded. */
  static final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Problem() {
      super(null, null, false, false);
    }
  }
}

package dev.rubric.internal.compile;

import dev.rubric.framework.Comparison;
import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.UnitFact;
import dev.rubric.internal.fact.Values;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.number.Fraction;
import dev.rubric.peers.PeerFigure;
import dev.rubric.peers.PeerValue;
import dev.rubric.peers.Peers;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The comparisons of a rubric, ready to be asked what a unit brings to each. */
public final class Comparisons {
  /**
   * One comparison.
   *
   * @param value reads the value that is compared; null when scores are
   * @param group reads the group; null when all units are compared
   */
  private record Ready(
      Comparison declared,
      @Nullable Function<FactSheet, @Nullable Object> value,
      @Nullable FieldWord group) {}

  private final Vocabulary vocabulary;
  private final Diagnostics diagnostics;
  private final List<Ready> all = new ArrayList<>();

  private Comparisons(Vocabulary vocabulary, Diagnostics diagnostics) {
    this.vocabulary = vocabulary;
    this.diagnostics = diagnostics;
  }

  /** Those that a rubric declares; what is wrong with them goes to the collector. */
  public static Comparisons of(Vocabulary vocabulary, Diagnostics diagnostics) {
    Comparisons comparisons = new Comparisons(vocabulary, diagnostics);
    vocabulary.framework().declarations().comparisons().forEach(comparisons::add);
    return comparisons;
  }

  private void add(Comparison declared) {
    String value = declared.value();
    all.add(new Ready(declared, value == null ? null : value(value, declared), group(declared)));
    List<String> indicators = vocabulary.framework().ownIndicatorNames();
    declared.scores().stream()
        .filter(name -> !indicators.contains(name))
        .forEach(
            name ->
                unknown(
                    "unknown-indicator",
                    "指标",
                    "indicator",
                    name,
                    Choices.of(indicators),
                    declared));
  }

  private @Nullable Function<FactSheet, @Nullable Object> value(String name, Comparison declared) {
    Optional<FieldWord> field =
        vocabulary.field(FactWord.UNIT, name).filter(each -> each.type() == Type.NUMBER);
    if (field.isPresent()) {
      Function<Fact, @Nullable Object> getter = field.get().getter();
      return sheet -> sheet.unit().doubt() == null ? getter.apply(sheet.unit()) : null;
    }
    List<String> indicators = vocabulary.framework().ownIndicatorNames();
    int line = indicators.indexOf(name);
    if (line < 0 || vocabulary.framework().leavesIndicatorsOpen()) {
      Choices choices = Word.choices(numbers()).and(Choices.of(indicators));
      unknown(
          "unknown-field", "单位数值或指标", "number of the unit or indicator", name, choices, declared);
      return null;
    }
    return sheet -> sheet.measure(line).doubt() == null ? sheet.measure(line).value() : null;
  }

  private List<FieldWord> numbers() {
    return vocabulary.fields(FactWord.UNIT).stream()
        .filter(each -> each.type() == Type.NUMBER)
        .toList();
  }

  private @Nullable FieldWord group(Comparison declared) {
    String within = declared.within();
    if (within == null) {
      return null;
    }
    List<FieldWord> texts =
        vocabulary.fields(FactWord.UNIT).stream()
            .filter(each -> each.type() == Type.TEXT && each.item() != null)
            .toList();
    Optional<FieldWord> group = Word.find(texts, within);
    if (group.isEmpty()) {
      unknown(
          "unknown-field", "单位文本数据项", "text of the unit", within, Word.choices(texts), declared);
    }
    return group.orElse(null);
  }

  private void unknown(
      String code, String zh, String en, String name, Choices choices, Comparison declared) {
    if (diagnostics.isDoubted(name)) {
      return;
    }
    Text advice = choices.advice(name, diagnostics);
    diagnostics.error(
        code,
        declared.location(),
        "没有名为 " + name + " 的" + zh + advice.in(Language.ZH),
        "there is no " + en + " " + name + advice.in(Language.EN));
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether some compare scores, so that a unit must be scored before it can be compared. */
  public boolean needScores() {
    return all.stream().anyMatch(each -> !each.declared().scores().isEmpty());
  }

  /** The names of all, each with whether more is better. */
  public Map<String, Boolean> names() {
    return all.stream()
        .map(Ready::declared)
        .collect(Collectors.toMap(Comparison::name, Comparison::moreIsBetter));
  }

  /**
   * What a unit brings.
   *
   * @param alone its scorecard when it is compared with nobody; null when no scores are compared
   */
  public List<PeerValue> values(FactSheet sheet, @Nullable Scorecard alone) {
    List<PeerValue> values = new ArrayList<>(all.size());
    for (Ready each : all) {
      Fraction value = value(each, sheet, alone);
      String group = group(each, sheet.unit());
      if (value != null && (group != null || each.group() == null)) {
        values.add(new PeerValue(each.declared().name(), group, value));
      }
    }
    return values;
  }

  /**
   * What a unit is held against, by comparison; null where it belongs to no group or nothing is
   * known.
   */
  public List<@Nullable PeerFigure> figures(
      FactSheet sheet, @Nullable Scorecard alone, Peers peers) {
    List<@Nullable PeerFigure> figures = new ArrayList<>(all.size());
    for (Ready each : all) {
      String group = group(each, sheet.unit());
      figures.add(
          group == null && each.group() != null
              ? null
              : peers
                  .figure(each.declared().name(), group, value(each, sheet, alone))
                  .orElse(null));
    }
    return figures;
  }

  private static @Nullable String group(Ready comparison, UnitFact unit) {
    FieldWord group = comparison.group();
    return group == null ? null : (String) group.getter().apply(unit);
  }

  private static @Nullable Fraction value(
      Ready comparison, FactSheet sheet, @Nullable Scorecard alone) {
    Function<FactSheet, @Nullable Object> read = comparison.value();
    if (read != null) {
      return Values.number(read.apply(sheet));
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (String indicator : comparison.declared().scores()) {
      BigDecimal score =
          alone == null ? null : alone.line(indicator).map(LineScore::score).orElse(null);
      if (score == null) {
        return null;
      }
      sum = sum.add(score);
    }
    return Fraction.of(sum);
  }

  /**
   * Reports rules that ask for peers before they score what peers are compared by: there would be
   * no first score to compare.
   */
  public void checkCircles(List<CompiledRule> rules) {
    Reach reach = new Reach(vocabulary.framework());
    for (CompiledRule rule : rules) {
      if (!PeerUse.asks(rule.rule())) {
        continue;
      }
      for (CompiledCall call : rule.calls()) {
        List<String> lines =
            call.slot() < 0
                ? Optional.ofNullable(call.name()).stream().toList()
                : reach.indicators(rule.pattern(call.slot()));
        all.stream()
            .map(Ready::declared)
            .filter(each -> each.scores().stream().anyMatch(lines::contains))
            .findFirst()
            .ifPresent(each -> circle(rule, each));
      }
    }
  }

  private void circle(CompiledRule rule, Comparison comparison) {
    diagnostics.error(
        "circular-peers",
        rule.rule().location(),
        "同类 " + comparison.name() + " 比较的得分，它的规则的条件不能再看同类：请把同类写在结论里，或比较别的数值",
        "a rule for a score that "
            + comparison.name()
            + " compares can't ask for peers in its conditions; ask in a consequence, or compare"
            + " something else");
  }
}

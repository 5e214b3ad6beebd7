package dev.rubric.framework;

import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The indicator system (指标体系) of a rubric, as its {@code rubric.yaml} states it.
 *
 * @param name a short stable name, letters, digits and hyphens; not null
 * @param version the rubric's own version; not null
 * @param title the title for people; not null
 * @param year the year that is scored; null when the rubric serves any year
 * @param inForce from when to when it holds; null when it does not say
 * @param basis the regulations it rests on (依据); may be empty
 * @param weight the most that the total can be: the points of the whole, usually 100, or the value
 *     of the best mark of its scale; not null, and of no meaning where there is no total
 * @param rounding how each line is rounded; not null
 * @param redistribution where the weight of a not applicable indicator goes; not null
 * @param rescaling which points follow a weight that moved; not null
 * @param bonus what bonuses may come to; null when the rubric gives none
 * @param grades the grades from best to worst, the last from 0; may be empty
 * @param levels the qualitative levels an evaluator may state (定性等级), best first
 * @param budgetLines the budget lines (预算科目) that rules and submissions may name
 * @param events the events (事项), such as commendations or serious breaches, that they may name
 * @param scales the scales besides points that it declares (计分制); may be empty
 * @param aggregation how the sections become the total; not null
 * @param sections the first-level indicators in the rubric's order; at least one
 * @param declarations what it adds to the vocabulary; not null
 * @param english its names in English (英文名): of the title, of sections, groups and indicators,
 *     units, and of grades; may be empty
 */
public record Framework(
    String name,
    String version,
    String title,
    @Nullable Integer year,
    @Nullable InForce inForce,
    List<String> basis,
    BigDecimal weight,
    Rounding rounding,
    Redistribution redistribution,
    Rescaling rescaling,
    @Nullable BonusLimit bonus,
    List<GradeBand> grades,
    List<String> levels,
    List<String> budgetLines,
    List<String> events,
    List<Scale> scales,
    Aggregation aggregation,
    List<Section> sections,
    Declarations declarations,
    Map<String, String> english) {
  /** The three levels of 财预〔2020〕10号, best first. */
  public static final List<String> STANDARD_LEVELS = List.of("达成年度指标", "部分达成并具有一定效果", "未达成且效果较差");

  /** The budget lines every rubric knows (部门预算常用科目), the total first. */
  public static final List<String> STANDARD_BUDGET_LINES =
      List.of("合计", "基本支出", "人员经费", "公用经费", "项目支出", "重点项目支出", "三公经费", "政府采购");

  /** Copies the lists. */
  public Framework {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(rounding, "rounding");
    Objects.requireNonNull(declarations, "declarations");
    Objects.requireNonNull(redistribution, "redistribution");
    Objects.requireNonNull(rescaling, "rescaling");
    basis = List.copyOf(Objects.requireNonNull(basis, "basis"));
    grades = List.copyOf(Objects.requireNonNull(grades, "grades"));
    levels = List.copyOf(Objects.requireNonNull(levels, "levels"));
    budgetLines = List.copyOf(Objects.requireNonNull(budgetLines, "budgetLines"));
    events = List.copyOf(Objects.requireNonNull(events, "events"));
    scales = List.copyOf(Objects.requireNonNull(scales, "scales"));
    Objects.requireNonNull(aggregation, "aggregation");
    sections = List.copyOf(Objects.requireNonNull(sections, "sections"));
    english = Map.copyOf(Objects.requireNonNull(english, "english"));
  }

  /**
   * A name of the rubric in both languages: its own English name, the usual one of a national level
   * or budget line, or else the Chinese one.
   */
  public Text label(String chineseName) {
    Objects.requireNonNull(chineseName, "chineseName");
    return Text.of(chineseName, EnglishWords.of(chineseName, english));
  }

  /** The same words, where the English ones call what they name of the rubric by English names. */
  public Text said(Text words) {
    Objects.requireNonNull(words, "words");
    return english.isEmpty()
        ? words
        : Text.lazy(
            language ->
                language == Language.EN
                    ? EnglishWords.sentence(words.in(language), english)
                    : words.in(language));
  }

  /** All indicators, section by section. */
  public List<Indicator> indicators() {
    return sections.stream().flatMap(section -> section.indicators().stream()).toList();
  }

  /** The indicator of that name. */
  public Optional<Indicator> indicator(String indicatorName) {
    Objects.requireNonNull(indicatorName, "indicatorName");
    return indicators().stream().filter(each -> each.name().equals(indicatorName)).findFirst();
  }

  /** Whether submissions state some of its indicators themselves (指标来自填报). */
  public boolean leavesIndicatorsOpen() {
    return indicators().stream().anyMatch(Indicator::fromData);
  }

  /** The names that rules may speak of: those of the indicators that the rubric itself states. */
  public List<String> ownIndicatorNames() {
    return indicators().stream()
        .filter(indicator -> !indicator.fromData())
        .map(Indicator::name)
        .toList();
  }

  /** The same with other sections. */
  public Framework with(BigDecimal otherWeight, List<Section> otherSections) {
    Objects.requireNonNull(otherSections, "otherSections");
    Objects.requireNonNull(otherWeight, "otherWeight");
    return with(otherWeight, otherSections, declarations);
  }

  /** The same with other declarations. */
  public Framework with(Declarations otherDeclarations) {
    Objects.requireNonNull(otherDeclarations, "otherDeclarations");
    return with(weight, sections, otherDeclarations);
  }

  private Framework with(
      BigDecimal otherWeight, List<Section> otherSections, Declarations otherDeclarations) {
    return new Framework(
        name,
        version,
        title,
        year,
        inForce,
        basis,
        otherWeight,
        rounding,
        redistribution,
        rescaling,
        bonus,
        grades,
        levels,
        budgetLines,
        events,
        scales,
        aggregation,
        otherSections,
        otherDeclarations,
        english);
  }

  /** Whether the total is the sum of the sections. */
  public boolean isSummed() {
    return aggregation instanceof Aggregation.Sum;
  }

  /** Whether the sections become a total. */
  public boolean hasTotal() {
    return !(aggregation instanceof Aggregation.None);
  }

  /** On what the total is: the scale that all sections share; points where there is no total. */
  public Scale scale() {
    return hasTotal() ? sections.get(0).scale() : Scale.POINTS;
  }

  /** On what the indicator of that name is scored; points when there is none. */
  public Scale scaleOfIndicator(String indicatorName) {
    Objects.requireNonNull(indicatorName, "indicatorName");
    return sections.stream()
        .filter(
            section ->
                section.indicators().stream().anyMatch(each -> each.name().equals(indicatorName)))
        .findFirst()
        .map(Section::scale)
        .orElse(Scale.POINTS);
  }

  /** On what the section of that name is scored; points when there is none. */
  public Scale scaleOfSection(String sectionName) {
    Objects.requireNonNull(sectionName, "sectionName");
    return sections.stream()
        .filter(section -> section.name().equals(sectionName))
        .findFirst()
        .map(Section::scale)
        .orElse(Scale.POINTS);
  }

  /** The names of all sections, in order. */
  public List<String> sectionNames() {
    return sections.stream().map(Section::name).toList();
  }

  /** The grade that a total earns; empty when the rubric has no grades. */
  public Optional<String> grade(BigDecimal total) {
    Objects.requireNonNull(total, "total");
    for (GradeBand band : grades) {
      if (total.compareTo(band.from()) >= 0) {
        return Optional.of(band.grade());
      }
    }
    return Optional.empty();
  }
}

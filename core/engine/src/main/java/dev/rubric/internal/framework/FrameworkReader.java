package dev.rubric.internal.framework;

import dev.rubric.framework.Aggregation;
import dev.rubric.framework.BonusLimit;
import dev.rubric.framework.Declarations;
import dev.rubric.framework.Framework;
import dev.rubric.framework.GradeBand;
import dev.rubric.framework.InForce;
import dev.rubric.framework.Redistribution;
import dev.rubric.framework.Rescaling;
import dev.rubric.framework.Rounding;
import dev.rubric.framework.Scale;
import dev.rubric.framework.Section;
import dev.rubric.internal.character.Names;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.key.Key;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole of {@code rubric.yaml}.
 *
 * <p>When something is wrong with it, a framework with every indicator named is still good enough
 * to check rules against, so that an auditor sees all problems of a rubric in one go.
 */
public final class FrameworkReader {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_DECIMALS = 6;

  private static final Map<String, RoundingMode> ROUNDINGS =
      ordered(
          Map.entry("四舍五入", RoundingMode.HALF_UP),
          Map.entry("half up", RoundingMode.HALF_UP),
          Map.entry("舍去", RoundingMode.DOWN),
          Map.entry("down", RoundingMode.DOWN),
          Map.entry("进一", RoundingMode.UP),
          Map.entry("up", RoundingMode.UP),
          Map.entry("四舍六入五成双", RoundingMode.HALF_EVEN),
          Map.entry("half even", RoundingMode.HALF_EVEN));
  private static final Map<String, Redistribution> REDISTRIBUTIONS =
      ordered(
          Map.entry("一级指标内", Redistribution.SECTION),
          Map.entry("section", Redistribution.SECTION),
          Map.entry("全部指标", Redistribution.TOTAL),
          Map.entry("total", Redistribution.TOTAL));

  private static final Map<String, Rescaling> RESCALINGS =
      ordered(
          Map.entry("比例", Rescaling.SHARES),
          Map.entry("shares", Rescaling.SHARES),
          Map.entry("全部", Rescaling.ALL),
          Map.entry("all", Rescaling.ALL));

  private static final List<String> FIXABLE =
      Stream.concat(Stream.of(Fixable.SECTION_WEIGHTS), Fixable.WHOLE.stream())
          .flatMap(key -> Stream.of(key.zh(), key.en()))
          .toList();

  private final MapReader map;
  private final Diagnostics diagnostics;

  private FrameworkReader(Node root, Diagnostics diagnostics) {
    this.map = MapReader.of(root, diagnostics);
    this.diagnostics = diagnostics;
  }

  /**
   * The framework of a document; empty when anything is wrong with it, all of which is reported.
   */
  public static Optional<Framework> read(Node root, Diagnostics diagnostics) {
    return new FrameworkReader(root, diagnostics).read();
  }

  @SafeVarargs
  private static <T> Map<String, T> ordered(Map.Entry<String, T>... choices) {
    Map<String, T> map = new LinkedHashMap<>();
    for (Map.Entry<String, T> choice : choices) {
      map.put(choice.getKey(), choice.getValue());
    }
    return map;
  }

  private Optional<Framework> read() {
    String name = name();
    String version = map.requiredText(FrameworkKeys.VERSION);
    String title = map.requiredText(FrameworkKeys.TITLE);
    Integer year = map.integer(FrameworkKeys.YEAR);
    InForce inForce = inForce();
    List<String> basis = map.texts(FrameworkKeys.BASIS);
    map.node(FrameworkKeys.NOTE);
    BigDecimal stated = map.number(FrameworkKeys.TOTAL);
    Rounding rounding = rounding();
    Redistribution redistribution =
        choice(FrameworkKeys.REDISTRIBUTION, REDISTRIBUTIONS, Redistribution.SECTION);
    Rescaling rescaling = choice(FrameworkKeys.RESCALING, RESCALINGS, Rescaling.SHARES);
    BigDecimal weight = stated == null ? HUNDRED : stated;
    BonusLimit bonus = new BonusReader(diagnostics, weight, rounding.decimals()).read(map);
    List<GradeBand> grades = grades();
    List<String> levels = names(FrameworkKeys.LEVELS);
    List<String> lines = names(FrameworkKeys.BUDGET_LINES);
    List<String> events = names(FrameworkKeys.EVENTS);
    MarkTables tables = new MarkTables();
    AggregationReader aggregations =
        new AggregationReader(new ScaleReader(diagnostics, tables).read(map), diagnostics);
    Scale scale = commonScale(aggregations);
    Aggregation aggregation = aggregations.ofSections(map, scale);
    SectionReader reader = new SectionReader(diagnostics, rounding, aggregations, aggregation);
    List<Section> sections = sections(reader, weight);
    checkTables(tables, aggregations.scales(), aggregation, sections);
    if (scale == null || !scale.isPoints() || aggregation instanceof Aggregation.None) {
      refusePoints();
    }
    Map<String, String> english =
        new EnglishNames(diagnostics)
            .read(map, or(title), sections, grades, others(levels, lines, events));
    Declarations declarations = new DeclarationsReader(diagnostics).read(map, sections);
    inheritance();
    map.finish();
    boolean named =
        !sections.isEmpty()
            && sections.stream()
                .flatMap(section -> section.indicators().stream())
                .noneMatch(indicator -> indicator.name().isEmpty());
    if (!named) {
      return Optional.empty();
    }
    return Optional.of(
        new Framework(
            or(name),
            or(version),
            or(title),
            year,
            inForce,
            basis,
            scale == null || scale.best() == null ? weight : scale.best(),
            rounding,
            redistribution,
            rescaling,
            bonus,
            grades,
            levels.isEmpty() ? Framework.STANDARD_LEVELS : levels,
            Stream.concat(Framework.STANDARD_BUDGET_LINES.stream(), lines.stream())
                .distinct()
                .toList(),
            events,
            aggregations.scales(),
            aggregation,
            sections,
            declarations,
            english));
  }

  /** The scale that all sections name; null when they name several. */
  private @Nullable Scale commonScale(AggregationReader aggregations) {
    List<Scale> named =
        map.list(FrameworkKeys.FRAMEWORK).stream()
            .filter(Node.Mapping.class::isInstance)
            .map(section -> aggregations.known(MapReader.of(section, new Diagnostics())))
            .distinct()
            .toList();
    return named.isEmpty() ? Scale.POINTS : named.size() == 1 ? named.get(0) : null;
  }

  /** A table says what becomes of all marks that those who use it can have; of two, if nobody. */
  private void checkTables(
      MarkTables tables, List<Scale> scales, Aggregation total, List<Section> sections) {
    for (Scale scale : scales) {
      for (Aggregation way : scale.aggregations().values()) {
        int lines =
            sections.stream()
                .filter(each -> each.aggregation().equals(way))
                .mapToInt(each -> each.indicators().size())
                .reduce(2, Math::max);
        boolean whole = way.equals(total);
        int most = whole ? Math.max(lines, sections.size()) : lines;
        tables.check(way, scale, most, whole, diagnostics);
      }
    }
  }

  /** What only a total in points can have. */
  private void refusePoints() {
    for (Key key : List.of(FrameworkKeys.TOTAL, FrameworkKeys.BONUS, FrameworkKeys.GRADES)) {
      Node node = map.node(key);
      if (node != null) {
        diagnostics.error(
            "no-points-total",
            node.location(),
            "总评不是分值，不能写 " + key.zh(),
            "the total is not in points, so there can be no " + key.en());
      }
    }
  }

  private @Nullable InForce inForce() {
    MapReader span = map.map(FrameworkKeys.IN_FORCE);
    if (span == null) {
      return null;
    }
    LocalDate from = day(span, FrameworkKeys.SINCE);
    LocalDate to = day(span, FrameworkKeys.UNTIL);
    span.finish();
    if (from != null && to != null && from.isAfter(to)) {
      diagnostics.error(
          "wrong-dates",
          span.location(),
          "施行的起始日 " + from + " 晚于终止日 " + to,
          "it is in force from " + from + ", which is after " + to);
      return null;
    }
    return new InForce(from, to);
  }

  private static @Nullable LocalDate day(MapReader span, Key key) {
    String written = span.text(key);
    Node node = span.node(key);
    if (written == null || node == null) {
      return null;
    }
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException problem) {
      span.wrong(node, key, "日期，例如 2024-01-01", "a date, such as 2024-01-01");
      return null;
    }
  }

  /** What was made of these before; a word that can't be fixed is still wrong here. */
  private void inheritance() {
    map.node(FrameworkKeys.PARENT);
    map.node(FrameworkKeys.DROPPED_SECTIONS);
    map.node(FrameworkKeys.DROPPED_INDICATORS);
    map.node(FrameworkKeys.DROPPED_RULES);
    Node fixed = map.node(FrameworkKeys.FIXED);
    List<String> words = map.texts(FrameworkKeys.FIXED);
    if (fixed != null && !FIXABLE.containsAll(words)) {
      map.wrong(
          fixed,
          FrameworkKeys.FIXED,
          "其中之一：" + String.join("、", FIXABLE),
          "among: " + String.join(", ", FIXABLE));
    }
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  private @Nullable String name() {
    String name = map.requiredText(FrameworkKeys.NAME);
    Node node = map.node(FrameworkKeys.NAME);
    if (name != null && node != null && !NAME.matcher(name).matches()) {
      map.wrong(
          node,
          FrameworkKeys.NAME,
          "小写字母、数字和连字符，例如 linze-public-security-2024",
          "lower-case letters, digits and hyphens, such as linze-public-security-2024");
      return null;
    }
    return name;
  }

  /** Names of which none looks like another; the same name again says nothing new. */
  private List<String> names(Key key) {
    List<String> found = map.texts(key);
    Node node = map.node(key);
    Names names = new Names(key.zh(), key.en(), diagnostics);
    for (String name : found) {
      names.add(name, node == null ? map.location() : node.location());
      Names.warnOfLookalikes(name, node == null ? map.location() : node.location(), diagnostics);
    }
    return found;
  }

  private static List<String> others(List<String> levels, List<String> lines, List<String> events) {
    return Stream.of(
            levels, Framework.STANDARD_LEVELS, lines, Framework.STANDARD_BUDGET_LINES, events)
        .flatMap(List::stream)
        .toList();
  }

  private Rounding rounding() {
    Integer decimals = map.integer(FrameworkKeys.DECIMALS);
    Node node = map.node(FrameworkKeys.DECIMALS);
    if (decimals != null && node != null && (decimals < 0 || decimals > MOST_DECIMALS)) {
      map.wrong(node, FrameworkKeys.DECIMALS, " 0 到 6 的整数", "a whole number from 0 to 6");
      decimals = null;
    }
    RoundingMode mode = choice(FrameworkKeys.ROUNDING, ROUNDINGS, RoundingMode.HALF_UP);
    return new Rounding(decimals == null ? 2 : decimals, mode);
  }

  private <T> T choice(Key key, Map<String, T> choices, T standard) {
    String word = map.text(key);
    Node node = map.node(key);
    if (word == null || node == null) {
      return standard;
    }
    T chosen = choices.get(word);
    if (chosen == null) {
      String listed = String.join("、", choices.keySet());
      map.wrong(node, key, "其中之一：" + listed, "one of: " + String.join(", ", choices.keySet()));
      return standard;
    }
    return chosen;
  }

  private List<GradeBand> grades() {
    List<GradeBand> grades = new ArrayList<>();
    for (Node item : map.list(FrameworkKeys.GRADES)) {
      MapReader band = MapReader.of(item, diagnostics);
      String grade = band.requiredText(FrameworkKeys.GRADE);
      BigDecimal from = band.requiredNumber(FrameworkKeys.FROM);
      band.finish();
      if (grade != null && from != null) {
        checkDescends(grades, from, item);
        checkNew(grades, grade, item);
        grades.add(new GradeBand(grade, from));
      }
    }
    Node node = map.node(FrameworkKeys.GRADES);
    if (node != null && !grades.isEmpty() && grades.get(grades.size() - 1).from().signum() != 0) {
      diagnostics.error(
          "grade-bands",
          node.location(),
          "最低的等级应从 0 分起",
          "the lowest grade should begin at 0 points");
    }
    return grades;
  }

  private void checkDescends(List<GradeBand> grades, BigDecimal from, Node item) {
    if (!grades.isEmpty() && from.compareTo(grades.get(grades.size() - 1).from()) >= 0) {
      diagnostics.error(
          "grade-bands",
          item.location(),
          "等级的下限应从高到低排列",
          "grades are listed from the highest lower bound to the lowest");
    }
  }

  private void checkNew(List<GradeBand> grades, String grade, Node item) {
    if (grades.stream().anyMatch(band -> band.grade().equals(grade))) {
      diagnostics.error(
          "grade-bands",
          item.location(),
          "等级 " + grade + " 写了两次",
          "the grade " + grade + " is given twice");
    }
  }

  private List<Section> sections(SectionReader reader, BigDecimal weight) {
    List<Section> sections =
        map.requiredList(FrameworkKeys.FRAMEWORK).stream().map(reader::read).toList();
    Node node = map.node(FrameworkKeys.FRAMEWORK);
    if (node != null && !sections.isEmpty()) {
      reader.checkTotal(sections, weight, node);
    }
    return sections;
  }
}

package dev.rubric.internal.framework;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Section;
import dev.rubric.framework.ValueRange;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The indicators that one submission states itself (指标来自填报), each brought to its section and kind.
 *
 * <p>What is wrong with one of them keeps the others from nothing: it is remarked, and no rule
 * speaks of an indicator that is of no kind the rubric allows.
 */
public final class NamedIndicators {
  /** How many indicators one submission may state itself. */
  public static final int MOST = 100;

  private final Framework own;
  private final Kinds kinds;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Map<String, List<Named>> bySection;
  private final IdentityHashMap<Measure, Integer> lines = new IdentityHashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final Framework framework;

  /** An indicator that a submission states; its kind is −1 when rules can't speak of it. */
  private record Named(Measure measure, Indicator indicator, int kind) {}

  private NamedIndicators(FrameworkIndex index, Submission submission) {
    this.own = index.framework();
    this.kinds = new Kinds(index.places());
    this.bySection = bySection(submission);
    this.framework = framework(submission);
  }

  static NamedIndicators of(FrameworkIndex index, Submission submission) {
    return new NamedIndicators(index, submission);
  }

  Framework framework() {
    return framework;
  }

  List<Place> places() {
    return places;
  }

  int line(Measure measure) {
    return lines.getOrDefault(measure, -1);
  }

  List<Diagnostic> remarks() {
    return diagnostics.all();
  }

  boolean isWhole() {
    return framework.weight().compareTo(own.weight()) == 0;
  }

  private Map<String, List<Named>> bySection(Submission submission) {
    Map<String, List<Named>> bySection = new HashMap<>();
    Set<String> names = new HashSet<>(own.ownIndicatorNames());
    int count = 0;
    for (Measure measure : submission.measures()) {
      if (kinds.isOwn(measure.indicator())) {
        continue;
      }
      String section = kinds.section(measure);
      if (section == null || ++count > MOST) {
        unplaced(measure, section);
      } else {
        bySection
            .computeIfAbsent(section, any -> new ArrayList<>())
            .add(named(measure, section, unique(measure, names)));
      }
    }
    return bySection;
  }

  private void unplaced(Measure measure, @Nullable String section) {
    if (section != null) {
      remark(
          measure,
          "too-many-indicators",
          "超过一份填报最多列出的 " + MOST + " 个指标，没有评分",
          "is beyond the " + MOST + " indicators that one submission may state, and not scored");
      return;
    }
    String near =
        diagnostics
            .nearest(measure.indicator(), own.ownIndicatorNames())
            .or(() -> kinds.nearest(measure, diagnostics))
            .map(choice -> "；是不是 " + choice + "？")
            .orElse("；请写明 二级指标：" + String.join("、", kinds.groups()));
    remark(
        measure,
        "unplaced-indicator",
        "没有写明属于哪一类，或评分标准没有这一类，没有评分" + near,
        "is of no section or group that the rubric leaves to submissions, and not scored; state its"
            + " group: "
            + String.join(", ", kinds.groups()));
  }

  /** The same name twice is two lines, as it is two rows of the table. */
  private String unique(Measure measure, Set<String> names) {
    String name = measure.indicator();
    int copy = 1;
    while (!names.add(copy == 1 ? name : name + "（" + copy + "）")) {
      copy++;
    }
    if (copy == 1) {
      return name;
    }
    remark(measure, "duplicate-indicator", "填报了不止一次", "is stated more than once");
    return name + "（" + copy + "）";
  }

  private Named named(Measure measure, String section, String name) {
    Indicator standIn = kinds.standIn(measure.indicator());
    if (standIn != null) {
      BigDecimal weight = measure.weight() == null ? standIn.weight() : measure.weight();
      return new Named(measure, like(standIn, standIn, measure, name, weight), kinds.of(standIn));
    }
    Indicator kind = kinds.kind(measure, section);
    BigDecimal weight = weight(measure);
    if (kind == null) {
      unknownKind(measure, section);
    }
    return new Named(
        measure, like(kind, null, measure, name, weight), kind == null ? -1 : kinds.of(kind));
  }

  private static Indicator like(
      @Nullable Indicator kind,
      @Nullable Indicator standIn,
      Measure measure,
      String name,
      BigDecimal weight) {
    String unit = measure.unitOfMeasure();
    return new Indicator(
        name,
        kind == null ? measure.group() : kind.group(),
        weight,
        null,
        unit,
        standIn == null ? measure.direction() : standIn.direction(),
        null,
        null,
        false,
        Indicator.isCounted(unit, name),
        ValueRange.natural(unit, name),
        measure.location() == null ? Location.whole(name) : measure.location(),
        true);
  }

  private BigDecimal weight(Measure measure) {
    BigDecimal weight = measure.weight();
    if (weight == null) {
      remark(measure, "missing-weight", "没有写明 分值，没有评分", "states no weight, and is not scored");
      return BigDecimal.ZERO;
    }
    if (weight.signum() <= 0) {
      remark(
          measure,
          "bad-weight",
          "的分值应大于 0，实际为 " + weight.toPlainString() + "，没有评分",
          "has the weight " + weight.toPlainString() + ", which is not above 0, and is not scored");
      return BigDecimal.ZERO;
    }
    return weight;
  }

  private void unknownKind(Measure measure, String section) {
    if (measure.direction() == null) {
      remark(
          measure,
          "missing-direction",
          "没有写明 方向（" + kinds.directions(section) + "），没有评分",
          "states no direction (" + kinds.directions(section) + "), and is not scored");
    } else if (!kinds.hasDirection(section, measure.direction())) {
      remark(
          measure,
          "unknown-direction",
          "的方向 "
              + measure.direction().symbol()
              + " 不是 "
              + section
              + " 可用的："
              + kinds.directions(section),
          "has the direction "
              + measure.direction().symbol()
              + ", which "
              + section
              + " does not allow: "
              + kinds.directions(section));
    } else {
      String allowed = String.join("、", kinds.groups(section));
      remark(
          measure,
          "unknown-group",
          "的二级指标 "
              + measure.group()
              + " 不是 "
              + section
              + " 可用的："
              + allowed
              + kinds.nearest(measure, diagnostics).map(near -> "；是不是 " + near + "？").orElse(""),
          "has the group "
              + measure.group()
              + ", which "
              + section
              + " does not allow: "
              + allowed);
    }
  }

  private Framework framework(Submission submission) {
    List<Section> sections = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    for (Section section : own.sections()) {
      Section stated = section(section, submission);
      sections.add(stated);
      total = total.add(stated.weight());
    }
    if (total.compareTo(own.weight()) != 0) {
      diagnostics.error(
          "total-weight-sum",
          submission.location(),
          "各指标分值合计 " + show(total) + "，应为 " + show(own.weight()) + "；不评等级",
          "the weights sum to " + show(total) + ", not to " + show(own.weight()) + "; not graded");
    }
    return own.with(total, sections);
  }

  private Section section(Section section, Submission submission) {
    List<Named> named = bySection.getOrDefault(section.name(), List.of());
    List<Indicator> indicators = new ArrayList<>();
    for (Indicator indicator : section.indicators()) {
      if (!indicator.fromData()) {
        submission.measures().stream()
            .filter(measure -> measure.indicator().equals(indicator.name()))
            .forEach(measure -> lines.put(measure, places.size()));
        place(section, indicator, kinds.of(indicator), indicators);
      }
    }
    boolean open = indicators.size() < section.indicators().size();
    for (Named each : named) {
      lines.put(each.measure(), places.size());
      place(section, each.indicator(), each.kind(), indicators);
    }
    return open ? weighed(section, indicators) : section;
  }

  private void place(Section section, Indicator indicator, int kind, List<Indicator> indicators) {
    places.add(new Place(places.size(), kind, section, indicator));
    indicators.add(indicator);
  }

  private Section weighed(Section section, List<Indicator> indicators) {
    BigDecimal sum =
        indicators.stream().map(Indicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(section.weight()) != 0) {
      diagnostics.error(
          "section-weight-sum",
          null,
          "一级指标 " + section.name() + " 各指标分值合计 " + show(sum) + "，评分标准规定 " + show(section.weight()),
          "the weights of the section "
              + section.name()
              + " sum to "
              + show(sum)
              + "; the rubric says "
              + show(section.weight()));
    }
    return section.with(sum, indicators);
  }

  private void remark(Measure measure, String code, String zh, String en) {
    diagnostics.error(
        code,
        measure.location(),
        "指标 " + measure.indicator() + " " + zh,
        "the indicator " + measure.indicator() + " " + en);
  }

  private static String show(BigDecimal number) {
    return number.toPlainString();
  }
}

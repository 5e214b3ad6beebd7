package dev.rubric.internal.framework;

import dev.rubric.framework.GradeBand;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Section;
import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the English names of a rubric: {@code 英文名: {产出: Outputs, 群众满意度: Public satisfaction}}. */
final class EnglishNames {
  private final Diagnostics diagnostics;

  EnglishNames(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * The names, each of something that the rubric has.
   *
   * @param others the levels, budget lines and events that it knows
   */
  Map<String, String> read(
      MapReader root,
      String title,
      List<Section> sections,
      List<GradeBand> grades,
      Collection<String> others) {
    MapReader written = root.map(FrameworkKeys.ENGLISH);
    if (written == null) {
      return Map.of();
    }
    Set<String> known = known(title, sections, grades);
    known.addAll(others);
    Map<String, String> names = new LinkedHashMap<>();
    for (Node.Member member : written.others(each -> true, Integer.MAX_VALUE)) {
      if (!known.contains(member.key())) {
        Text advice = Choices.of(known).advice(member.key(), diagnostics);
        diagnostics.error(
            "unknown-key",
            member.keyLocation(),
            "英文名里的 "
                + member.key()
                + " 不是标题、一级指标、二级指标、指标、计量单位、定性等级、预算科目或等级的名称"
                + advice.in(Language.ZH),
            "%s under english is not the name of the title, a section, a group, an indicator, a unit of measure, a level, a budget line or a grade%s"
                .formatted(member.key(), advice.in(Language.EN)));
      } else if (member.value() instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
        names.put(member.key(), scalar.text().strip());
      } else {
        written.wrong(
            member.value(),
            FrameworkKeys.ENGLISH,
            "英文名称，例如 Public satisfaction",
            "an English name");
      }
    }
    return names;
  }

  private static Set<String> known(String title, List<Section> sections, List<GradeBand> grades) {
    Set<String> known = new LinkedHashSet<>();
    for (Section section : sections) {
      known.add(section.name());
      for (Indicator indicator : section.indicators()) {
        known.add(indicator.name());
        if (indicator.unitOfMeasure() != null) {
          known.add(indicator.unitOfMeasure());
        }
        if (indicator.group() != null) {
          known.add(indicator.group());
        }
      }
    }
    grades.forEach(each -> known.add(each.grade()));
    known.add(title);
    return known;
  }
}

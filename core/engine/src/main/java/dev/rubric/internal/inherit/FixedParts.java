package dev.rubric.internal.inherit;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.document.Node.Mapping;
import dev.rubric.internal.document.Node.Member;
import dev.rubric.internal.framework.Fixable;
import dev.rubric.internal.framework.FrameworkKeys;
import dev.rubric.internal.key.Key;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Warns where a rubric changes what the standard it builds on fixes for everybody, such as the
 * weights of the sections (10/50/30/10 by 财预〔2020〕10号) or the bands of the levels.
 */
final class FixedParts {
  private final Diagnostics diagnostics;

  FixedParts(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(Mapping standard, Mapping own) {
    for (Node item : Members.list(standard, FrameworkKeys.FIXED)) {
      String fixed = item instanceof Node.Scalar scalar ? scalar.text().strip() : "";
      if (Fixable.SECTION_WEIGHTS.isSpelled(fixed)) {
        sections(standard, own);
      }
      Fixable.WHOLE.stream()
          .filter(key -> key.isSpelled(fixed))
          .forEach(key -> whole(key, standard, own));
    }
  }

  private void whole(Key key, Mapping standard, Mapping own) {
    Member before = Members.find(standard, key.zh());
    Member after = Members.find(own, key.zh());
    if (after != null && (before == null || !said(before.value()).equals(said(after.value())))) {
      warn(
          after.value(), key.zh(), key.en(), before == null ? null : before.value(), after.value());
    }
  }

  private void sections(Mapping standard, Mapping own) {
    List<Node> fixed = Members.list(standard, FrameworkKeys.FRAMEWORK);
    for (Node section : Members.list(own, FrameworkKeys.FRAMEWORK)) {
      String name = Members.text(section, FrameworkKeys.SECTION);
      Node before =
          fixed.stream()
              .filter(
                  each -> name != null && name.equals(Members.text(each, FrameworkKeys.SECTION)))
              .findFirst()
              .orElse(null);
      String weight = Members.text(section, FrameworkKeys.WEIGHT);
      if (weight != null
          && (before == null || !weight.equals(Members.text(before, FrameworkKeys.WEIGHT)))) {
        warn(
            section,
            "一级指标 " + name + " 的分值",
            "the weight of the section " + name,
            before == null
                ? null
                : Members.find((Mapping) before, FrameworkKeys.WEIGHT.zh()).value(),
            Members.find((Mapping) section, FrameworkKeys.WEIGHT.zh()).value());
      }
    }
    for (Node dropped : Members.list(own, FrameworkKeys.DROPPED_SECTIONS)) {
      warn(dropped, "一级指标 " + said(dropped), "the section " + said(dropped), null, dropped);
    }
  }

  private void warn(Node place, String zh, String en, @Nullable Node before, Node after) {
    diagnostics.warning(
        "changes-fixed",
        place.location(),
        zh
            + " 由所继承的评分标准固定"
            + (before == null ? "" : "为 " + said(before) + "（" + before.location() + "）")
            + "，这里改为 "
            + said(after),
        en
            + " is fixed by the rubric it builds on"
            + (before == null ? "" : " to " + said(before) + " (" + before.location() + ")")
            + ", here it is "
            + said(after));
  }

  /** A value in short, whatever its shape. */
  private static String said(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text().strip();
    }
    if (node instanceof Node.Listing listing) {
      return listing.items().stream().map(FixedParts::said).collect(Collectors.joining("、"));
    }
    return ((Mapping) node)
        .members().stream().map(member -> said(member.value())).collect(Collectors.joining(" "));
  }
}

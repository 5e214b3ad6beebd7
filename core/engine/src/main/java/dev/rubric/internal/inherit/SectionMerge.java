package dev.rubric.internal.inherit;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.diagnostic.Nearest;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.document.Node.Listing;
import dev.rubric.internal.document.Node.Mapping;
import dev.rubric.internal.document.Node.Member;
import dev.rubric.internal.framework.FrameworkKeys;
import dev.rubric.internal.key.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays the indicator tree of a rubric over that of the standard it builds on: sections by name, and
 * in them indicators by name, wherever below the section they stand.
 */
final class SectionMerge {
  private final Diagnostics diagnostics;
  private final Map<String, Node> droppedSections;
  private final Map<String, Node> droppedIndicators;
  private final Set<String> known = new LinkedHashSet<>();

  SectionMerge(Mapping root, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.droppedSections = named(Members.list(root, FrameworkKeys.DROPPED_SECTIONS));
    this.droppedIndicators = named(Members.list(root, FrameworkKeys.DROPPED_INDICATORS));
  }

  private static Map<String, Node> named(List<Node> words) {
    Map<String, Node> named = new LinkedHashMap<>();
    for (Node word : words) {
      if (word instanceof Node.Scalar scalar) {
        named.put(scalar.text().strip(), word);
      }
    }
    return named;
  }

  Listing merge(Listing standard, Listing own) {
    List<Node> sections = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Node section : standard.items()) {
      String name = Members.text(section, FrameworkKeys.SECTION);
      names.add(String.valueOf(name));
      indicators(section).forEach(item -> known.add(String.valueOf(name(item))));
      if (droppedSections.remove(name) == null) {
        sections.add(section(section, find(own, name)));
      }
    }
    for (Node section : own.items()) {
      if (find(standard, Members.text(section, FrameworkKeys.SECTION)) == null) {
        sections.add(section);
      }
    }
    unknown(droppedSections, "一级指标", "section", names);
    unknown(droppedIndicators, "指标", "indicator", known);
    return new Listing(sections, own.location());
  }

  private void unknown(Map<String, Node> left, String zh, String en, Set<String> names) {
    left.forEach(
        (name, node) -> {
          Optional<String> nearest = Nearest.to(name, names);
          diagnostics.error(
              "nothing-to-drop",
              node.location(),
              "所继承的评分标准没有"
                  + zh
                  + " "
                  + name
                  + nearest.map(other -> "；是不是 " + other + "？").orElse(""),
              "the rubric it builds on has no "
                  + en
                  + " "
                  + name
                  + nearest.map(other -> "; did you mean " + other + "?").orElse(""));
        });
  }

  private static @Nullable Mapping find(Listing sections, @Nullable String name) {
    return sections.items().stream()
        .filter(
            section -> name != null && name.equals(Members.text(section, FrameworkKeys.SECTION)))
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .findFirst()
        .orElse(null);
  }

  private Node section(Node standard, @Nullable Mapping own) {
    if (!(standard instanceof Mapping lower)) {
      return standard;
    }
    Map<String, Mapping> changes = new LinkedHashMap<>();
    if (own != null) {
      for (Node item : indicators(own)) {
        if (item instanceof Mapping map && name(item) != null) {
          changes.put(String.valueOf(name(item)), map);
        }
      }
    }
    Mapping kept = walked(lower, changes);
    return own == null ? kept : extended(kept, own, changes);
  }

  /** The standard's part of the tree, changed where the rubric says so, without what it drops. */
  private Mapping walked(Mapping node, Map<String, Mapping> changes) {
    List<Member> members = new ArrayList<>();
    for (Member member : node.members()) {
      members.add(
          member.value() instanceof Listing listing && isTree(member.key())
              ? new Member(member.key(), member.keyLocation(), items(listing, changes))
              : member);
    }
    return new Mapping(members, node.location());
  }

  private Listing items(Listing listing, Map<String, Mapping> changes) {
    List<Node> items = new ArrayList<>();
    for (Node item : listing.items()) {
      String name = name(item);
      if (name == null && item instanceof Mapping group) {
        Mapping kept = walked(group, changes);
        if (!indicators(kept).isEmpty()
            || Members.find(kept, FrameworkKeys.FROM_DATA.zh()) != null) {
          items.add(kept);
        }
      } else if (droppedIndicators.remove(name) == null && item instanceof Mapping indicator) {
        Mapping changed = changes.remove(name);
        items.add(changed == null ? item : Members.laid(indicator, changed));
      }
    }
    return new Listing(items, listing.location());
  }

  /** What the rubric says of the section itself, and the indicators that only it has. */
  private Mapping extended(Mapping section, Mapping own, Map<String, Mapping> added) {
    List<Node> direct = new ArrayList<>();
    Map<String, List<Node>> byGroup = new LinkedHashMap<>();
    for (Node item : Members.list(own, FrameworkKeys.INDICATORS)) {
      if (isNew(item, added)) {
        direct.add(item);
      }
    }
    for (Node group : Members.list(own, FrameworkKeys.GROUPS)) {
      for (Node item : Members.list(group, FrameworkKeys.INDICATORS)) {
        if (isNew(item, added)) {
          byGroup
              .computeIfAbsent(
                  String.valueOf(Members.text(group, FrameworkKeys.NAME)), any -> new ArrayList<>())
              .add(item);
        }
      }
    }
    List<Member> members = new ArrayList<>();
    for (Member member : section.members()) {
      Member changed = isTree(member.key()) ? null : Members.find(own, member.key());
      members.add(changed == null ? member : changed);
    }
    for (Member member : own.members()) {
      if (!isTree(member.key()) && Members.find(section, member.key()) == null) {
        members.add(member);
      }
    }
    append(members, FrameworkKeys.INDICATORS, direct, own);
    groups(members, byGroup, own);
    return new Mapping(members, own.location());
  }

  private boolean isNew(Node item, Map<String, Mapping> added) {
    String name = name(item);
    if (name == null || !added.containsKey(name)) {
      return name == null;
    }
    if (Members.text(item, FrameworkKeys.WEIGHT) == null) {
      Optional<String> nearest = Nearest.to(name, known);
      diagnostics.error(
          "nothing-to-change",
          item.location(),
          "所继承的评分标准没有指标 "
              + name
              + nearest.map(other -> "；是不是 " + other + "？").orElse("；新增的指标要写明分值"),
          "the rubric it builds on has no indicator "
              + name
              + nearest
                  .map(other -> "; did you mean " + other + "?")
                  .orElse("; an indicator that is added needs a weight"));
      return false;
    }
    return true;
  }

  private static void groups(List<Member> members, Map<String, List<Node>> byGroup, Mapping own) {
    List<Node> added = new ArrayList<>();
    byGroup.forEach(
        (group, items) -> {
          if (!extend(members, group, items)) {
            Node name = new Node.Scalar(group, Node.Kind.TEXT, own.location());
            added.add(
                new Mapping(
                    List.of(
                        new Member(FrameworkKeys.NAME.zh(), own.location(), name),
                        new Member(
                            FrameworkKeys.INDICATORS.zh(),
                            own.location(),
                            new Listing(items, own.location()))),
                    items.get(0).location()));
          }
        });
    append(members, FrameworkKeys.GROUPS, added, own);
  }

  /** Adds indicators to the group of that name; false when there is none. */
  private static boolean extend(List<Member> members, String group, List<Node> items) {
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (FrameworkKeys.GROUPS.isSpelled(member.key()) && member.value() instanceof Listing all) {
        List<Node> groups = new ArrayList<>(all.items());
        for (int g = 0; g < groups.size(); g++) {
          if (group.equals(Members.text(groups.get(g), FrameworkKeys.NAME))) {
            List<Member> inside = new ArrayList<>(((Mapping) groups.get(g)).members());
            append(inside, FrameworkKeys.INDICATORS, items, (Mapping) groups.get(g));
            groups.set(g, new Mapping(inside, groups.get(g).location()));
            members.set(
                i,
                new Member(
                    member.key(), member.keyLocation(), new Listing(groups, all.location())));
            return true;
          }
        }
      }
    }
    return false;
  }

  private static void append(List<Member> members, Key key, List<Node> items, Mapping own) {
    if (items.isEmpty()) {
      return;
    }
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (key.isSpelled(member.key()) && member.value() instanceof Listing before) {
        List<Node> all = new ArrayList<>(before.items());
        all.addAll(items);
        members.set(
            i, new Member(member.key(), member.keyLocation(), new Listing(all, before.location())));
        return;
      }
    }
    members.add(new Member(key.zh(), own.location(), new Listing(items, own.location())));
  }

  private static boolean isTree(String key) {
    return FrameworkKeys.GROUPS.isSpelled(key) || FrameworkKeys.INDICATORS.isSpelled(key);
  }

  /** The indicators of a section or group. */
  private static List<Node> indicators(Node node) {
    List<Node> found = new ArrayList<>(Members.list(node, FrameworkKeys.INDICATORS));
    for (Node group : Members.list(node, FrameworkKeys.GROUPS)) {
      found.addAll(Members.list(group, FrameworkKeys.INDICATORS));
    }
    return found;
  }

  private static @Nullable String name(Node item) {
    return Members.text(item, FrameworkKeys.INDICATOR);
  }
}

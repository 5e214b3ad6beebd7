package dev.rubric.internal.inherit;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.framework.FrameworkKeys;
import dev.rubric.internal.source.RubricFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the standards that a rubric builds on, one after the other. */
final class LineageReader {
  /** How many standards may stand above each other; a ministry, a province, a city, a county… */
  private static final int MOST_GENERATIONS = 8;

  private static final Pattern REFERENCE =
      Pattern.compile("([a-z0-9]++(?:-[a-z0-9]++)*+)(?:@([0-9A-Za-z][0-9A-Za-z._-]{0,39}))?");

  private final Diagnostics diagnostics;
  private final List<Generation> generations = new ArrayList<>();
  private final Map<String, Location> seen = new LinkedHashMap<>();

  LineageReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<Lineage> read(RubricFiles files) {
    Generation generation = new Generation(null, "", files, root(files, ""));
    while (generation != null) {
      generations.add(generation);
      Node.Mapping root = generation.root();
      Reference parent = root == null ? null : reference(root);
      if (parent == null) {
        break;
      }
      generation = find(parent, generation);
    }
    return generation == null ? Optional.empty() : Optional.of(new Lineage(generations));
  }

  /** What a rubric says it builds on. */
  private record Reference(String name, @Nullable String version, Location location) {
    @Override
    public String toString() {
      return version == null ? name : name + "@" + version;
    }
  }

  private Node.@Nullable Mapping root(RubricFiles files, String prefix) {
    byte[] bytes = files.files().get(RubricFiles.FRAMEWORK);
    Node root = Documents.parse(prefix + RubricFiles.FRAMEWORK, bytes, diagnostics).orElse(null);
    if (root != null && !(root instanceof Node.Mapping)) {
      MapReader.of(root, diagnostics);
    }
    return root instanceof Node.Mapping map ? map : null;
  }

  private @Nullable Reference reference(Node.Mapping root) {
    MapReader map = MapReader.of(root, diagnostics);
    String own = map.text(FrameworkKeys.NAME);
    if (own != null) {
      seen.putIfAbsent(own, root.location());
    }
    String written = map.text(FrameworkKeys.PARENT);
    Node node = map.node(FrameworkKeys.PARENT);
    if (written == null || node == null) {
      return null;
    }
    Matcher matcher = REFERENCE.matcher(written);
    if (!matcher.matches()) {
      map.wrong(
          node,
          FrameworkKeys.PARENT,
          "评分标准的名称和版本，例如 mof-department-common-2013@1",
          "a rubric's name and version, such as mof-department-common-2013@1");
      return null;
    }
    return new Reference(matcher.group(1), matcher.group(2), node.location());
  }

  private @Nullable Generation find(Reference parent, Generation child) {
    if (seen.containsKey(parent.name())) {
      String circle = String.join(" → ", seen.keySet()) + " → " + parent.name();
      return refuse(
          "circular-standard",
          parent,
          "继承成了循环：" + circle,
          "rubrics build on each other in a circle: " + circle);
    }
    if (generations.size() == MOST_GENERATIONS) {
      return refuse(
          "too-many-standards",
          parent,
          "继承超过 " + MOST_GENERATIONS + " 层",
          "more than " + MOST_GENERATIONS + " rubrics build on each other");
    }
    String version = parent.version() == null ? "" : parent.version();
    Optional<RubricFiles> files =
        child.files().standards().find(parent.name(), version, diagnostics);
    if (files.isEmpty()) {
      return refuse(
          "standard-not-found",
          parent,
          "找不到所继承的评分标准 " + parent + "：应在同一上级文件夹里，或在类路径的 rubrics/ 下",
          "there is no rubric "
              + parent
              + " to build on, neither beside this one nor in rubrics/ on the class path");
    }
    String prefix = parent.name() + "/";
    Node.Mapping root = root(files.get(), prefix);
    return root == null || !fits(parent, root)
        ? null
        : new Generation(parent.toString(), prefix, files.get(), root);
  }

  /** Whether the rubric that was found is the one that was meant. */
  private boolean fits(Reference parent, Node.Mapping root) {
    MapReader map = MapReader.of(root, diagnostics);
    String name = map.text(FrameworkKeys.NAME);
    String version = map.text(FrameworkKeys.VERSION);
    if (name == null || version == null) {
      map.requiredText(FrameworkKeys.NAME);
      map.requiredText(FrameworkKeys.VERSION);
      return false;
    }
    if (name.equals(parent.name()) && version.equals(parent.version())) {
      return true;
    }
    String found = name + "@" + version;
    refuse(
        "wrong-standard",
        parent,
        parent.version() == null ? "继承要写明版本：" + found : "所继承的是 " + parent + "，找到的是 " + found,
        parent.version() == null
            ? "name the version to build on: " + found
            : "it builds on " + parent + ", but what was found is " + found);
    return false;
  }

  private @Nullable Generation refuse(String code, Reference parent, String zh, String en) {
    diagnostics.error(code, parent.location(), zh, en);
    return null;
  }
}

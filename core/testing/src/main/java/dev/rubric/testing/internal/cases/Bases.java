package dev.rubric.testing.internal.cases;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.document.Node.Mapping;
import dev.rubric.internal.document.Node.Member;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The submissions that cases build on: named in the same file, or files of their own. */
final class Bases {
  private final Path tests;
  private final Path root;
  private final Map<String, Node> named = new HashMap<>();
  private final Map<String, Optional<Node>> files = new HashMap<>();

  /**
   * The bases of one file of cases.
   *
   * @param tests the folder of the file, from which names of files start
   * @param root the folder that no file may leave
   */
  Bases(Path tests, Path root, @Nullable Node declared, Diagnostics diagnostics) {
    this.tests = tests;
    this.root = root;
    if (declared instanceof Mapping map) {
      map.members().forEach(member -> named.put(member.key(), member.value()));
    } else if (declared != null) {
      diagnostics.error(
          "wrong-type",
          declared.location(),
          "基础填报 应为若干“名称: 填报内容”",
          "bases should be names with submissions");
    }
  }

  /** The base of that name or file; empty when there is none, which is reported. */
  Optional<Node> find(String name, Location where, Diagnostics diagnostics) {
    Node own = named.get(name);
    if (own != null) {
      return Optional.of(own);
    }
    if (!name.contains(".")) {
      Names.known(
          "unknown-base", "基础填报", "base", name, List.copyOf(named.keySet()), where, diagnostics);
      return Optional.empty();
    }
    Diagnostics problems = new Diagnostics();
    Optional<Node> read = files.computeIfAbsent(name, key -> read(key, where, problems));
    diagnostics.addAll(problems);
    if (read.isEmpty() && !problems.hasErrors()) {
      diagnostics.error(
          "unusable-base", where, "基础填报 " + name + " 无法使用", "the base " + name + " can't be used");
    }
    return read;
  }

  private Optional<Node> read(String file, Location where, Diagnostics diagnostics) {
    try {
      Path path = tests.resolve(file);
      if (!Door.isInside(path, root)) {
        Refused.outside(root).report(where, diagnostics);
        return Optional.empty();
      }
      return Documents.bytes(path, root, file, diagnostics)
          .flatMap(bytes -> Documents.parse(file, bytes, diagnostics));
    } catch (InvalidPathException problem) {
      diagnostics.error("file-not-found", where, "文件名无法使用", "the file's name can't be used");
      return Optional.empty();
    }
  }

  /** A submission with nothing but a unit, for cases that name no base. */
  static Node empty(Location where) {
    return Nodes.map(where, unit(where));
  }

  /** The document with a unit, which a base may leave out. */
  static Node withUnit(Node node) {
    if (!(node instanceof Mapping map)
        || map.members().stream().anyMatch(each -> isUnit(each.key()))) {
      return node;
    }
    List<Member> members = new java.util.ArrayList<>(map.members());
    members.add(unit(map.location()));
    return new Mapping(members, map.location());
  }

  private static boolean isUnit(String key) {
    return key.equals("单位") || key.equals("unit");
  }

  private static Member unit(Location where) {
    return Nodes.member("单位", Nodes.text("用例单位", where));
  }
}

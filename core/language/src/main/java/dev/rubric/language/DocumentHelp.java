package dev.rubric.language;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.document.Schemas;
import dev.rubric.rule.RuleFile;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can stand in rubric.yaml, in a submission and in a case, by the library's own schemas. */
final class DocumentHelp {
  private static final Pattern CHINESE = Pattern.compile("(?m)^[\\s{-]*\\p{IsHan}+:");
  private static final Pattern ENGLISH = Pattern.compile("(?m)^[\\s{-]*[a-zA-Z]+:");
  private static final Pattern CASES = Pattern.compile("tests/[^/]+");
  private static final Set<String> GIVEN = Set.of("已知", "given");

  /** Below it stand names, each with a submission. */
  private static final Set<String> BASES = Set.of("基础填报", "bases");

  private static final Set<String> DECLARED = Set.of("指标", "indicator");
  private static final Set<String> NAMES =
      Set.of("指标", "indicator", "适用指标", "indicators", "取消指标", "dropIndicators");
  private static final int DEEPEST = 20;

  private final Node root;
  private final boolean english;
  private final DocumentPath path;

  private DocumentHelp(Node root, String text, DocumentPath path) {
    this.root = root;
    this.english = isEnglish(text);
    this.path = path;
  }

  private static boolean isEnglish(String text) {
    return ENGLISH.matcher(text).find() && !CHINESE.matcher(text).find();
  }

  static Completions complete(
      String file, String text, int at, @Nullable Framework framework, List<RuleFile> rules) {
    DocumentPath path = DocumentPath.at(text, at);
    if (CASES.matcher(file).matches() && !isSubmission(path)) {
      CaseHelp help = new CaseHelp(path, isEnglish(text), framework, rules);
      return new Completions(new Span(Math.min(path.begun(), at), at), help.choices());
    }
    boolean declares = file.equals("rubric.yaml");
    DocumentHelp help = new DocumentHelp(schema(declares), text, inside(path));
    List<Completion> choices = new ArrayList<>(help.choices());
    boolean declared = declares && DECLARED.contains(path.key());
    if (!declared && NAMES.contains(path.key()) && framework != null) {
      framework.indicators().stream()
          .map(Indicator::name)
          .forEach(name -> choices.add(choice(WordKind.INDICATOR, name, name, name, "")));
    }
    return new Completions(new Span(Math.min(path.begun(), at), at), choices);
  }

  private static Node schema(boolean declares) {
    return declares ? Schemas.RUBRIC : Schemas.SUBMISSION;
  }

  /** What a case is given, or builds on, is a submission. */
  private static DocumentPath inside(DocumentPath path) {
    List<String> rest = path.keys().subList(submission(path.keys()), path.keys().size());
    return new DocumentPath(rest, path.key(), path.begun());
  }

  private static boolean isSubmission(DocumentPath path) {
    return submission(path.keys()) > 0;
  }

  /** How many keys lead to the submission around a place; 0 where there is none in a case. */
  private static int submission(List<String> keys) {
    if (keys.size() > 1 && BASES.contains(keys.get(0))) {
      return 2;
    }
    for (int i = keys.size() - 1; i >= 0; i--) {
      if (GIVEN.contains(keys.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private List<Completion> choices() {
    Node here = root;
    for (String key : path.keys()) {
      Optional<Node> next = Optional.ofNullable(properties(here, 0).get(key));
      if (next.isEmpty()) {
        return List.of();
      }
      here = next.get();
    }
    return path.key().isEmpty() ? keys(properties(here, 0)) : values(here);
  }

  /** Each key is there in Chinese and, right behind it, in English. */
  private List<Completion> keys(Map<String, Node> properties) {
    List<Completion> keys = new ArrayList<>();
    List<String> names = new ArrayList<>(properties.keySet());
    for (int i = 0; i + 1 < names.size(); i += 2) {
      String own = names.get(english ? i + 1 : i);
      String other = names.get(english ? i : i + 1);
      String about = word(properties.get(own), "description");
      keys.add(choice(WordKind.KEYWORD, own, other, own + ": ", about));
    }
    return keys;
  }

  private List<Completion> values(Node here) {
    Node value = properties(here, 0).get(path.key());
    List<Completion> values = new ArrayList<>();
    if (value != null) {
      enums(value, values, 0);
    }
    return values;
  }

  private void enums(Node node, List<Completion> into, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    Node meant = followed(node);
    member(meant, "enum")
        .filter(Node.Listing.class::isInstance)
        .map(each -> ((Node.Listing) each).items())
        .orElse(List.of())
        .forEach(
            each -> {
              if (each instanceof Node.Scalar word) {
                into.add(choice(WordKind.TEXT, word.text(), word.text(), word.text(), ""));
              }
            });
    alternatives(meant).forEach(each -> enums(each, into, depth + 1));
    member(meant, "items").ifPresent(each -> enums(each, into, depth + 1));
  }

  /** The keys of an object, or of the objects in a list. */
  private Map<String, Node> properties(Node node, int depth) {
    Map<String, Node> found = new LinkedHashMap<>();
    if (depth > DEEPEST) {
      return found;
    }
    Node meant = followed(node);
    member(meant, "properties")
        .ifPresent(
            each -> {
              if (each instanceof Node.Mapping map) {
                map.members().forEach(one -> found.put(one.key(), one.value()));
              }
            });
    alternatives(meant).forEach(each -> properties(each, depth + 1).forEach(found::putIfAbsent));
    member(meant, "items")
        .ifPresent(each -> properties(each, depth + 1).forEach(found::putIfAbsent));
    return found;
  }

  private static List<Node> alternatives(Node node) {
    List<Node> all = new ArrayList<>();
    for (String key : List.of("oneOf", "anyOf")) {
      if (member(node, key).orElse(null) instanceof Node.Listing list) {
        all.addAll(list.items());
      }
    }
    return all;
  }

  private Node followed(Node node) {
    String there = word(node, "$ref");
    if (!there.startsWith("#/$defs/")) {
      return node;
    }
    return member(root, "$defs")
        .flatMap(all -> member(all, there.substring("#/$defs/".length())))
        .orElse(node);
  }

  private static Optional<Node> member(@Nullable Node node, String key) {
    return node instanceof Node.Mapping map
        ? map.members().stream()
            .filter(each -> each.key().equals(key))
            .map(Node.Member::value)
            .findFirst()
        : Optional.empty();
  }

  private static String word(@Nullable Node node, String key) {
    return member(node, key).orElse(null) instanceof Node.Scalar word ? word.text() : "";
  }

  /** A description says it in Chinese, a stroke, and in English. */
  private static Completion choice(
      WordKind kind, String label, String other, String insert, String about) {
    int stroke = about.indexOf('/');
    Text meaning =
        stroke < 0
            ? Text.same(about)
            : Text.of(about.substring(0, stroke).strip(), about.substring(stroke + 1).strip());
    return new Completion(kind, label, other, insert, meaning);
  }
}

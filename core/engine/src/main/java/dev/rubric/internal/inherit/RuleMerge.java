package dev.rubric.internal.inherit;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.diagnostic.Nearest;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.framework.FrameworkKeys;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of a rubric and of the standards it builds on: a rule replaces the one of the same
 * name, and what speaks only of an indicator that was dropped goes with it.
 */
public final class RuleMerge {
  private final Set<String> present;
  private final Diagnostics diagnostics;

  /**
   * Problems go to the collector.
   *
   * @param present the indicators that the rubric still has
   */
  public RuleMerge(Collection<String> present, Diagnostics diagnostics) {
    this.present = Set.copyOf(present);
    this.diagnostics = diagnostics;
  }

  /**
   * The rules that hold.
   *
   * @param inherited the rules that the standard has, with those it inherits itself
   * @param own the rules that stand in the rubric's own files
   * @param generation the rubric
   */
  public List<RuleFile> merge(List<RuleFile> inherited, List<RuleFile> own, Generation generation) {
    Node.Mapping root = generation.root();
    if (inherited.isEmpty() || root == null) {
      return Stream.concat(inherited.stream(), own.stream()).toList();
    }
    Set<String> gone = dropped(inherited, root);
    own.forEach(file -> file.rules().forEach(rule -> gone.add(rule.name())));
    Set<String> indicators = words(Members.list(root, FrameworkKeys.DROPPED_INDICATORS));
    Stream<RuleFile> kept =
        inherited.stream()
            .map(
                file ->
                    new RuleFile(
                        file.file(),
                        file.rules().stream()
                            .filter(rule -> !gone.contains(rule.name()))
                            .filter(rule -> !speaksOnlyOf(rule, indicators))
                            .toList()));
    return Stream.concat(kept, own.stream()).toList();
  }

  private Set<String> dropped(List<RuleFile> inherited, Node.Mapping root) {
    Set<String> names =
        inherited.stream()
            .flatMap(file -> file.rules().stream())
            .map(Rule::name)
            .collect(Collectors.toSet());
    List<Node> dropped = Members.list(root, FrameworkKeys.DROPPED_RULES);
    for (Node node : dropped) {
      String name = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
      if (!names.contains(name)) {
        Optional<String> nearest = Nearest.to(name, names);
        diagnostics.error(
            "nothing-to-drop",
            node.location(),
            "所继承的评分标准没有规则 " + name + nearest.map(other -> "；是不是 " + other + "？").orElse(""),
            "the rubric it builds on has no rule "
                + name
                + nearest.map(other -> "; did you mean " + other + "?").orElse(""));
      }
    }
    return new HashSet<>(words(dropped));
  }

  private static Set<String> words(List<Node> nodes) {
    return nodes.stream()
        .filter(Node.Scalar.class::isInstance)
        .map(node -> ((Node.Scalar) node).text().strip())
        .collect(Collectors.toSet());
  }

  /**
   * Whether a rule names an indicator that is gone, and none that is still there: a rule that names
   * both stays, for its author to say what becomes of it.
   */
  private boolean speaksOnlyOf(Rule rule, Set<String> indicators) {
    if (indicators.isEmpty()) {
      return false;
    }
    Stream<Expression> conditions =
        rule.patterns().stream()
            .flatMap(pattern -> pattern.conditions().stream())
            .flatMap(RuleMerge::operands);
    Stream<Expression> consequences =
        rule.calls().stream()
            .flatMap(call -> call.arguments().stream())
            .flatMap(each -> each.all().stream());
    Set<String> words =
        Stream.concat(conditions, consequences)
            .filter(Expression.Words.class::isInstance)
            .map(each -> ((Expression.Words) each).value())
            .collect(Collectors.toSet());
    return words.stream().anyMatch(indicators::contains)
        && words.stream().noneMatch(each -> present.contains(each) && !indicators.contains(each));
  }

  private static Stream<Expression> operands(Condition condition) {
    return condition.allOperands().stream().flatMap(each -> each.all().stream());
  }
}

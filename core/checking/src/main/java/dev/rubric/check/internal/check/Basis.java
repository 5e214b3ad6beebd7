package dev.rubric.check.internal.check;

import dev.rubric.check.internal.space.Roles;
import dev.rubric.check.report.Check;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.text.Text;
import java.util.List;

/** Looks for rules that rest on no clause, neither their own nor their indicator's. */
final class Basis {
  private Basis() {}

  static void check(Framework framework, CompiledRule rule, Roles roles, Finder finder) {
    if (rule.rule().basis() != null) {
      return;
    }
    List<Indicator> about =
        framework.indicators().stream()
            .filter(indicator -> !roles.about(rule, indicator).isEmpty())
            .toList();
    boolean covered =
        !about.isEmpty() && about.stream().allMatch(indicator -> indicator.basis() != null);
    if (!covered) {
      String name = rule.rule().name();
      finder.add(
          Check.NO_BASIS,
          rule.rule().location(),
          Text.of(
              "规则“" + name + "”没有写依据；请在名称下面加一行 @依据(\"文号或条款\")",
              "the rule \""
                  + name
                  + "\" names no basis; add a line @basis(\"clause\") below its name"));
    }
  }
}

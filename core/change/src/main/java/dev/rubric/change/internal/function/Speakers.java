package dev.rubric.change.internal.function;

import dev.rubric.Rubric;
import dev.rubric.check.internal.space.Role;
import dev.rubric.check.internal.space.Roles;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.RulesCompiler;
import dev.rubric.internal.compile.Vocabularies;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.framework.FrameworkIndex;
import java.util.List;
import java.util.Optional;

/** The rules of a rubric, by the lines that they speak of. */
public final class Speakers {
  private final Rubric rubric;
  private final List<CompiledRule> rules;
  private final Roles roles;

  /** Of a rubric that loaded. */
  public Speakers(Rubric rubric) {
    this.rubric = rubric;
    this.rules =
        RulesCompiler.compile(
            Vocabularies.of(rubric.framework()), rubric.rules(), new Diagnostics());
    this.roles = new Roles(new FrameworkIndex(rubric.framework()));
  }

  /** The rubric. */
  public Rubric rubric() {
    return rubric;
  }

  /** Its framework. */
  public Framework framework() {
    return rubric.framework();
  }

  /** All rules, by file and line. */
  public List<CompiledRule> rules() {
    return rules;
  }

  /** The rule of that name. */
  public Optional<CompiledRule> rule(String name) {
    return rules.stream().filter(rule -> rule.rule().name().equals(name)).findFirst();
  }

  /** The ways in which its rules can speak of a line. */
  public List<Role> of(Indicator indicator) {
    return rules.stream().flatMap(rule -> roles.about(rule, indicator).stream()).toList();
  }

  /** What its rules say of a line, spelled the same for the same. */
  List<String> spelled(Indicator indicator) {
    return of(indicator).stream()
        .map(role -> role.rule().canonical() + " @ " + role.instances())
        .sorted()
        .toList();
  }
}

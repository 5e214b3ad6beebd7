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
import dev.rubric.rule.RuleFile;
import java.util.List;
import java.util.Optional;

/** The rules of a rubric, by the lines that they speak of. */
public final class Speakers {
  private final Rubric rubric;
  private final List<CompiledRule> rules;
  private final List<CompiledRule> normal;
  private final Roles roles;

  /** Of a rubric that loaded. */
  public Speakers(Rubric rubric) {
    this.rubric = rubric;
    this.rules = compiled(rubric, rubric.rules(), new Diagnostics());
    Diagnostics diagnostics = new Diagnostics();
    List<CompiledRule> rewritten = compiled(rubric, NormalForm.of(rubric.rules()), diagnostics);
    this.normal = diagnostics.hasErrors() ? rules : rewritten;
    this.roles = new Roles(new FrameworkIndex(rubric.framework()));
  }

  private static List<CompiledRule> compiled(
      Rubric rubric, List<RuleFile> rules, Diagnostics diagnostics) {
    return RulesCompiler.compile(Vocabularies.of(rubric.framework()), rules, diagnostics);
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

  /** What a rule of that name means for scores, spelled the same for the same. */
  public String scoring(String name) {
    return normal.stream()
        .filter(each -> each.rule().name().equals(name))
        .findFirst()
        .map(CompiledRule::scoring)
        .orElseThrow();
  }

  /** What its rules say of a line, spelled the same for the same. */
  List<String> spelled(Indicator indicator) {
    return normal.stream()
        .flatMap(rule -> roles.about(rule, indicator).stream())
        .map(role -> role.rule().scoring() + " @ " + role.instances())
        .sorted()
        .toList();
  }
}

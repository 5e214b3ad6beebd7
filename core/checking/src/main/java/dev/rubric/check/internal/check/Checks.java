package dev.rubric.check.internal.check;

import dev.rubric.Rubric;
import dev.rubric.check.internal.space.Laboratory;
import dev.rubric.check.internal.space.Role;
import dev.rubric.check.internal.space.Roles;
import dev.rubric.check.internal.space.Space;
import dev.rubric.check.report.Problem;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Reach;
import dev.rubric.internal.compile.RulesCompiler;
import dev.rubric.internal.compile.Vocabularies;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Runs all checks over a rubric. */
public final class Checks {
  private final Rubric rubric;
  private final Vocabulary vocabulary;
  private final List<CompiledRule> rules;
  private final Roles roles;
  private final Finder finder = new Finder();

  private Checks(Rubric rubric) {
    this.rubric = rubric;
    this.vocabulary = Vocabularies.of(rubric.framework());
    this.rules = RulesCompiler.compile(vocabulary, rubric.rules(), new Diagnostics());
    this.roles = new Roles(new FrameworkIndex(rubric.framework()));
  }

  /** Every mistake that is found. */
  public static List<Problem> of(Rubric rubric) {
    Checks checks = new Checks(rubric);
    checks.run();
    return checks.finder.found();
  }

  private void run() {
    List<Study> studies = studies();
    for (Study study : studies) {
      Coverage.check(study, finder);
      Slope.check(study, finder);
      Trends.check(study, finder);
      Complexity.check(study, finder);
      Points.check(study, finder);
      FullMarks.check(study, finder);
      Units.check(study, finder);
    }
    Unreported.check(rubric, studies, finder);
    UnitNames.check(rubric.framework().indicators(), finder);
    NeverMatches.check(rubric, rules, studies, roles, finder);
    SameRule.check(rules, studies, finder);
    Unused.check(vocabulary, rules, finder);
    Reach reach = new Reach(rubric.framework());
    for (CompiledRule rule : rules) {
      Thresholds.check(rule, reach, finder);
      Basis.check(rubric.framework(), rule, roles, finder);
      Names.check(rubric.framework(), rule, scored(rule), finder);
      WrongQuantity.check(rule, scored(rule), finder);
    }
  }

  /** The indicators whose lines a rule can state something of. */
  private List<Indicator> scored(CompiledRule rule) {
    return rubric.framework().indicators().stream()
        .filter(indicator -> !roles.about(rule, indicator).isEmpty())
        .toList();
  }

  private List<Study> studies() {
    List<Indicator> indicators = rubric.framework().indicators();
    List<List<CompiledRule>> speakers = new ArrayList<>();
    List<Space> spaces = new ArrayList<>();
    for (Indicator indicator : indicators) {
      List<Role> about =
          rules.stream().flatMap(rule -> roles.about(rule, indicator).stream()).toList();
      speakers.add(about.stream().map(Role::rule).distinct().toList());
      spaces.add(Space.of(rubric.framework(), indicator.name(), about));
    }
    List<Laboratory.Result> results = Laboratory.score(rubric, spaces);
    return IntStream.range(0, indicators.size())
        .mapToObj(i -> Study.of(indicators.get(i), speakers.get(i), results.get(i)))
        .toList();
  }
}

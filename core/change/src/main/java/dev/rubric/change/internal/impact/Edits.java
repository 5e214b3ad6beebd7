package dev.rubric.change.internal.impact;

import dev.rubric.Rubric;
import dev.rubric.change.internal.difference.Difference;
import dev.rubric.change.internal.function.Speakers;
import dev.rubric.change.report.FrameworkChange;
import dev.rubric.change.report.RuleChange;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.framework.Indicator;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The edits that lead from one rubric to another, each on its own: rules that speak of the same
 * indicators belong to one edit, since one without the other would leave a gap.
 */
public final class Edits {
  /**
   * One edit.
   *
   * @param name the indicators that it is about, or the rule
   * @param rules the rules that it rewrites
   * @param alone the earlier rubric with nothing but this edit; null when that is no rubric
   */
  public record Edit(String name, List<String> rules, @Nullable Rubric alone) {}

  private final Speakers before;
  private final Speakers after;
  private final List<Edit> edits = new ArrayList<>();

  private Edits(Speakers before, Speakers after) {
    this.before = before;
    this.after = after;
  }

  /** The edits, in the order of the rules; those of the framework are one. */
  public static List<Edit> of(Speakers before, Speakers after) {
    Edits finder = new Edits(before, after);
    finder.find();
    return finder.edits;
  }

  private void find() {
    if (Difference.framework(before, after).stream().anyMatch(FrameworkChange::scores)) {
      edits.add(new Edit("指标体系", List.of(), made(after.rubric(), before.rubric().rules())));
    }
    Map<Set<String>, List<RuleChange>> groups = new LinkedHashMap<>();
    for (RuleChange change : Difference.rules(before, after)) {
      if (change.scores()) {
        join(groups, change);
      }
    }
    groups.forEach(this::add);
  }

  /** Joins all groups that share an indicator with a change. */
  private void join(Map<Set<String>, List<RuleChange>> groups, RuleChange change) {
    Set<String> about = new LinkedHashSet<>(indicators(change));
    if (about.isEmpty()) {
      about.add(change.rule());
    }
    List<RuleChange> changes = new ArrayList<>();
    for (Set<String> other : List.copyOf(groups.keySet())) {
      if (!Collections.disjoint(other, about)) {
        about.addAll(other);
        changes.addAll(groups.remove(other));
      }
    }
    changes.add(change);
    groups.put(about, changes);
  }

  private Set<String> indicators(RuleChange change) {
    Set<String> names = new LinkedHashSet<>();
    indicators(before, change.rule(), names);
    indicators(after, change.rule(), names);
    return names;
  }

  private static void indicators(Speakers speakers, String rule, Set<String> names) {
    for (Indicator indicator : speakers.framework().indicators()) {
      boolean speaks =
          speakers.of(indicator).stream().anyMatch(role -> role.rule().rule().name().equals(rule));
      if (speaks) {
        names.add(indicator.name());
      }
    }
  }

  private void add(Set<String> about, List<RuleChange> changes) {
    List<String> rules = changes.stream().map(RuleChange::rule).toList();
    edits.add(new Edit(String.join("、", about), rules, made(before.rubric(), edited(rules))));
  }

  /** The earlier rules, with the later ones of these names in the place of the earlier ones. */
  private List<RuleFile> edited(List<String> names) {
    Map<String, List<Rule>> files = new LinkedHashMap<>();
    copy(before.rubric().rules(), rule -> !names.contains(rule.name()), files);
    copy(after.rubric().rules(), rule -> names.contains(rule.name()), files);
    return files.entrySet().stream()
        .map(file -> new RuleFile(file.getKey(), file.getValue()))
        .toList();
  }

  private static void copy(
      List<RuleFile> from, Predicate<Rule> wanted, Map<String, List<Rule>> files) {
    for (RuleFile file : from) {
      List<Rule> rules = files.computeIfAbsent(file.file(), any -> new ArrayList<>());
      file.rules().stream().filter(wanted).forEach(rules::add);
    }
  }

  private static @Nullable Rubric made(Rubric rubric, List<RuleFile> rules) {
    try {
      return rubric.withRules(rules);
    } catch (InvalidRubricException noRubric) {
      return null;
    }
  }
}

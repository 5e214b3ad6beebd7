package dev.rubric.internal.load;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.internal.compile.Comparisons;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.RulesCompiler;
import dev.rubric.internal.compile.Vocabularies;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.drools.Network;
import dev.rubric.internal.form.RuleFiles;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.framework.FrameworkReader;
import dev.rubric.internal.inherit.Generation;
import dev.rubric.internal.inherit.Lineage;
import dev.rubric.internal.inherit.RuleMerge;
import dev.rubric.internal.probe.Probes;
import dev.rubric.internal.settle.TargetUse;
import dev.rubric.internal.verify.Verifier;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.rule.RuleFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads a rubric from its files.
 *
 * <p>Given the version before, it keeps what did not change: the rules of a file with the same
 * bytes, and the compiled form of an equal rule under an equal framework. Checks across rules, and
 * the network, are always made anew.
 */
public final class Loader {
  private final Diagnostics diagnostics;
  private final Diagnostics ofRules = new Diagnostics();
  private final @Nullable Loaded before;

  private Loader(@Nullable Loaded before, Diagnostics diagnostics) {
    this.before = before;
    this.diagnostics = diagnostics;
  }

  /**
   * The rubric; empty when anything of it can't be used, which is reported.
   *
   * @param before the version that was loaded before this one; null for the first
   */
  public static Optional<Loaded> load(
      Lineage lineage, @Nullable Loaded before, Diagnostics diagnostics) {
    return new Loader(before, diagnostics).load(lineage);
  }

  /** The rubric with other rules under its framework; empty when they can't be used. */
  public static Optional<Loaded> withRules(
      Loaded before, List<RuleFile> rules, Diagnostics diagnostics) {
    return new Loader(before, diagnostics).compile(Lineage.NONE, before.index(), rules);
  }

  /** The rubric with its rules under another framework; empty when they can't be used. */
  public static Optional<Loaded> withFramework(
      Loaded before, Framework framework, Diagnostics diagnostics) {
    return new Loader(before, diagnostics)
        .compile(Lineage.NONE, new FrameworkIndex(framework), before.rules());
  }

  private Optional<Loaded> load(Lineage lineage) {
    if (diagnostics.hasErrors()) {
      ofRules.fail();
    }
    Optional<FrameworkIndex> index = framework(lineage);
    List<RuleFile> rules = List.of();
    List<String> present =
        index.map(each -> each.framework().ownIndicatorNames()).orElse(List.of());
    RuleMerge merge = new RuleMerge(present, diagnostics);
    for (int i = lineage.generations().size() - 1; i >= 0; i--) {
      Generation generation = lineage.generations().get(i);
      rules = merge.merge(rules, read(generation, index.orElse(null)), generation);
    }
    List<RuleFile> all = rules;
    Optional<Loaded> loaded = index.flatMap(each -> compile(lineage, each, all));
    if (index.isEmpty()) {
      diagnostics.addAll(ofRules);
    }
    return loaded;
  }

  private List<RuleFile> read(Generation generation, @Nullable FrameworkIndex index) {
    Framework framework = index == null ? null : index.framework();
    boolean own = generation.standard() == null;
    Map<String, RuleFile> known = own && index != null ? unchanged(index) : Map.of();
    List<RuleFile> rules = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : generation.files().files().entrySet()) {
      String name = file.getKey();
      if (RuleFiles.isOne(name)) {
        RuleFile same = known.get(name);
        boolean kept = same != null && sameBytes(name, file.getValue());
        Optional<RuleFile> read =
            kept
                ? Optional.of(same)
                : RuleFiles.read(generation.prefix() + name, file.getValue(), framework, ofRules);
        read.ifPresent(rules::add);
      }
    }
    return rules;
  }

  private Optional<FrameworkIndex> framework(Lineage lineage) {
    Optional<Framework> read =
        Optional.ofNullable(lineage.framework(diagnostics))
            .flatMap(node -> FrameworkReader.read(node, diagnostics));
    ofRules.doubtAll(diagnostics);
    return read.map(
        framework ->
            before != null && framework.equals(before.index().framework())
                ? before.index()
                : new FrameworkIndex(framework));
  }

  /** The files that need not be read again: of an equal framework, and without a warning. */
  private Map<String, RuleFile> unchanged(FrameworkIndex index) {
    Map<String, RuleFile> unchanged = new HashMap<>();
    if (before != null && before.index() == index) {
      before.rules().forEach(file -> unchanged.put(file.file(), file));
      for (Diagnostic warning : before.warnings()) {
        Location location = warning.location();
        if (location != null) {
          unchanged.remove(location.file());
        }
      }
    }
    return unchanged;
  }

  private boolean sameBytes(String name, byte[] bytes) {
    return before != null && Arrays.equals(before.lineage().own().files().files().get(name), bytes);
  }

  private Optional<Loaded> compile(Lineage lineage, FrameworkIndex index, List<RuleFile> rules) {
    List<CompiledRule> known =
        before != null && before.index() == index ? before.compiled() : List.of();
    Vocabulary vocabulary =
        before != null && before.index() == index
            ? before.vocabulary()
            : Vocabularies.of(index.framework(), ofRules);
    List<CompiledRule> compiled = RulesCompiler.compile(vocabulary, rules, known, ofRules);
    Comparisons.of(vocabulary, ofRules).checkCircles(compiled);
    Verifier.check(index.framework(), compiled, ofRules);
    diagnostics.addAll(ofRules);
    if (diagnostics.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new Loaded(
            lineage,
            index,
            vocabulary,
            rules,
            compiled,
            diagnostics.all(),
            new Network(compiled, index),
            TargetUse.of(index, compiled),
            new Probes(vocabulary, compiled)));
  }
}

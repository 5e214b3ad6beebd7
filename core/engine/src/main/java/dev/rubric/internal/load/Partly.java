package dev.rubric.internal.load;

import dev.rubric.framework.Framework;
import dev.rubric.internal.compile.Vocabularies;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.form.RuleFiles;
import dev.rubric.internal.framework.FrameworkReader;
import dev.rubric.internal.inherit.Lineage;
import dev.rubric.internal.source.Folder;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.rule.RuleFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of a rubric in a folder, however much is wrong with it: for an editor, which has
 * to help where a rubric is not sound.
 *
 * @param framework its framework; null when that can't be read
 * @param vocabulary what its rules may name; null without a framework
 * @param rules its own rules, as far as they can be read
 */
public record Partly(
    @Nullable Framework framework, @Nullable Vocabulary vocabulary, List<RuleFile> rules) {
  /** Nothing. */
  public static final Partly NOTHING = new Partly(null, null, List.of());

  /** Copies the list. */
  public Partly {
    rules = List.copyOf(rules);
  }

  /** Reads it, with other contents of the files that are not saved. */
  public static Partly read(Path folder, Map<String, byte[]> unsaved) {
    Diagnostics unheard = new Diagnostics();
    return Folder.read(folder, unsaved, unheard)
        .flatMap(files -> Lineage.of(files, unheard))
        .map(Partly::of)
        .orElse(NOTHING);
  }

  private static Partly of(Lineage lineage) {
    Diagnostics unheard = new Diagnostics();
    Framework framework =
        Optional.ofNullable(lineage.framework(unheard))
            .flatMap(node -> FrameworkReader.read(node, unheard))
            .orElse(null);
    List<RuleFile> rules = new ArrayList<>();
    lineage
        .own()
        .files()
        .files()
        .forEach(
            (name, bytes) -> {
              if (RuleFiles.isOne(name)) {
                RuleFiles.read(name, bytes, framework, unheard).ifPresent(rules::add);
              }
            });
    Vocabulary vocabulary = framework == null ? null : Vocabularies.of(framework, unheard);
    return new Partly(framework, vocabulary, rules);
  }
}

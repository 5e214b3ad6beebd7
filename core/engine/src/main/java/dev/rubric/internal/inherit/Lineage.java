package dev.rubric.internal.inherit;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.source.RubricFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rubric and the standards that it builds on.
 *
 * @param generations the rubric itself, then its parent, and so on; at least one
 */
public record Lineage(List<Generation> generations) {
  /** Copies the list. */
  public Lineage {
    generations = List.copyOf(generations);
  }

  /** What was made in memory. */
  public static final Lineage NONE =
      new Lineage(List.of(new Generation(null, "", RubricFiles.NONE, null)));

  /** The rubric of these files with its standards; empty when one is missing, which is reported. */
  public static Optional<Lineage> of(RubricFiles files, Diagnostics diagnostics) {
    return new LineageReader(diagnostics).read(files);
  }

  /** The rubric itself. */
  public Generation own() {
    return generations.get(0);
  }

  /** The standards it builds on, the nearest first, each as {@code name@version}. */
  public List<String> standards() {
    return generations.stream().map(Generation::standard).filter(Objects::nonNull).toList();
  }

  /** The folders on disk that the files were read from, its own first. */
  public List<Path> folders() {
    return generations.stream()
        .map(generation -> generation.files().folder())
        .filter(Objects::nonNull)
        .toList();
  }

  /** The effective {@code rubric.yaml}; null when the rubric's own can't be read. */
  public @Nullable Node framework(Diagnostics diagnostics) {
    Node.Mapping effective = null;
    for (int i = generations.size() - 1; i >= 0; i--) {
      Node.Mapping root = generations.get(i).root();
      if (root == null) {
        return null;
      }
      effective = effective == null ? root : new FrameworkMerge(diagnostics).merge(effective, root);
    }
    return effective;
  }

  /** The digest of all files: another parent gives another rubric. */
  public String hash() {
    return generations.size() == 1
        ? own().files().hash()
        : RubricFiles.hash(generations.stream().map(Generation::files).toList());
  }
}

package dev.rubric.workbench.site;

import java.util.Optional;
import java.util.SortedMap;

/**
 * Where the drafts of one rubric are kept as they are typed, each with the text that it began from;
 * what was kept is there after a power cut. The workbench calls it from one thread at a time.
 */
public interface DraftStore {
  /** The drafts by the names of their files, parts with {@code /}. */
  SortedMap<String, String> drafts();

  /** Keeps the draft of a file, which began from that text (empty for a new file). */
  void keep(String file, String text, String base);

  /** What the draft of a file began from; empty when there is no draft. */
  Optional<String> base(String file);

  /** Forgets the draft of a file. */
  void drop(String file);
}

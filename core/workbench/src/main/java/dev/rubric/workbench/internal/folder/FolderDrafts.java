package dev.rubric.workbench.internal.folder;

import dev.rubric.workbench.site.DraftStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where drafts are kept as they are typed: {@code .workbench} in the rubric's folder, with the text
 * that each draft began from.
 */
public final class FolderDrafts implements DraftStore {
  static final String FOLDER = ".workbench";

  private static final String DRAFTS = FOLDER + "/draft/";
  private static final String BASES = FOLDER + "/base/";

  private final SafeFiles files;

  /** The drafts of the rubric in a folder. */
  public FolderDrafts(Path folder) {
    this.files = new SafeFiles(folder);
  }

  @Override
  public SortedMap<String, String> drafts() {
    return files.below(DRAFTS);
  }

  @Override
  public void keep(String name, String text, String base) {
    if (!base(name).filter(base::equals).isPresent()) {
      files.write(BASES + name, base);
    }
    files.write(DRAFTS + name, text);
  }

  @Override
  public Optional<String> base(String name) {
    return files.read(BASES + name);
  }

  @Override
  public void drop(String name) {
    files.delete(DRAFTS + name);
    files.delete(BASES + name);
  }
}

package dev.rubric.workbench.internal.folder;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.store.FolderStore;
import dev.rubric.store.Publication;
import dev.rubric.store.Published;
import dev.rubric.workbench.site.Proposal;
import dev.rubric.workbench.site.Publications;
import dev.rubric.workbench.site.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Publications of the rubric in a folder, kept beside it in {@code .workbench}. What is in force
 * from a later day on is written into the folder when that day has come.
 */
public final class FolderPublications implements Publications {
  private static final String HOME = FolderDrafts.FOLDER + "/";
  private static final String PROPOSAL = HOME + "proposal.json";

  /** The number of the publication that the folder was brought to last. */
  private static final String WRITTEN = HOME + "written";

  private static final String LATER = HOME + "later/";

  private final Path folder;
  private final SafeFiles files;
  private final FolderStore store;
  private final Clock clock;

  /** The publications of the rubric in a folder, by the days of that clock. */
  public FolderPublications(Path folder, Clock clock) {
    this.folder = folder;
    this.files = new SafeFiles(folder);
    this.store = FolderStore.in(folder.resolve(FolderDrafts.FOLDER).resolve("store"));
    this.clock = clock;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public Optional<Proposal> proposal() {
    return files.read(PROPOSAL).flatMap(Proposal::fromJson);
  }

  @Override
  public void propose(Proposal proposal, Rubric rubric) {
    files.write(PROPOSAL, proposal.toJson());
  }

  @Override
  public void withdraw() {
    files.delete(PROPOSAL);
  }

  /** Keeps both versions before a file is touched, so that nothing can be lost. */
  @Override
  public Published publish(
      Proposal proposal, Rubric rubric, String publisher, SortedMap<String, String> changed) {
    refresh();
    current().filter(each -> !store.has(each.stamp().hash())).ifPresent(this::first);
    Published done =
        store.publish(
            rubric,
            new Publication(
                proposal.proposer(),
                proposal.reason() + "（复核：" + publisher + "）",
                proposal.from(),
                null));
    Map<String, byte[]> rules = rubric.files();
    if (done.publication().on(today())) {
      changed.forEach((file, text) -> files.write(file, rules.getOrDefault(file, utf8(text))));
      written(done);
    } else {
      changed.forEach((file, text) -> keepForLater(done, file, text, rules));
    }
    withdraw();
    return done;
  }

  /** Rules are in the store already, cases are not. */
  private void keepForLater(Published done, String file, String text, Map<String, byte[]> rules) {
    if (!rules.containsKey(file)) {
      files.write(later(done) + file, text);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Optional<Rubric> current() {
    try {
      return Optional.of(Rubric.load(folder));
    } catch (InvalidRubricException unsound) {
      return Optional.empty();
    }
  }

  private void first(Rubric rubric) {
    written(store.publish(rubric, Publication.of("工作台", "使用工作台之前的版本")));
  }

  private void written(Published published) {
    files.write(WRITTEN, String.valueOf(published.number()));
  }

  private static String later(Published published) {
    return LATER + published.number() + "/";
  }

  /** A folder that somebody changed by hand since is left as it is. */
  @Override
  public boolean refresh() {
    int last = files.read(WRITTEN).map(Integer::parseInt).orElse(0);
    if (last == 0) {
      return false;
    }
    List<Published> history = history();
    Published due =
        history.stream()
            .filter(each -> each.publication().on(today()))
            .reduce((before, after) -> after)
            .orElse(null);
    if (due == null || due.number() <= last) {
      return false;
    }
    String hash = history.get(last - 1).hash();
    if (!current().map(each -> each.stamp().hash().equals(hash)).orElse(false)) {
      return false;
    }
    bring(store.rubric(hash), due);
    return true;
  }

  private void bring(Rubric before, Published due) {
    Map<String, byte[]> rules = store.rubric(due.hash()).files();
    rules.forEach(files::write);
    before.files().keySet().stream()
        .filter(file -> !rules.containsKey(file))
        .forEach(files::delete);
    files.below(later(due)).forEach(files::write);
    written(due);
  }

  @Override
  public List<Published> history() {
    return store.history();
  }

  @Override
  public Rubric rubric(String hash) {
    try {
      return store.rubric(hash);
    } catch (NoSuchElementException none) {
      throw new Refusal("no-version", "没有这个版本", "there is no such version");
    }
  }
}

package dev.rubric.workbench.internal.desk;

import dev.rubric.Rubric;
import dev.rubric.language.Draft;
import dev.rubric.store.FolderStore;
import dev.rubric.store.Publication;
import dev.rubric.store.Published;
import dev.rubric.testing.Options;
import dev.rubric.testing.RubricTests;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way of a change into the folder: proved, proposed by one person, approved by another, kept in
 * the history, then written.
 */
final class Publishing {
  private static final String PROPOSAL = Cabinet.FOLDER + "/proposal.json";
  private static final int LONGEST = 200;

  private final Path folder;
  private final SafeFiles files;
  private final FolderStore store;

  Publishing(Path folder) {
    this.folder = folder;
    this.files = new SafeFiles(folder);
    this.store = FolderStore.in(folder.resolve(Cabinet.FOLDER).resolve("store"));
  }

  Proof prove(Draft draft) {
    Optional<RubricTests> tests = tests(draft);
    if (tests.isEmpty()) {
      return new Proof("", draft.problems(), null, null);
    }
    Options all = Options.defaults();
    return new Proof(
        draft.rubric().orElseThrow().stamp().hash(),
        draft.checked(),
        tests.get().run(all),
        tests.get().coverage(all));
  }

  /** The draft with its cases; empty when its texts make no rubric. */
  Optional<RubricTests> tests(Draft draft) {
    Map<String, byte[]> unsaved =
        draft.unsaved().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, each -> each.getValue().getBytes(StandardCharsets.UTF_8)));
    return draft.rubric().map(rubric -> RubricTests.of(folder, rubric, unsaved));
  }

  Optional<Proposal> proposal() {
    return files.read(PROPOSAL).flatMap(Proposal::fromJson);
  }

  Proposal propose(Draft draft, String name, String reason, @Nullable LocalDate from) {
    Proof proof = green(draft);
    Proposal proposal =
        new Proposal(
            proof.hash(), said(name, "姓名", "a name"), said(reason, "事由", "a reason"), from);
    files.write(PROPOSAL, proposal.toJson());
    return proposal;
  }

  private Proof green(Draft draft) {
    Proof proof = prove(draft);
    if (!proof.isGreen()) {
      throw new Refusal(
          "not-green",
          "检查有错误，或用例没有全部通过，不能发布",
          "the check found errors or a case does not pass, so it can't be published");
    }
    return proof;
  }

  private static String said(String words, String zh, String en) {
    String plain = words.strip();
    if (plain.isEmpty() || plain.length() > LONGEST) {
      throw new Refusal("unsaid", "请填写" + zh, en + " is missing");
    }
    return plain;
  }

  void withdraw() {
    files.delete(PROPOSAL);
  }

  /** Keeps both versions before a file is touched, so that nothing can be lost. */
  Published approve(Draft draft, Draft published, String name, SortedMap<String, String> changed) {
    Proposal proposal =
        proposal()
            .orElseThrow(
                () -> new Refusal("no-proposal", "没有待复核的改动", "there is nothing to approve"));
    String approver = said(name, "姓名", "a name");
    if (isSame(approver, proposal.proposer())) {
      throw new Refusal("same-person", "提交人和复核人不能是同一人", "who proposes a change can't approve it");
    }
    Rubric rubric =
        draft
            .rubric()
            .filter(each -> each.stamp().hash().equals(proposal.hash()))
            .orElseThrow(
                () ->
                    new Refusal(
                        "changed-since",
                        "提交之后又改过，请重新提交",
                        "it was changed after it was proposed; propose it again"));
    green(draft);
    published.rubric().filter(each -> !store.has(each.stamp().hash())).ifPresent(this::first);
    Published done =
        store.publish(
            rubric,
            new Publication(
                proposal.proposer(),
                proposal.reason() + "（复核：" + approver + "）",
                proposal.from(),
                null));
    changed.forEach(files::write);
    withdraw();
    return done;
  }

  private static boolean isSame(String one, String other) {
    return one.replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT)
        .equals(other.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
  }

  private void first(Rubric rubric) {
    store.publish(rubric, Publication.of("工作台", "使用工作台之前的版本"));
  }

  List<Published> history() {
    return store.history();
  }

  Rubric rubric(String hash) {
    try {
      return store.rubric(hash);
    } catch (NoSuchElementException none) {
      throw new Refusal("no-version", "没有这个版本", "there is no such version");
    }
  }
}

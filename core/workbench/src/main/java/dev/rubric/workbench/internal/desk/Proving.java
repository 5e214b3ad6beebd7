package dev.rubric.workbench.internal.desk;

import dev.rubric.language.Draft;
import dev.rubric.testing.Options;
import dev.rubric.testing.RubricTests;
import dev.rubric.testing.mutation.MutationReport;
import dev.rubric.testing.report.TestReport;
import dev.rubric.workbench.site.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a check and the cases say of a draft. */
final class Proving {
  private static final int THREADS = 2;

  private Proving() {}

  static Proof prove(Draft draft) {
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
  static Optional<RubricTests> tests(Draft draft) {
    Map<String, byte[]> unsaved =
        draft.unsaved().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, each -> each.getValue().getBytes(StandardCharsets.UTF_8)));
    return draft.rubric().map(rubric -> RubricTests.of(draft.folder(), rubric, unsaved));
  }

  /** What becomes of small changes to the rules: those that no case notices are not tried yet. */
  static MutationReport mutate(Draft draft) {
    return tests(draft)
        .orElseThrow(() -> unsound("草稿", "the draft"))
        .mutate(Options.defaults(), THREADS, done -> {});
  }

  static Proof green(Draft draft) {
    Proof proof = prove(draft);
    TestReport tests = proof.tests();
    if (tests != null && tests.results().isEmpty()) {
      throw new Refusal(
          "no-cases",
          "还没有用例，不能发布：请点“补上缺少的用例”写出第一批，逐个核对",
          "there are no cases yet: add the missing ones, and hold each against the standard");
    }
    if (!proof.isGreen()) {
      throw new Refusal(
          "not-green",
          "检查有错误，或用例没有全部通过，不能发布",
          "the check found errors or a case does not pass, so it can't be published");
    }
    return proof;
  }

  static Refusal unsound(String zh, String en) {
    return new Refusal("unsound", zh + "不能使用，请先改正", en + " can't be used, mend it first");
  }
}

package dev.rubric.cli;

import dev.rubric.Submissions;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.store.Replay;
import dev.rubric.store.Verification;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric replay}: its words come from the resource bundle of the language. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 512 * 1024 * 1024;

  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "SCORECARDS", descriptionKey = "replay.scorecards")
  private String scorecards;

  @Parameters(index = "1", paramLabel = "SUBMISSIONS", descriptionKey = "replay.submissions")
  private String submissions;

  @Mixin private StoreOptions stores;

  ReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new Guarded(console, parent).run(scorecards, this::replay);
  }

  private ExitCode replay() {
    Map<String, Submission> byHash = new HashMap<>();
    for (String line : lines(submissions)) {
      Submission submission = Submissions.parse(submissions + ".json", line);
      byHash.put(submission.hash(), submission);
    }
    Replay replay = new Replay(stores.existing());
    int held = 0;
    List<String> all = lines(scorecards);
    for (String line : all) {
      held += holds(replay, scorecard(line), byHash) ? 1 : 0;
    }
    console.print(
        Text.of(
                    "重算 %d 份，%d 份与存档逐字节相同".formatted(all.size(), held),
                    "%d scored again, %d the same to the byte".formatted(all.size(), held))
                .in(parent.language())
            + "\n");
    return held == all.size() ? ExitCode.SCORED : ExitCode.ATTENTION;
  }

  private boolean holds(Replay replay, Scorecard card, Map<String, Submission> byHash) {
    Submission submission = byHash.get(String.valueOf(card.inputHash()));
    if (submission == null) {
      console.tell(
          Text.of(
              card.unit() + "：没有这份评分表的填报 " + card.inputHash(),
              card.unit() + ": the submission of the scorecard is missing: " + card.inputHash()),
          parent.language());
      return false;
    }
    Verification verified = replay.verify(card, submission);
    console.problems(card.unit(), verified.problems(), parent.language());
    return verified.holds();
  }

  private Scorecard scorecard(String line) {
    try {
      return Scorecard.fromJson(line);
    } catch (IllegalArgumentException notOne) {
      throw new CommandException(
          scorecards + " 里有一行不是评分表：" + notOne.getMessage(),
          "a line of " + scorecards + " is no scorecard: " + notOne.getMessage());
    }
  }

  private static List<String> lines(String name) {
    Path file = Paths.of(name);
    try {
      return new String(Door.read(file, MOST_BYTES), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (Refused refusal) {
      Text why = refusal.reason();
      throw new CommandException(
          name + "：" + why.in(Language.ZH), name + ": " + why.in(Language.EN));
    }
  }
}

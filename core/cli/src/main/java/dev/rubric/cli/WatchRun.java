package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.change.Change;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.live.LiveEvent;
import dev.rubric.live.LiveFailure;
import dev.rubric.live.LiveOptions;
import dev.rubric.live.LiveRubric;
import dev.rubric.live.LiveStatus;
import dev.rubric.live.RubricVersion;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Follows a rubric's folder, and shows after each save what the change does to submissions. */
final class WatchRun {
  /** What stands above a difference: its title and both rubrics. */
  private static final int HEADING = 3;

  /** As much of it as one reads between two saves. */
  private static final int MOST_DIFFERENCES = 24;

  private final String rubric;
  private final List<String> names;
  private final Language language;
  private final Console console;
  private final Complaints complaints;
  private final Gate gate;
  private final boolean diff;
  private final InputStream typed;
  private final Map<String, Submission> submissions = new LinkedHashMap<>();
  private final Map<String, Scorecard> cards = new HashMap<>();
  private @Nullable Rubric shown;

  WatchRun(
      String rubric,
      List<String> names,
      Language language,
      Console console,
      Complaints complaints,
      Gate gate,
      boolean diff,
      InputStream typed) {
    this.rubric = rubric;
    this.names = List.copyOf(names);
    this.language = language;
    this.console = console;
    this.complaints = complaints;
    this.gate = gate;
    this.diff = diff;
    this.typed = typed;
  }

  /** Watches until it is told to quit. */
  ExitCode run() {
    try {
      readSubmissions();
      try (LiveRubric live =
          LiveRubric.watch(folder(), LiveOptions.defaults().withGate(gate::pass))) {
        begin(live);
        obey(live);
        return ExitCode.SCORED;
      }
    } catch (RuntimeException | Error e) {
      return complaints.report(rubric, e);
    }
  }

  private Path folder() {
    Path path = Paths.rubric(rubric);
    if (!Files.isDirectory(path)) {
      throw new CommandException("只能监视文件夹：" + rubric, "only a folder can be watched: " + rubric);
    }
    return path;
  }

  private void readSubmissions() {
    for (String name : names) {
      for (Path file : Paths.submissions(name)) {
        submissions.put(file.toString(), Submissions.read(file));
      }
    }
  }

  private synchronized void begin(LiveRubric live) {
    live.addListener(event -> tell(live, event));
    say(
        Text.of(
            "正在监视 " + rubric + "，保存规则即可看到效果。\n可输入：版本、退回 版本号、重载、退出，按回车确认。\n",
            "Watching "
                + rubric
                + "; save a rule to see its effect.\n"
                + "Type versions, rollback NUMBER, reload or quit, and press Enter.\n"));
    say(heading(live.status().version(), Text.same("")));
    shown = live.rubric();
    submissions.forEach((name, submission) -> first(live.rubric(), name, submission));
  }

  private void first(Rubric served, String name, Submission submission) {
    Scorecard card = served.score(submission);
    cards.put(name, card);
    say(Text.same("  " + effect(name).now(card)));
  }

  private Effect effect(String name) {
    String unit = submissions.get(name).unit();
    return new Effect(unit.isEmpty() ? name : unit, language);
  }

  private synchronized void tell(LiveRubric live, LiveEvent event) {
    if (event instanceof LiveEvent.Failed failed) {
      refused(failed.failure(), failed.version());
    } else if (event instanceof LiveEvent.Recovered) {
      say(Text.of("错误已改正，规则与使用中的版本相同。\n", "The mistake is gone; the rules are those in use.\n"));
    } else {
      boolean back = event instanceof LiveEvent.RolledBack;
      say(heading(event.version(), back ? Text.of("（退回）", " (rolled back)") : Text.same("")));
      differences(live.rubric());
      effects(live.rubric());
    }
  }

  /** What the rules say otherwise than those shown before, when that is wanted. */
  private void differences(Rubric served) {
    Rubric before = shown;
    shown = served;
    if (diff && before != null) {
      Change.between(before, served)
          .toText(language)
          .lines()
          .skip(HEADING)
          .limit(MOST_DIFFERENCES)
          .forEach(line -> say(Text.same("  " + line + "\n")));
    }
  }

  private void refused(LiveFailure failure, RubricVersion served) {
    int number = served.number();
    say(
        Text.of(
            "修改不能使用，继续使用第 " + number + " 版：\n",
            "The edit can't be used; version " + number + " stays in use:\n"));
    failure.diagnostics().forEach(each -> say(Text.same("  " + each.render(language) + "\n")));
  }

  private void effects(Rubric served) {
    StringBuilder changes = new StringBuilder();
    for (Map.Entry<String, Submission> each : submissions.entrySet()) {
      changes.append(effects(served, each.getKey(), each.getValue()));
    }
    String words = changes.toString();
    if (words.isEmpty()) {
      say(Text.of("  得分都没有变化\n", "  no score changes\n"));
    } else {
      words.lines().forEach(line -> say(Text.same("  " + line + "\n")));
    }
  }

  private String effects(Rubric served, String name, Submission submission) {
    try {
      Scorecard card = served.score(submission);
      Scorecard before = cards.put(name, card);
      return before == null ? effect(name).now(card) : effect(name).change(before, card);
    } catch (InvalidSubmissionException misfit) {
      cards.remove(name);
      return misfit.render(language) + "\n";
    }
  }

  private static Text heading(RubricVersion version, Text note) {
    String hash = version.stamp().hash();
    String brief = hash.substring(0, Math.min(hash.length(), "sha256:".length() + 12));
    return Text.of(
        "第 %d 版 %s%s\n".formatted(version.number(), brief, note.in(Language.ZH)),
        "Version %d %s%s\n".formatted(version.number(), brief, note.in(Language.EN)));
  }

  /** Obeys line by line; when no more lines can come, watches until the process is ended. */
  private void obey(LiveRubric live) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(typed, StandardCharsets.UTF_8));
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> words = List.of(line.strip().split("\\s+"));
        Optional<Order> order = Order.of(words);
        if (order.equals(Optional.of(Order.QUIT))) {
          return;
        }
        if (!line.isBlank()) {
          obey(live, order, words);
        }
      }
      new CountDownLatch(1).await();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void obey(LiveRubric live, Optional<Order> order, List<String> words) {
    if (order.isEmpty()) {
      say(
          Text.of(
              "不认识 " + words.get(0) + "；可输入：版本、退回 版本号、重载、退出\n",
              words.get(0) + " is unknown; type versions, rollback NUMBER, reload or quit\n"));
      return;
    }
    switch (order.get()) {
      case VERSIONS -> live.versions().forEach(each -> list(each, live.status()));
      case ROLL_BACK -> rollBack(live, words);
      case RELOAD, QUIT -> live.reload();
    }
  }

  private void list(RubricVersion version, LiveStatus status) {
    boolean served = version.number() == status.version().number();
    say(heading(version, served ? Text.of("（使用中）", " (in use)") : Text.same("")));
  }

  private void rollBack(LiveRubric live, List<String> words) {
    try {
      live.rollBack(Integer.parseInt(words.size() > 1 ? words.get(1) : ""));
    } catch (NumberFormatException | NoSuchElementException e) {
      String known =
          String.join(
              "、", live.versions().stream().map(each -> String.valueOf(each.number())).toList());
      say(
          Text.of(
              "退回 后面应写版本号，可退回的有：" + known + "\n",
              "rollback needs a version's number, one of: " + known.replace("、", ", ") + "\n"));
    }
  }

  private synchronized void say(Text words) {
    console.print(words.in(language));
  }
}

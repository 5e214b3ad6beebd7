package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.diagnostic.Severity;
import dev.rubric.peers.Peers;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import dev.rubric.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scores what was asked for: every submission that can be, whatever becomes of the others. */
final class ScoreRun {
  private final ScoreRequest request;
  private final Console console;
  private final Complaints complaints;
  private final Outcomes outcomes = new Outcomes();
  private ExitCode worst = ExitCode.SCORED;

  ScoreRun(ScoreRequest request, Console console) {
    this.request = request;
    this.console = console;
    this.complaints = new Complaints(console, request.language(), request.stackTrace());
  }

  /** Does it all; every failure is reported, none thrown. */
  ExitCode run() {
    try {
      score(load());
    } catch (RuntimeException | Error e) {
      refusal(request.rubric(), e).ifPresent(console::print);
      note(complaints.report(request.rubric(), e));
    }
    return worst;
  }

  private RubricChoice load() {
    Gate gate =
        new Gate(
            console, request.rubric(), request.language(), request.quiet(), request.unchecked());
    return RubricChoice.of(Paths.rubric(request.rubric()), request.asOf(), gate);
  }

  private void score(RubricChoice rubrics) {
    Peers peers = PeersFile.read(request.peers());
    List<Path> files = files();
    try (Sink sink = sink(files)) {
      boolean many = files.size() + outcomes.failures() > 1;
      Progress progress = new Progress(console, files.size(), request.quiet());
      for (Path file : files) {
        score(rubrics, peers, file, sink, many, progress);
      }
      progress.clear();
      if (many) {
        summarise(sink);
      }
      finish(sink);
    }
  }

  /** The files of all arguments; an argument that names none is reported and left out. */
  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (String name : request.submissions()) {
      try {
        files.addAll(Paths.submissions(name));
      } catch (CommandException e) {
        fail(name, e);
      }
    }
    return files;
  }

  private Sink sink(List<Path> inputs) {
    String output = request.output();
    if (output == null) {
      return new StandardOutput(console);
    }
    new Outputs(Paths.rubrics(List.of(request.rubric())), inputs)
        .accept(output, DocumentSink.endings(request.format()));
    return DocumentSink.of(output, outcomes, request.language());
  }

  private void score(
      RubricChoice rubrics, Peers peers, Path file, Sink sink, boolean many, Progress progress) {
    try {
      for (FormInput.Read read : read(rubrics, file, progress)) {
        Rubric rubric = rubrics.of(read.submission());
        Scorecard card = rubric.score(read.submission(), peers);
        sink.write(written(rubric, read.submission(), card, many));
        outcomes.scored(read.scored(file, rubric, card));
        note(needsAttention(card) ? ExitCode.ATTENTION : ExitCode.SCORED);
      }
    } catch (RuntimeException | StackOverflowError e) {
      progress.clear();
      refusal(file.toString(), e).ifPresent(sink::write);
      fail(file.toString(), e);
    }
    progress.step();
  }

  /** What a file reports; of a form, what was taken and what contradicts itself is told. */
  private List<FormInput.Read> read(RubricChoice rubrics, Path file, Progress progress) {
    if (!FormInput.isOne(file)) {
      return List.of(FormInput.Read.of(rubrics.read(file)));
    }
    List<FormInput.Read> tables = FormInput.read(file, FormInput.bytes(file), rubrics);
    for (FormInput.Read read : tables) {
      if (!request.quiet() && !(read.notes().isEmpty() && read.findings().isEmpty())) {
        progress.clear();
        console.problems(file.toString(), read.notes(), request.language());
        console.problems(file.toString(), read.findings(), request.language());
      }
    }
    return tables;
  }

  /** Programs get the reasons where they look for the scorecard; people read them beside it. */
  private Optional<String> refusal(String name, Throwable failure) {
    return request.format() == Format.JSON && failure instanceof DiagnosticException refusal
        ? Optional.of(refusal.toJson(name) + "\n")
        : Optional.empty();
  }

  private String written(Rubric rubric, Submission submission, Scorecard card, boolean many) {
    if (request.format() == Format.JSON) {
      return (many ? card.toJsonLine() : card.toJson()) + "\n";
    }
    return (outcomes.isEmpty() ? "" : "\n")
        + card.toText(request.language(), rubric.framework(), submission);
  }

  /** Whether a finding is an error, or a line has no score. */
  static boolean needsAttention(Scorecard card) {
    return card.lines().stream().anyMatch(LineScore::isOpen)
        || card.findings().stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }

  /** Beside JSON the summary would be noise, and in a file nobody would see it pass. */
  private void summarise(Sink sink) {
    if (request.quiet()) {
      return;
    }
    String summary = outcomes.summary(request.language());
    if (request.format() == Format.TEXT) {
      sink.write((outcomes.isEmpty() ? "" : "\n") + summary);
    }
    if (request.format() == Format.JSON || request.output() != null) {
      console.printError(summary);
    }
  }

  /** Without a single scorecard there is nothing to replace an older file with. */
  private void finish(Sink sink) {
    if (outcomes.isEmpty() && request.output() != null) {
      return;
    }
    sink.commit();
    if (request.output() != null && !request.quiet()) {
      console.tell(
          Text.of("已写入 " + request.output(), "written to " + request.output()), request.language());
    }
  }

  private void fail(String name, Throwable failure) {
    outcomes.failed(name, failure);
    note(complaints.report(name, failure));
  }

  private void note(ExitCode code) {
    worst = worst.or(code);
  }
}

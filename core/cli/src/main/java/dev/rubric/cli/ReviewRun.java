package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.documents.ReviewedForm;
import dev.rubric.documents.ReviewedTable;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores forms and hands each back; several with one workbook that sums them up. */
final class ReviewRun {
  private static final String SUMMARY = "summary.xlsx";
  private static final String ADDED = "-reviewed";

  /** What was asked for. */
  record Request(
      String rubric,
      @Nullable LocalDate asOf,
      List<String> forms,
      @Nullable String output,
      boolean quiet,
      boolean unchecked,
      boolean stackTrace) {}

  private final Request request;
  private final Language language;
  private final Console console;
  private final Complaints complaints;
  private final Outcomes outcomes = new Outcomes();
  private ExitCode worst = ExitCode.SCORED;

  ReviewRun(Request request, Language language, Console console) {
    this.request = request;
    this.language = language;
    this.console = console;
    this.complaints = new Complaints(console, language, request.stackTrace());
  }

  ExitCode run() {
    try {
      Gate gate =
          new Gate(console, request.rubric(), language, request.quiet(), request.unchecked());
      review(RubricChoice.of(Paths.rubric(request.rubric()), request.asOf(), gate));
    } catch (RuntimeException | Error e) {
      note(complaints.report(request.rubric(), e));
    }
    return worst;
  }

  private void review(RubricChoice rubrics) {
    boolean folder =
        request.forms().size() > 1 || Files.isDirectory(Paths.of(request.forms().get(0)));
    List<Path> files = files();
    if (!folder) {
      files.forEach(file -> guarded(file.toString(), () -> review(rubrics, file, target(file))));
      return;
    }
    Path into = folder();
    Progress progress = new Progress(console, files.size(), request.quiet());
    for (Path file : files) {
      progress.clear();
      guarded(
          file.toString(),
          () ->
              review(
                  rubrics,
                  file,
                  into.resolve(ReviewedForm.name(String.valueOf(file.getFileName()))).toString()));
      progress.step();
    }
    progress.clear();
    summarise(into);
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    request.forms().forEach(name -> guarded(name, () -> files.addAll(Paths.forms(name))));
    return files;
  }

  private void guarded(String name, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | StackOverflowError e) {
      outcomes.failed(name, e);
      note(complaints.report(name, e));
    }
  }

  /** Where the one form goes: to the file that was named, or beside it under a name of its own. */
  private String target(Path file) {
    if (request.output() != null) {
      return request.output();
    }
    String name = ReviewedForm.name(file.toString());
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + ADDED + name.substring(dot);
  }

  /** The folder for several forms, a new one, so that nothing is overwritten. */
  private Path folder() {
    if (request.output() == null) {
      throw new CommandException(
          "几份自评表写回到哪个文件夹，请用 -o 指明（新文件夹）", "name a new folder for the forms with -o");
    }
    try {
      return Files.createDirectory(Paths.of(request.output()));
    } catch (IOException taken) {
      throw new CommandException(
          "不能建立文件夹（已存在，或上级文件夹不存在）：" + request.output(),
          "the folder can't be made; it exists, or the one above it does not: " + request.output());
    }
  }

  private void review(RubricChoice rubrics, Path file, String target) {
    byte[] bytes = FormInput.bytes(file);
    String name = String.valueOf(file.getFileName());
    List<ReviewedTable> tables = new ArrayList<>();
    for (FormInput.Read read : FormInput.read(file, bytes, rubrics)) {
      Rubric rubric = rubrics.of(read.submission());
      Scorecard card = rubric.score(read.submission());
      tables.add(new ReviewedTable(read.printed(), card, read.findings()));
      outcomes.scored(read.scored(file, rubric, card));
      note(ScoreRun.needsAttention(card) ? ExitCode.ATTENTION : ExitCode.SCORED);
      tell(file, read);
    }
    Diagnostics problems = new Diagnostics();
    byte[] written =
        ReviewedForm.of(name, bytes, tables, problems)
            .orElseThrow(
                () ->
                    new CommandException(
                        "无法写回：" + file + "\n" + FormInput.lines(problems.all(), Language.ZH),
                        "cannot be handed back: "
                            + file
                            + "\n"
                            + FormInput.lines(problems.all(), Language.EN)));
    write(file, target, written);
  }

  private void tell(Path file, FormInput.Read read) {
    if (!request.quiet()) {
      console.refused(file.toString(), read.notes(), language);
    }
  }

  private void write(Path file, String target, byte[] written) {
    String name = ReviewedForm.name(file.toString());
    String ending = OutputKind.ending(name);
    if (!OutputKind.ending(target).equals(ending)) {
      throw new CommandException(
          "写回的文件应为 " + ending + "：" + target,
          "the form is handed back as " + ending + ": " + target);
    }
    new Outputs(Paths.rubrics(List.of(request.rubric())), List.of(file)).accept(target);
    try (AtomicFile out = AtomicFile.at(target)) {
      out.write(written);
      out.commit();
    }
    if (!request.quiet()) {
      boolean newer = !name.equals(file.toString());
      console.tell(
          Text.of(
              "已写入 " + target + (newer ? "（.doc 不能写回，写成表格相同的 .docx）" : ""),
              "written to "
                  + target
                  + (newer ? " (a .doc can't be written; this .docx has the same tables)" : "")),
          language);
    }
  }

  private void summarise(Path folder) {
    if (!outcomes.isEmpty()) {
      try (AtomicFile out = AtomicFile.at(folder.resolve(SUMMARY).toString())) {
        out.write(outcomes.workbook(language));
        out.commit();
      }
    }
    if (!request.quiet()) {
      console.printError(outcomes.summary(language));
    }
  }

  private void note(ExitCode code) {
    worst = worst.or(code);
  }
}

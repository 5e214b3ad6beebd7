package dev.rubric.cli;

import dev.rubric.documents.PaperKind;
import dev.rubric.documents.ScorecardDocument;
import dev.rubric.documents.ScorecardPage;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes all scorecards as one Word document, workbook or web page when they are there. */
final class DocumentSink implements Sink {
  private final String name;
  private final AtomicFile file;
  private final Outcomes outcomes;
  private final Language language;

  private DocumentSink(String name, Outcomes outcomes, Language language) {
    this.name = name;
    this.file = AtomicFile.at(name);
    this.outcomes = outcomes;
    this.language = language;
  }

  /** The sink for an output of that name, by its ending. */
  static Sink of(String name, Outcomes outcomes, Language language) {
    return PaperKind.of(name).isPresent()
        ? new DocumentSink(name, outcomes, language)
        : AtomicFile.at(name);
  }

  /** How the names of outputs of that format may end: documents are for people. */
  static List<String> endings(Format format) {
    List<String> endings = new ArrayList<>(format.endings());
    if (format == Format.TEXT) {
      endings.addAll(papers());
    }
    return endings;
  }

  /** How the names of documents for people end. */
  static List<String> papers() {
    return Arrays.stream(PaperKind.values()).flatMap(kind -> kind.endings().stream()).toList();
  }

  @Override
  public void write(String words) {
    // The document is made of the scorecards themselves.
  }

  @Override
  public void commit() {
    file.write(
        switch (PaperKind.of(name).orElseThrow()) {
          case PAGE ->
              ScorecardPage.ofForms(outcomes.scored(), language).getBytes(StandardCharsets.UTF_8);
          case WORKBOOK -> outcomes.workbook(language);
          case WORD -> ScorecardDocument.of(outcomes.scored(), language);
        });
    file.commit();
  }

  @Override
  public void close() {
    file.close();
  }
}

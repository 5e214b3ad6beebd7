package dev.rubric.cli;

import dev.rubric.documents.ScorecardPage;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes all scorecards as one web page or workbook when they are there. */
final class DocumentSink implements Sink {
  private static final List<String> PAGE = List.of(".html", ".htm");
  private static final String WORKBOOK = ".xlsx";

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
    boolean document =
        PAGE.contains(OutputKind.ending(name)) || OutputKind.ending(name).equals(WORKBOOK);
    return document ? new DocumentSink(name, outcomes, language) : AtomicFile.at(name);
  }

  /** How the names of outputs of that format may end: documents are for people. */
  static List<String> endings(Format format) {
    List<String> endings = new ArrayList<>(format.endings());
    if (format == Format.TEXT) {
      endings.addAll(PAGE);
      endings.add(WORKBOOK);
    }
    return endings;
  }

  @Override
  public void write(String words) {
    // The document is made of the scorecards themselves.
  }

  @Override
  public void commit() {
    boolean page = PAGE.contains(OutputKind.ending(name));
    file.write(
        page
            ? ScorecardPage.of(outcomes.cards(), language).getBytes(StandardCharsets.UTF_8)
            : outcomes.workbook());
    file.commit();
  }

  @Override
  public void close() {
    file.close();
  }
}

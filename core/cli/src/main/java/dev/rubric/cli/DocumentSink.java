package dev.rubric.cli;

import dev.rubric.documents.ScorecardPage;
import dev.rubric.documents.SummaryWorkbook;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes all scorecards as one web page or workbook when they are there. */
final class DocumentSink implements Sink {
  private static final List<String> OTHER = List.of(".docx", ".doc", ".xls", ".pdf", ".et", ".wps");

  private final String name;
  private final AtomicFile file;
  private final List<Scorecard> cards;
  private final Language language;

  private DocumentSink(String name, List<Scorecard> cards, Language language) {
    this.name = name;
    this.file = AtomicFile.at(name);
    this.cards = cards;
    this.language = language;
  }

  /** The sink for an output of that name, by its ending: never text under another name. */
  static Sink of(String name, List<Scorecard> cards, Language language) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (OTHER.stream().anyMatch(plain::endsWith)) {
      throw new CommandException(
          "不能写成这种文件：" + name + "；可以是 .html 网页、.xlsx 汇总表、.txt 文本或 .json",
          "a file of this kind can't be written: " + name + "; .html, .xlsx, .txt and .json can");
    }
    boolean document = plain.endsWith(".html") || plain.endsWith(".xlsx");
    return document ? new DocumentSink(name, cards, language) : AtomicFile.at(name);
  }

  @Override
  public void write(String words) {
    // The document is made of the scorecards themselves.
  }

  @Override
  public void commit() {
    boolean page = name.toLowerCase(Locale.ROOT).endsWith(".html");
    file.write(
        page
            ? ScorecardPage.of(cards, language).getBytes(StandardCharsets.UTF_8)
            : SummaryWorkbook.of(cards));
    file.commit();
  }

  @Override
  public void close() {
    file.close();
  }
}

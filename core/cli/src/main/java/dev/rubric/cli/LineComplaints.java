package dev.rubric.cli;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.List;

/** Tells what is wrong with lines: of many bad ones the first few. */
final class LineComplaints {
  /** What is said in place of the many that are like the first few. */
  static final Text MORE = Text.of("还有不能评分的，不再列出", "more can't be scored, which are not listed");

  private static final int MOST = 10;

  private final String input;
  private final Console console;
  private final BatchBar bar;
  private final Language language;
  private final Text rest;
  private long count;

  /**
   * Tells of an input.
   *
   * @param rest what is said where there are more
   */
  LineComplaints(String input, Console console, BatchBar bar, Language language, Text rest) {
    this.input = input;
    this.console = console;
    this.bar = bar;
    this.language = language;
    this.rest = rest;
  }

  void tell(List<Diagnostic> problems) {
    problems.forEach(this::tell);
  }

  private void tell(Diagnostic each) {
    count++;
    if (count <= MOST) {
      bar.clear();
      console.problems(input, List.of(each), language);
    } else if (count == MOST + 1) {
      bar.clear();
      console.tell(rest, language);
    }
  }
}

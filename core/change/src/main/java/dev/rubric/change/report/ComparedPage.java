package dev.rubric.change.report;

import dev.rubric.internal.page.HtmlPage;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.text.Language;
import java.util.function.Consumer;

/** The frame of pages that hold two rubrics against each other. */
final class ComparedPage {
  private static final String STYLE =
      """
      .conclusion{font-size:1.05rem;padding:.6rem 1rem;border-left:4px solid var(--fill);background:#f3f8fc}
      table{border-collapse:collapse;width:100%;margin:.4rem 0 1rem}
      th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
      th{color:var(--soft);font-weight:500;font-size:.85rem}
      td.number,th.number{font-variant-numeric:tabular-nums;white-space:nowrap}
      .up{color:var(--good)}.down{color:var(--bad)}
      .soft{color:var(--soft);font-size:.85rem}
      """;

  private ComparedPage() {}

  /**
   * A page.
   *
   * @param style what it adds to the style of all
   * @param body writes what stands between the conclusion and the footer
   */
  static String of(
      Language language,
      String title,
      String style,
      RubricStamp before,
      RubricStamp after,
      String conclusion,
      Consumer<HtmlPage> body) {
    HtmlPage page = new HtmlPage(language, title, HtmlPage.STYLE + STYLE + style);
    page.begin("article", "");
    page.element("h1", "", title);
    page.element("p", "by", after.title());
    page.element("p", "conclusion", conclusion);
    body.accept(page);
    String both = new Words(language).pair(Words.identity(before), Words.identity(after));
    page.element("footer", "", both + " · rubric " + after.engine());
    page.end();
    return page.finish();
  }
}

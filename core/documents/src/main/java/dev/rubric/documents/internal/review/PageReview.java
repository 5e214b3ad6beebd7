package dev.rubric.documents.internal.review;

import dev.rubric.diagnostic.Location;
import dev.rubric.documents.internal.grid.HtmlGrids;
import dev.rubric.documents.internal.grid.Mark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes a review into a copy of a web page: below the scores and reasons, and in full after the
 * table. What could run or ask for anything outside is left out of the copy.
 */
final class PageReview {
  private static final String CLASS = "rubric-review";
  private static final String DIFFERS = "rubric-differs";
  private static final String STYLE =
      """
      table{border-collapse:collapse}
      td,th{border:1px solid #667;padding:.2em .4em}
      .rubric-review{color:#5b6b7c;font-size:.9em}
      .rubric-differs .rubric-review{color:#b3261e;font-weight:600}
      .rubric-differs{background:#fff2cc}
      aside.rubric-review{max-width:60em;margin:1em 0;white-space:pre-line}
      aside.rubric-review li{margin:.4em 0}
      """;

  private final Document page;
  private final Map<Location, Element> cells;

  PageReview(String file, Document page) {
    this.page = page;
    page.select("." + CLASS).remove();
    page.select("." + DIFFERS).removeClass(DIFFERS);
    this.cells = HtmlGrids.cells(file, page);
    makeHarmless();
    style();
  }

  private void makeHarmless() {
    page.select("script, iframe, frame, object, embed, link, base, meta[http-equiv=refresh]")
        .remove();
    for (Element element : page.getAllElements()) {
      List<String> scripts =
          element.attributes().asList().stream()
              .map(Attribute::getKey)
              .filter(key -> key.startsWith("on") || key.equals("src") || key.equals("background"))
              .toList();
      scripts.forEach(element::removeAttr);
      if (element.attr("href").strip().toLowerCase(Locale.ROOT).startsWith("javascript")) {
        element.removeAttr("href");
      }
    }
  }

  private void style() {
    if (page.getElementById(CLASS) == null) {
      page.head().appendElement("style").attr("id", CLASS).text(STYLE);
    }
  }

  void write(List<Remark> remarks) {
    Element last = null;
    Element notes = new Element("ol");
    for (Remark remark : remarks) {
      Element cell = cells.get(remark.at());
      if (cell != null) {
        write(cell, remark);
        last = cell;
        note(notes, remark);
      }
    }
    Element table = last == null ? null : last.closest("table");
    if (table != null && !notes.children().isEmpty()) {
      Element aside = new Element("aside").addClass(CLASS);
      aside.appendElement("p").text(Mark.TEXT + "说明");
      aside.appendChild(notes);
      table.after(aside);
    }
  }

  private static void write(Element cell, Remark remark) {
    if (remark.isScore()) {
      cell.appendElement("div").addClass(CLASS).text(Mark.TEXT + remark.beside());
    }
    if (!remark.added().isEmpty()) {
      cell.appendElement("div").addClass(CLASS).text(Mark.TEXT + remark.added());
    }
    if (remark.differs()) {
      cell.addClass(DIFFERS);
    }
  }

  private static void note(Element notes, Remark remark) {
    if (!remark.comments().isEmpty()) {
      Location at = Location.cell("", "", remark.at().line(), remark.at().column());
      Element item = notes.appendElement("li");
      item.appendElement("b").text(at.toString().replace(", ", ""));
      item.appendText(" " + String.join("\n", remark.comments()));
    }
  }

  byte[] bytes() {
    page.outputSettings().prettyPrint(false);
    page.charset(StandardCharsets.UTF_8);
    return page.outerHtml().getBytes(StandardCharsets.UTF_8);
  }
}

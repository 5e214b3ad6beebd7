package dev.rubric.documents.internal.paper;

import dev.rubric.internal.page.HtmlPage;

/** Writes a document as one web page that asks for nothing outside itself and prints well. */
final class PagePaper {
  private static final String STYLE =
      HtmlPage.STYLE
          + """
          article{max-width:80rem}
          h1{text-align:center;margin-bottom:1rem}
          p{margin:.4rem 0;color:#42505e}
          table{border-collapse:collapse;width:100%;margin:1rem 0;table-layout:fixed}
          th,td{border:1px solid #9aa7b4;padding:.35rem .5rem;text-align:center;overflow-wrap:anywhere;white-space:pre-line}
          th{background:#edf1f5}
          td.words{text-align:left}
          td.marked{background:#fff2cc}
          @page{size:A4 landscape;margin:12mm}
          @media print{body{font-size:9pt}thead{display:table-header-group}tr{break-inside:avoid}th,td{print-color-adjust:exact}}
          """;

  private final HtmlPage page;

  private PagePaper(Paper paper) {
    this.page = new HtmlPage(paper.language(), paper.title(), STYLE);
  }

  static String of(Paper paper) {
    PagePaper writer = new PagePaper(paper);
    writer.page.begin("article", "");
    paper.blocks().forEach(writer::block);
    return writer.page.finish();
  }

  private void block(Paper.Block block) {
    if (block instanceof Paper.Line line) {
      page.element(line.title() ? "h1" : "p", "", line.words());
    } else if (block instanceof Paper.Table table) {
      table(table);
    }
  }

  private void table(Paper.Table table) {
    int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
    page.begin("table", "");
    page.begin("colgroup", "");
    table.widths().forEach(width -> page.empty("col", "width", 100 * width / sum + "%"));
    page.end();
    Grid grid = new Grid(table);
    page.begin(table.heads() > 0 ? "thead" : "tbody", "");
    for (int i = 0; i < table.rows().size(); i++) {
      if (i > 0 && i == table.heads()) {
        page.end();
        page.begin("tbody", "");
      }
      page.begin("tr", "");
      grid.own(i).forEach(placed -> box(placed.box()));
      page.end();
    }
    page.end();
    page.end();
  }

  private void box(Box box) {
    String look =
        switch (box.look()) {
          case WORDS -> "words";
          case MARKED -> "marked";
          default -> "";
        };
    page.beginWith(
        box.look() == Box.Look.HEAD ? "th" : "td",
        "class",
        look,
        "rowspan",
        span(box.down()),
        "colspan",
        span(box.right()));
    page.text(box.text());
    page.end();
  }

  private static String span(int cells) {
    return cells > 1 ? String.valueOf(cells) : "";
  }
}

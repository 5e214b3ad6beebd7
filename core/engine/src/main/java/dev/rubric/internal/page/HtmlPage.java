package dev.rubric.internal.page;

import dev.rubric.text.Language;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * A web page under way: no script, nothing from outside, every text escaped, every element closed,
 * so that it is well-formed XML too.
 *
 * <p>Not thread-safe; one serves one page.
 */
public final class HtmlPage {
  /** How all pages look: paper on grey, in the fonts that Chinese readers have. */
  public static final String STYLE =
      """
      :root{--ink:#1d2733;--soft:#5b6b7c;--line:#dfe5ec;--fill:#2f6f9f;--lost:#f0d9a8;--bad:#b3261e;--good:#2e7d32;--paper:#fff}
      *{box-sizing:border-box}
      body{margin:0;background:#f3f5f8;color:var(--ink);font:15px/1.6 "Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
      article{max-width:60rem;margin:2rem auto;padding:2rem 2.5rem;background:var(--paper);border:1px solid var(--line);border-radius:10px}
      h1{font-size:1.5rem;margin:0}
      h2{font-size:1.1rem;margin:2rem 0 .5rem;display:flex;justify-content:space-between}
      .by{color:var(--soft);margin:.2rem 0 1.2rem}
      footer{margin-top:2rem;color:var(--soft);font-size:.85rem;overflow-wrap:anywhere}
      @media print{body{background:#fff;font-size:10.5pt}article{border:0;margin:0;padding:0;max-width:none;break-after:page}}
      """;

  /** After these a line ends, so that a page can be compared line by line. */
  private static final Set<String> LINES = Set.of("article", "h1", "h2", "p", "svg", "table", "tr");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** A page with this title; its style comes after nothing else. */
  public HtmlPage(Language language, String title, String style) {
    out.append(head(language, title, style));
  }

  /** All up to the beginning of the body. */
  public static String head(Language language, String title, String style) {
    return "<!DOCTYPE html>\n<html lang=\""
        + (language == Language.ZH ? "zh-CN" : "en")
        + "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"
        + escaped(title)
        + "</title>\n<style>\n"
        + style.replace("\"", "'")
        + "</style>\n</head>\n<body>\n";
  }

  /** A text as it stands in a page, between tags or in an attribute. */
  public static String escaped(String text) {
    return between(text).replace("\"", "&quot;").replace("'", "&#39;");
  }

  private static String between(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Begins an element of that class; of none when it is empty. */
  public void begin(String tag, String styleClass) {
    begin(tag, styleClass, "");
  }

  /** Begins an element; its hint shows when the pointer rests on it. */
  public void begin(String tag, String styleClass, String hint) {
    out.append('<').append(tag);
    attribute("class", styleClass);
    attribute("title", hint);
    out.append('>');
    open.push(tag);
  }

  /** Begins an element with these attributes: name, value, name, value … */
  public void beginWith(String tag, String... attributes) {
    tag(tag, attributes);
    out.append('>');
    open.push(tag);
  }

  /** An element with these attributes and nothing in it. */
  public void empty(String tag, String... attributes) {
    tag(tag, attributes);
    out.append("/>");
  }

  private void tag(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
  }

  private void attribute(String name, String value) {
    if (!value.isEmpty()) {
      out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }
  }

  /** Adds a text. */
  public void text(String words) {
    out.append(between(words));
  }

  /** Ends the element that was begun last. */
  public void end() {
    String tag = open.pop();
    out.append("</").append(tag).append('>');
    if (LINES.contains(tag)) {
      out.append('\n');
    }
  }

  /** An element with a text. */
  public void element(String tag, String styleClass, String words) {
    begin(tag, styleClass);
    text(words);
    end();
  }

  /** Ends all that was begun; the page. */
  public String finish() {
    while (!open.isEmpty()) {
      end();
    }
    return out.append("</body>\n</html>\n").toString();
  }
}

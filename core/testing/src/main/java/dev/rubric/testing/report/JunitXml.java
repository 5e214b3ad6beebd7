package dev.rubric.testing.report;

import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import java.util.List;

/** Writes reports in the form that build servers read from JUnit. */
final class JunitXml {
  private final Language language;
  private final StringBuilder xml = new StringBuilder();

  private JunitXml(Language language) {
    this.language = language;
  }

  static String of(List<TestReport> reports, Language language) {
    JunitXml writer = new JunitXml(language);
    writer.xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    reports.forEach(writer::suite);
    return writer.xml.append("</testsuites>\n").toString();
  }

  private void suite(TestReport report) {
    xml.append("  <testsuite");
    attribute("name", report.rubric());
    attribute("tests", String.valueOf(report.results().size()));
    attribute("failures", String.valueOf(report.count(Outcome.FAILED)));
    attribute("errors", String.valueOf(report.count(Outcome.ERROR)));
    xml.append(">\n");
    report.results().forEach(result -> testcase(report, result));
    xml.append("  </testsuite>\n");
  }

  private void testcase(TestReport report, CaseResult result) {
    xml.append("    <testcase");
    attribute("classname", report.rubric() + "." + result.location().file());
    attribute("name", result.name());
    attribute("file", result.location().file());
    attribute("line", String.valueOf(result.location().line()));
    if (result.outcome() == Outcome.PASSED) {
      xml.append("/>\n");
      return;
    }
    String element = result.outcome() == Outcome.FAILED ? "failure" : "error";
    xml.append(">\n      <").append(element);
    attribute("message", result.name());
    xml.append(">").append(escape(body(result))).append("</").append(element).append(">\n");
    xml.append("    </testcase>\n");
  }

  private String body(CaseResult result) {
    return ReportText.of(
        new TestReport("", java.nio.file.Path.of(""), List.of(result), List.of()), language);
  }

  private void attribute(String name, String value) {
    xml.append(' ').append(name).append("=\"").append(escape(value)).append('"');
  }

  /** Characters that XML 1.0 can't hold, and nobody can see, are shown by their code points. */
  private static String escape(String text) {
    StringBuilder out = new StringBuilder();
    Characters.visible(text).codePoints().forEach(each -> escape(out, each));
    return out.toString();
  }

  private static void escape(StringBuilder out, int c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(c);
    }
  }
}

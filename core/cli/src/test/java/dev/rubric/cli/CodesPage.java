package dev.rubric.cli;

import dev.rubric.check.report.Check;
import dev.rubric.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The page of all codes, made from the catalogue and from what the command says of its examples.
 * Its {@code main} writes it: run it after a change of a message.
 */
final class CodesPage {
  static final Path PAGE =
      Path.of("../checking/src/main/resources/dev/rubric/check/report/pages/CODES.md");
  private static final Map<String, String> TITLES =
      Map.of(
          "rubric", "指标体系 rubric.yaml",
          "rules", "规则 .drl（Rules）",
          "sentences", "中文句子 .dslr（Sentences）",
          "tables", "评分标准表 .xlsx .csv（Tables）",
          "submissions", "填报（Submissions）",
          "cases", "用例 tests/*.yaml（Cases）",
          "forms", "自评表（Official forms）",
          "files", "文件（Files）");

  private CodesPage() {}

  public static void main(String[] args) throws IOException {
    Files.writeString(PAGE, page(), StandardCharsets.UTF_8);
  }

  /** The whole page. */
  static String page() throws IOException {
    StringBuilder page = new StringBuilder(head());
    for (String chapter : CodesTest.CHAPTERS) {
      page.append("\n## " + TITLES.get(chapter) + "\n");
      CodesTest.chapter(chapter).forEach(example -> page.append(section(example)));
    }
    return page.toString();
  }

  /** The beginning, with the list of all codes. */
  private static String head() throws IOException {
    StringBuilder head =
        new StringBuilder(
            """
            # 提示的代码（Diagnostic codes）

            每条提示都有一个代码，例如 `[unknown-indicator]`。这里列出全部代码，各有一个例子和改法；例子改自同一个小评分标准，都由测试运行过：照错的写，出现这个代码；照改的写，就没有了。
            `rubric check --explain 代码` 显示一个代码的说明。评分规则的核查（空隙、重叠等）各有一页，见 [README.md](README.md)。

            Every message has a code. Each is listed with an example and its mend; tests run both: the example yields the code, the mend makes it go away.
            `rubric check --explain CODE` shows one. The checks of rules have pages of their own.

            | 代码 code | 含义 | meaning |
            |---|---|---|
            """);
    for (Check check : Check.values()) {
      String link = "[" + check.id() + "](" + check.id() + ".md)";
      head.append(row(link, check.title().in(Language.ZH), check.title().in(Language.EN)));
    }
    for (CodeExample each : CodesTest.all()) {
      head.append(row("[" + each.code() + "](#" + each.code() + ")", each.zh(), each.en()));
    }
    return head.toString();
  }

  private static String row(String code, String zh, String en) {
    return "| " + code + " | " + zh + " | " + en + " |\n";
  }

  /** What is said of one code. */
  private static String section(CodeExample example) {
    String head =
        "\n### " + example.code() + "\n\n" + example.zh() + "。" + capital(example.en()) + ".\n";
    if (example.how() != null) {
      return head + "\n- " + example.how().get("zh") + "\n- " + example.how().get("en") + "\n";
    }
    return head
        + "\n错 wrong（`"
        + example.file()
        + "`）：\n\n"
        + block(example.bad())
        + "\n改 right：\n\n"
        + block(example.good());
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String block(String text) {
    String shown =
        switch (text) {
          case "*" -> "（原来的内容 / the file as it was）";
          case "" -> "（不要这个文件 / without this file）";
          case "⟦form⟧" -> "（网页 / a web page）";
          default -> CodeExample.shown(text).replace("\u200B", "\\u200B").strip();
        };
    return "```text\n" + shown + "\n```\n";
  }
}

package dev.rubric.documents;

import static dev.rubric.internal.page.HtmlPage.escaped;

import dev.rubric.documents.internal.review.Provisional;
import dev.rubric.internal.page.HtmlPage;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.MatchedValue;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Scorecards as one self-contained web page: score bars by section, each line opening to its rule,
 * clause, values and arithmetic. It has no script and asks for nothing outside itself.
 */
public final class ScorecardPage {
  private static final String STYLE =
      """
      .total{display:flex;align-items:baseline;gap:1rem;flex-wrap:wrap}
      .total b{font-size:3rem;line-height:1.1;font-weight:600}
      .grade{padding:.1rem .8rem;border-radius:1rem;background:var(--fill);color:#fff}
      meter{width:100%;height:.9rem}
      .bars{display:grid;grid-template-columns:max-content 1fr max-content;gap:.35rem 1rem;align-items:center;margin-top:1.2rem}
      details{border-top:1px solid var(--line)}
      details:last-of-type{border-bottom:1px solid var(--line)}
      summary{display:grid;grid-template-columns:1fr 8rem 6.5rem;gap:1rem;align-items:center;padding:.5rem .2rem;cursor:pointer}
      summary>span:first-child::before{content:"▸";display:inline-block;width:1.2em;color:var(--soft)}
      details[open]>summary>span:first-child::before{content:"▾"}
      summary:hover{background:#f7f9fb}
      summary .points{text-align:right;font-variant-numeric:tabular-nums}
      .lost .points{color:var(--bad)}
      .open .points{color:var(--bad);font-weight:600}
      .why{padding:.2rem 1rem 1rem;color:#33414f}
      .why p{margin:.3rem 0}
      .why dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.3rem 0;color:var(--soft)}
      .why dd{margin:0}
      .finding{border-left:4px solid var(--lost);padding:.3rem .8rem;margin:.4rem 0;background:#fdfaf3}
      .finding.error{border-color:var(--bad);background:#fdf3f2}
      @media print{details{break-inside:avoid}details>summary{list-style:none}details:not([open])>.why{display:block}}
      @media print{details::details-content{content-visibility:visible;block-size:auto}}
      @media(max-width:40rem){article{padding:1rem;margin:0;border:0}summary{grid-template-columns:1fr 6rem}summary meter{display:none}}
      """;

  private final Language language;
  private final StringBuilder page = new StringBuilder();

  /** Of the scorecard that is being written; null where its rubric is not known. */
  private @Nullable Names names;

  private ScorecardPage(Language language) {
    this.language = language;
  }

  /** The page of these scorecards, one after the other, with the names as the rubric has them. */
  public static String of(List<Scorecard> cards, Language language) {
    Objects.requireNonNull(cards, "cards");
    ScorecardPage writer = new ScorecardPage(language);
    writer.head(cards);
    cards.forEach(writer::card);
    return writer.page.append("</body>\n</html>\n").toString();
  }

  /** The same of scored forms, with the names that their rubrics give in the language. */
  public static String ofForms(List<ScoredForm> forms, Language language) {
    Objects.requireNonNull(forms, "forms");
    ScorecardPage writer = new ScorecardPage(language);
    writer.head(forms.stream().map(ScoredForm::card).toList());
    for (ScoredForm form : forms) {
      writer.names = new Names(form.framework(), language);
      writer.card(form.card());
    }
    return writer.page.append("</body>\n</html>\n").toString();
  }

  private String name(@Nullable String chineseName) {
    String plain = chineseName == null ? "" : chineseName;
    return names == null ? plain : names.name(plain);
  }

  private String said(Text words) {
    return names == null ? words.in(language) : names.say(words);
  }

  private String say(String zh, String en) {
    return Text.of(zh, en).in(language);
  }

  private void head(List<Scorecard> cards) {
    String title = say("评分表", "Scorecard");
    String unit = cards.size() == 1 ? cards.get(0).unit() + " " : "";
    page.append(HtmlPage.head(language, unit + title, HtmlPage.STYLE + STYLE));
  }

  private void card(Scorecard card) {
    String year = card.year() == null ? "" : say(card.year() + " 年度 · ", card.year() + " · ");
    page.append("<article>\n<h1>")
        .append(escaped(card.unit()))
        .append("</h1>\n<p class=\"by\">")
        .append(escaped(year + name(card.rubric().title())))
        .append("</p>\n<div class=\"total\"><b>")
        .append(escaped(total(card)))
        .append("</b>");
    if (card.weight() != null) {
      page.append("<span>/ ").append(plain(card.weight())).append("</span>");
    }
    if (card.grade() != null && card.weight() != null) {
      page.append("<span class=\"grade\">")
          .append(escaped(names == null ? card.grade() : names.grade(card.grade())))
          .append("</span>");
    } else if (card.provisional()) {
      page.append("<span>").append(Provisional.why(card).in(language)).append("</span>");
    }
    if (card.selfTotal() != null) {
      page.append("<span>")
          .append(say("自评 ", "self-evaluation "))
          .append(plain(card.selfTotal()))
          .append("</span>");
    }
    page.append("</div>\n<div class=\"bars\">\n");
    card.sections().forEach(this::bar);
    page.append("</div>\n");
    card.sections().forEach(this::section);
    entries(say("总分", "Total"), card.entries());
    how(card.how());
    findings(card.findings());
    page.append("<footer>").append(escaped(stamp(card.rubric()))).append("</footer>\n</article>\n");
  }

  private String total(Scorecard card) {
    String shown = card.shownTotal();
    return !shown.isEmpty() ? shown : card.hasNothingToScore() ? "—" : say("不汇总", "no total");
  }

  private static String stamp(RubricStamp rubric) {
    return String.join(
        " ", rubric.name(), rubric.version(), rubric.hash(), "rubric", rubric.engine());
  }

  private void bar(SectionScore section) {
    page.append("<span>")
        .append(escaped(name(section.section())))
        .append("</span>")
        .append(meter(section.score(), section.weight()))
        .append("<span>")
        .append(escaped(score(section)))
        .append("</span>\n");
  }

  /** A mark, or the points with those that there are. */
  private String score(SectionScore section) {
    String shown = section.shown().isEmpty() ? say("未评分", "open") : section.shown();
    return section.isOnPoints() ? shown + " / " + plain(section.weight()) : shown;
  }

  private static String meter(@Nullable BigDecimal score, BigDecimal weight) {
    if (score == null) {
      return "<span></span>";
    }
    BigDecimal most = weight.signum() == 0 ? BigDecimal.ONE : weight;
    BigDecimal percent = score.multiply(new BigDecimal(100)).divide(most, 0, RoundingMode.HALF_UP);
    return "<meter min=\"0\" max=\""
        + plain(most)
        + "\" value=\""
        + plain(score)
        + "\">"
        + percent
        + "%</meter>";
  }

  private void section(SectionScore section) {
    page.append("<h2><span>")
        .append(escaped(name(section.section())))
        .append("</span><span>")
        .append(escaped(score(section)))
        .append("</span></h2>\n");
    how(section.how());
    section.lines().forEach(line -> line(line, section.isOnPoints()));
    entries(name(section.section()), section.entries());
  }

  private void how(@Nullable Text how) {
    if (how != null) {
      page.append("<p class=\"by\">").append(escaped(how.in(language))).append("</p>\n");
    }
  }

  private void line(LineScore line, boolean points) {
    BigDecimal score = line.score();
    boolean lost = points && score != null && score.compareTo(line.weight()) < 0;
    String kind = score == null ? "open" : lost ? "lost" : "full";
    page.append("<details class=\"")
        .append(kind)
        .append("\">\n<summary><span>")
        .append(escaped(name(line.indicator())))
        .append("</span>")
        .append(score == null ? "<span></span>" : meter(score, line.weight()))
        .append("<span class=\"points\">")
        .append(escaped(line.shown().isEmpty() ? say("未评分", "open") : line.shown()))
        .append(points ? " / " + plain(line.weight()) : "")
        .append("</span></summary>\n<div class=\"why\">\n");
    line.entries().forEach(this::entry);
    if (line.entries().isEmpty()) {
      page.append("<p>").append(say("没有规则对它评分", "no rule scores it")).append("</p>\n");
    }
    page.append("</div>\n</details>\n");
  }

  private void entries(String name, List<Entry> entries) {
    if (!entries.isEmpty()) {
      page.append("<details>\n<summary><span>")
          .append(escaped(name))
          .append("</span></summary>\n<div class=\"why\">\n");
      entries.forEach(this::entry);
      page.append("</div>\n</details>\n");
    }
  }

  private void entry(Entry entry) {
    page.append("<p>")
        .append(escaped(said(entry.reason())))
        .append("</p>\n<dl><dt>")
        .append(say("规则", "Rule"))
        .append("</dt><dd>")
        .append(escaped(entry.rule()))
        .append("（")
        .append(escaped(entry.location().toString()))
        .append("）</dd>");
    if (entry.basis() != null) {
      page.append("<dt>")
          .append(say("依据", "Basis"))
          .append("</dt><dd>")
          .append(escaped(entry.basis()))
          .append("</dd>");
    }
    for (MatchedValue value : entry.matched()) {
      page.append("<dt>")
          .append(escaped(value.name().in(language)))
          .append("</dt><dd>")
          .append(escaped(name(String.valueOf(value.value()))))
          .append("</dd>");
    }
    page.append("</dl>\n");
  }

  private void findings(List<Finding> findings) {
    if (!findings.isEmpty()) {
      page.append("<h2><span>")
          .append(say("疑点", "Findings"))
          .append("</span><span>")
          .append(findings.size())
          .append("</span></h2>\n");
      for (Finding finding : findings) {
        page.append("<p class=\"finding ")
            .append(finding.severity().name().toLowerCase(java.util.Locale.ROOT))
            .append("\">")
            .append(escaped(said(finding.message())))
            .append("</p>\n");
      }
    }
  }

  private static String plain(BigDecimal value) {
    return value.toPlainString();
  }
}

package dev.rubric.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Event;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** What a limit took of bonuses stands on what people print as well. */
class LimitedTotalsTest {
  private static final String CUT = "加分合计 6 分，按加分上限 5 分封顶";

  private static final Rubric RUBRIC =
      Rubric.load(
          Map.of(
              "rubric.yaml",
              """
              名称: limited
              版本: 1
              标题: 加分
              加分: {上限: 5, 总分上限: 105}
              事项: [表扬]
              指标体系: [{一级指标: 产出, 分值: 100, 三级指标: [{指标: 甲, 分值: 100}]}]
              """
                  .getBytes(StandardCharsets.UTF_8),
              "rules.drl",
              """
              rule "甲" when $m : 指标( 指标 == "甲" ) then 记分.得满分($m); end
              rule "表扬" when $e : 事项( 名称 == "表扬" ) then 记分.加分($e.次数); end
              """
                  .getBytes(StandardCharsets.UTF_8)));

  private static ScoredForm praised(int times) {
    Submission submission =
        Submission.of("局").event(new Event("表扬", BigDecimal.valueOf(times), null, null)).build();
    Scorecard card = RUBRIC.score(submission);
    return new ScoredForm("局.yaml", submission, RUBRIC.framework(), card, List.of());
  }

  @Test
  void thePageSaysIt() {
    assertThat(ScorecardPage.ofForms(List.of(praised(6)), Language.ZH)).contains(CUT);
    assertThat(ScorecardPage.ofForms(List.of(praised(5)), Language.ZH)).doesNotContain("封顶");
  }

  @Test
  void theDocumentSaysItBesideTheBonuses() throws IOException {
    assertThat(text(praised(6))).contains("加 6 分", CUT);
    assertThat(text(praised(5))).contains("加 5 分").doesNotContain("封顶");
  }

  private static String text(ScoredForm form) throws IOException {
    byte[] document = ScorecardDocument.of(List.of(form), PaperKind.WORD, Language.ZH);
    try (XWPFWordExtractor words =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(document)))) {
      return words.getText();
    }
  }
}

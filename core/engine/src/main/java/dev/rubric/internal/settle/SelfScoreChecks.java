package dev.rubric.internal.settle;

import dev.rubric.diagnostic.Severity;
import dev.rubric.framework.Framework;
import dev.rubric.internal.compile.Numbers;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds the scores that the unit gave itself against each other and against the recomputed ones.
 */
final class SelfScoreChecks {
  private final Framework framework;
  private final Submission submission;
  private final List<SectionScore> sections;
  private final @Nullable BigDecimal total;
  private final boolean provisional;
  private final List<Finding> findings = new ArrayList<>(0);

  SelfScoreChecks(
      Framework framework,
      Submission submission,
      List<SectionScore> sections,
      @Nullable BigDecimal total,
      boolean provisional) {
    this.framework = framework;
    this.submission = submission;
    this.sections = sections;
    this.total = total;
    this.provisional = provisional;
  }

  List<Finding> findings() {
    for (SectionScore section : sections) {
      List<LineScore> lines = section.lines();
      for (int i = 0; i < lines.size(); i++) {
        line(lines.get(i));
      }
      section(section);
    }
    total();
    for (Measure measure : submission.measures()) {
      if (measure.selfMark() != null) {
        mark(measure);
      }
    }
    return findings;
  }

  private void line(LineScore line) {
    BigDecimal self = line.selfScore();
    if (self == null) {
      return;
    }
    if (line.weight().signum() > 0) {
      within(line.indicator(), self, line.weight());
    }
    recomputed(line.indicator(), self, line.score());
  }

  private void mark(Measure measure) {
    String own = measure.selfMark();
    String mark =
        sections.stream()
            .flatMap(section -> section.lines().stream())
            .filter(line -> line.indicator().equals(measure.indicator()))
            .map(LineScore::mark)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (mark != null && !mark.equals(own)) {
      String name = measure.indicator();
      add(
          Severity.WARNING,
          name + " 自评等次 " + own + "，复核等次 " + mark,
          name + ": self mark " + own + ", recomputed " + mark);
    }
  }

  private void section(SectionScore section) {
    within(section.section(), section.selfScore(), section.weight());
    if (section.selfScore() == null) {
      return;
    }
    if (section.how() == null) {
      adds(
          section.section(),
          "各指标自评得分",
          "self scores of the indicators",
          section.lines(),
          LineScore::selfScore,
          section.selfScore());
    }
    recomputed(
        section.section(),
        section.selfScore(),
        Settlement.isOpen(section) ? null : section.score());
  }

  private void total() {
    if (submission.selfTotal() == null) {
      return;
    }
    if (framework.isSummed()) {
      adds(
          "总分",
          "各一级指标自评得分",
          "self scores of the sections",
          sections,
          SectionScore::selfScore,
          submission.selfTotal());
    }
    recomputed("总分", submission.selfTotal(), provisional ? null : total);
  }

  private void within(String name, @Nullable BigDecimal self, BigDecimal weight) {
    if (self != null && (self.compareTo(weight) > 0 || self.signum() < 0)) {
      add(
          Severity.ERROR,
          name + " 自评得分 " + show(self) + " 不在 0 到分值 " + show(weight) + " 之间",
          english(name)
              + ": the self score "
              + show(self)
              + " is not between 0 and "
              + show(weight));
    }
  }

  private <T> void adds(
      String name,
      String partsZh,
      String partsEn,
      List<T> parts,
      Function<T, @Nullable BigDecimal> selfScore,
      @Nullable BigDecimal stated) {
    BigDecimal sum = BigDecimal.ZERO;
    for (T part : parts) {
      BigDecimal own = selfScore.apply(part);
      if (own == null) {
        return;
      }
      sum = sum.add(own);
    }
    if (stated != null && sum.compareTo(stated) != 0) {
      add(
          Severity.ERROR,
          name + " " + partsZh + "合计 " + show(sum) + "，与自评的 " + show(stated) + " 不一致",
          english(name)
              + ": the "
              + partsEn
              + " add up to "
              + show(sum)
              + ", not to "
              + show(stated));
    }
  }

  private void recomputed(String name, @Nullable BigDecimal self, @Nullable BigDecimal score) {
    if (self != null && score != null && self.compareTo(score) != 0) {
      add(
          Severity.WARNING,
          name + " 自评得分 " + show(self) + "，复核得分 " + show(score),
          english(name) + ": self score " + show(self) + ", recomputed " + show(score));
    }
  }

  private void add(Severity severity, String zh, String en) {
    findings.add(new Finding(severity, Text.of(zh, en), null, null, null, List.of()));
  }

  private String english(String name) {
    return name.equals("总分") && !framework.sectionNames().contains(name) ? "total" : name;
  }

  private static String show(BigDecimal number) {
    return Numbers.exact(number);
  }
}

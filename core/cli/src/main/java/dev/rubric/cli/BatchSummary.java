package dev.rubric.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.rubric.Rubric;
import dev.rubric.framework.Framework;
import dev.rubric.framework.GradeBand;
import dev.rubric.framework.Mark;
import dev.rubric.framework.Scale;
import dev.rubric.framework.Section;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** The distribution of the scores of a batch, for people and for programs. */
final class BatchSummary {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final RubricStamp stamp;
  private final Framework framework;
  private final List<String> grades;
  private final Tally tally;

  BatchSummary(Rubric rubric, Tally tally) {
    this.stamp = rubric.stamp();
    this.framework = rubric.framework();
    this.grades = grades(framework);
    this.tally = tally;
  }

  /** The grades, or the marks of a total on a scale of marks. */
  private static List<String> grades(Framework framework) {
    return framework.scale().isPoints()
        ? framework.grades().stream().map(GradeBand::grade).toList()
        : marks(framework.scale());
  }

  private static List<String> marks(Scale scale) {
    return scale.marks().stream().map(Mark::name).toList();
  }

  /** A few lines, the last with its line end. */
  String text(Language language) {
    StringBuilder text = new StringBuilder();
    line(text, language, "评分汇总：共 %d 份", "Summary: %d submissions", tally.submissions());
    line(text, language, "  已评分 %d", "  scored %d", tally.scored());
    if (tally.scored() > 0) {
      scores(text, language);
    }
    if (tally.failed() > 0) {
      line(text, language, "  未能评分 %d", "  not scored %d", tally.failed());
    }
    return text.toString();
  }

  private void scores(StringBuilder text, Language language) {
    if (tally.totals() > 0) {
      line(
          text,
          language,
          "  总分：平均 %s，最低 %s，最高 %s",
          "  total: mean %s, lowest %s, highest %s",
          plain(tally.mean()),
          plain(tally.min()),
          plain(tally.max()));
    }
    for (String grade : grades) {
      count(text, GradeBand.label(grade).in(language), tally.grades().getOrDefault(grade, 0L));
    }
    text.append(grades.isEmpty() ? "" : "\n");
    for (Section section : framework.sections()) {
      sections(text, section);
    }
    if (tally.provisional() > 0) {
      line(
          text,
          language,
          "  总分暂定、未评等级 %d（有指标未评分或冲突，或全部不适用）",
          "  provisional, without a grade %d (lines unscored or in conflict, or none that applies)",
          tally.provisional());
    }
    if (tally.attention() > 0) {
      line(
          text,
          language,
          "  需要处理 %d（有错误级疑点、未评分或冲突）",
          "  need attention %d (findings of level error, lines unscored or in conflict)",
          tally.attention());
    }
  }

  /** Without a total, each section is counted by its marks. */
  private void sections(StringBuilder text, Section section) {
    Map<String, Long> counts = tally.marks().getOrDefault(section.name(), Map.of());
    if (counts.isEmpty()) {
      return;
    }
    text.append("  ").append(section.name()).append(':');
    for (String mark : marks(section.scale())) {
      if (counts.containsKey(mark)) {
        count(text, mark, counts.getOrDefault(mark, 0L));
      }
    }
    text.append('\n');
  }

  private void count(StringBuilder text, String word, long count) {
    text.append("  ").append(word).append(' ').append(count).append(share(count));
  }

  private String share(long count) {
    BigDecimal percent =
        BigDecimal.valueOf(100 * count)
            .divide(BigDecimal.valueOf(tally.scored()), 1, RoundingMode.HALF_UP);
    return " (" + percent + "%)";
  }

  private static String plain(BigDecimal value) {
    return value.toPlainString();
  }

  private static void line(
      StringBuilder text, Language language, String zh, String en, Object... values) {
    text.append(Text.of(zh, en).in(language).formatted(values)).append('\n');
  }

  /** One JSON object, with a line end. */
  String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("format", "rubric-batch-summary/1");
      json.writeStringField("rubric", stamp.name());
      json.writeStringField("version", stamp.version());
      json.writeStringField("hash", stamp.hash());
      json.writeNumberField("submissions", tally.submissions());
      json.writeNumberField("scored", tally.scored());
      json.writeNumberField("failed", tally.failed());
      json.writeNumberField("defects", tally.defects());
      json.writeNumberField("provisional", tally.provisional());
      json.writeNumberField("attention", tally.attention());
      number(json, "mean", tally.mean());
      number(json, "min", tally.min());
      number(json, "max", tally.max());
      json.writeObjectFieldStart("grades");
      for (String grade : grades) {
        json.writeNumberField(grade, tally.grades().getOrDefault(grade, 0L));
      }
      json.writeEndObject();
      if (!tally.marks().isEmpty()) {
        marks(json);
      }
      json.writeEndObject();
    } catch (IOException problem) {
      throw new UncheckedIOException("writing to memory", problem);
    }
    return out + "\n";
  }

  private void marks(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("sections");
    for (Section section : framework.sections()) {
      json.writeObjectFieldStart(section.name());
      for (String mark : marks(section.scale())) {
        json.writeNumberField(
            mark, tally.marks().getOrDefault(section.name(), Map.of()).getOrDefault(mark, 0L));
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, BigDecimal value) throws IOException {
    if (value != null) {
      json.writeNumberField(name, value);
    }
  }
}

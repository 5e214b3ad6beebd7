package dev.rubric.scorecard;

import dev.rubric.framework.Direction;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a submission reports of each line, as it stands beside the line's score. */
final class Reported {
  /** Of a scorecard that stands alone. */
  static final Reported NOTHING = new Reported(null, Map.of());

  private final @Nullable Framework framework;
  private final Map<String, Measure> measures;

  private Reported(@Nullable Framework framework, Map<String, Measure> measures) {
    this.framework = framework;
    this.measures = measures;
  }

  static Reported of(Framework framework, Submission submission) {
    Map<String, Measure> measures = new HashMap<>();
    submission.measures().forEach(each -> measures.putIfAbsent(each.indicator(), each));
    return new Reported(framework, measures);
  }

  /** A name in English, where the rubric gives one. */
  String english(String name) {
    return framework == null ? name : framework.label(name).in(Language.EN);
  }

  /** The words with the names of the rubric in English, where it gives them. */
  Text said(Text words) {
    return framework == null ? words : framework.said(words);
  }

  /** The target that the line is judged by: the rubric's own, or else the submission's. */
  String target(String line, Language language) {
    Indicator indicator = indicator(line);
    Measure measure = measures.get(line);
    BigDecimal own = indicator == null ? null : indicator.target();
    BigDecimal low = own != null || measure == null ? own : measure.target();
    if (low == null) {
      return "";
    }
    BigDecimal high = own != null || measure == null ? null : measure.targetUpper();
    return high == null
        ? sign(indicator, measure) + shown(low, line, language)
        : shown(low, "", language) + "–" + shown(high, line, language);
  }

  private static String sign(@Nullable Indicator indicator, @Nullable Measure measure) {
    Direction own = indicator == null ? null : indicator.direction();
    Direction direction = own != null || measure == null ? own : measure.direction();
    boolean compared =
        direction == Direction.AT_LEAST
            || direction == Direction.AT_MOST
            || direction == Direction.EXACTLY;
    return compared ? direction.symbol() + " " : "";
  }

  /** The actual value, or the level or claim that stands for it. */
  String actual(String line, Language language) {
    Measure measure = measures.get(line);
    if (measure == null) {
      return "";
    }
    if (measure.value() != null) {
      return shown(measure.value(), line, language);
    }
    return Optional.ofNullable(measure.level())
        .map(level -> named(level, language))
        .or(() -> Optional.ofNullable(measure.claimed()).map(each -> each.label().in(language)))
        .orElse("");
  }

  private String shown(BigDecimal number, String line, Language language) {
    Indicator indicator = indicator(line);
    Measure measure = measures.get(line);
    String own = indicator == null ? null : indicator.unitOfMeasure();
    String unit = own != null || measure == null ? own : measure.unitOfMeasure();
    return Decimals.plain(number)
        + (unit == null ? "" : unit.equals("%") ? "%" : " " + named(unit, language));
  }

  private String named(String name, Language language) {
    return language == Language.EN ? english(name) : name;
  }

  private @Nullable Indicator indicator(String line) {
    return framework == null ? null : framework.indicator(line).orElse(null);
  }
}

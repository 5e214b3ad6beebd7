package dev.rubric.check.internal.space;

import dev.rubric.internal.compile.Numbers;
import dev.rubric.scorecard.MatchedValue;
import dev.rubric.submission.Attainment;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words which part of a space is meant: {@code 300 < 实际完成值 < 301}. */
public final class Region {
  private static final int MOST_TOLD = 3;

  private Region() {}

  /** A run of cells that follow each other along the innermost axis. */
  public static Text along(List<Cell> run) {
    return run.get(0)
        .last()
        .map(first -> Text.lazy(language -> part(first, last(run), language)))
        .orElse(Text.same(""));
  }

  private static Sample last(List<Cell> run) {
    return run.get(run.size() - 1).last().orElseThrow();
  }

  /** What some cells say of all axes but the innermost. */
  public static Text around(List<Cell> cells) {
    return Text.lazy(
        language -> {
          String or = language == Language.ZH ? "；或 " : "; or ";
          String all =
              cells.stream()
                  .limit(MOST_TOLD)
                  .map(cell -> around(cell, language))
                  .filter(words -> !words.isEmpty())
                  .distinct()
                  .collect(Collectors.joining(or));
          return cells.size() > MOST_TOLD ? all + or + "…" : all;
        });
  }

  private static String around(Cell cell, Language language) {
    return cell.outer().stream()
        .filter(sample -> !isNoneOfRows(cell, sample))
        .map(sample -> part(sample, sample, language))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(language == Language.ZH ? "，" : ", "));
  }

  private static String part(Sample first, Sample last, Language language) {
    String name = first.axis().label().in(language);
    boolean chinese = language == Language.ZH;
    if (first.axis().isPresence()) {
      boolean there = Boolean.TRUE.equals(first.value());
      if (chinese) {
        return (there ? "填报了" : "没有填报") + name;
      }
      return name + (there ? " is reported" : " is not reported");
    }
    if (first.value() == null) {
      return chinese ? name + " 未填报" : name + " not reported";
    }
    if (first.value() instanceof DateSpan span) {
      return name + span.words();
    }
    if (!first.axis().isNumeric()) {
      return name + (chinese ? " 为 " : " is ") + shown(first, language);
    }
    return interval(first, last, name, language);
  }

  private static String interval(Sample first, Sample last, String name, Language language) {
    Bound low = first.low();
    Bound high = last.high();
    if (low == null && high == null) {
      return "";
    }
    if (high == null) {
      return name + (first.isPoint() ? " ≥ " : " > ") + low.words(language);
    }
    if (low == null) {
      return name + sign(last) + high.words(language);
    }
    return low.equals(high)
        ? name + " = " + low.words(language)
        : low.words(language) + sign(first) + name + sign(last) + high.words(language);
  }

  private static String sign(Sample end) {
    return end.isPoint() ? " ≤ " : " < ";
  }

  /** The values of a cell, for people to try. */
  public static List<MatchedValue> witness(Cell cell) {
    return told(cell, sample -> true).stream()
        .map(sample -> new MatchedValue(sample.axis().label(), plain(sample)))
        .toList();
  }

  /**
   * The values of a cell in a sentence.
   *
   * @param whateverElse whether it makes no difference what is chosen elsewhere
   */
  public static Text example(Cell cell, boolean whateverElse) {
    Sample last = cell.last().orElse(null);
    List<Sample> values =
        told(cell, each -> !whateverElse || each.axis().isNumeric() || each.equals(last));
    return Text.lazy(
        language ->
            values.stream()
                .map(each -> each.axis().label().in(language) + " " + shown(each, language))
                .collect(Collectors.joining(language == Language.ZH ? "，" : ", ")));
  }

  private static List<Sample> told(Cell cell, Predicate<Sample> wanted) {
    List<Sample> values = new ArrayList<>();
    for (Sample sample : cell.samples()) {
      Axis presence = sample.axis().presence();
      boolean there =
          presence == null || cell.of(presence).map(each -> !each.isMissing()).orElse(true);
      boolean silent = sample.axis().isPresence() && !Boolean.FALSE.equals(sample.value());
      if (there && !silent && !isNoneOfRows(cell, sample) && wanted.test(sample)) {
        values.add(sample);
      }
    }
    return values;
  }

  /** Rows that are not there go without saying beside those that are. */
  private static boolean isNoneOfRows(Cell cell, Sample sample) {
    Axis counter = sample.axis().counter();
    boolean uncounted = counter != null && cell.of(counter).filter(Sample::isZero).isPresent();
    boolean none = isOfRows(sample) && sample.isZero();
    return uncounted
        || (none && cell.samples().stream().anyMatch(each -> isOfRows(each) && !each.isZero()));
  }

  private static boolean isOfRows(Sample sample) {
    return sample.axis().isOfRows();
  }

  private static String shown(Sample sample, Language language) {
    Object value = sample.value();
    if (value == null || sample.axis().isPresence()) {
      return language == Language.ZH ? "未填报" : "not reported";
    }
    return sample.axis().is("claimed")
        ? Attainment.parse(value.toString())
            .map(claimed -> claimed.label().in(language))
            .orElse(value.toString())
        : shown(value, language);
  }

  private static @Nullable String plain(Sample sample) {
    Object value = sample.value();
    return value == null || sample.axis().isPresence() ? null : shown(value, Language.ZH);
  }

  private static String shown(Object value, Language language) {
    if (value instanceof BigDecimal number) {
      return Numbers.exact(number);
    }
    if (value instanceof Boolean flag) {
      boolean chinese = language == Language.ZH;
      return flag ? (chinese ? "是" : "true") : (chinese ? "否" : "false");
    }
    return value.toString();
  }
}

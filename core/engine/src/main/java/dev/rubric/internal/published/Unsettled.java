package dev.rubric.internal.published;

import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wording that is understood but can't be a rule: it has several readings, or none. */
public final class Unsettled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Text what;
  private final transient List<Choice> choices;
  private final transient List<Example> examples;

  private Unsettled(String code, Text what, List<Choice> choices, List<Example> examples) {
    super(code, null, false, false);
    this.code = code;
    this.what = what;
    this.choices = List.copyOf(choices);
    this.examples = List.copyOf(examples);
  }

  /**
   * One reading of a wording.
   *
   * @param meaning what sets it apart from the others
   * @param spelling how to write what means nothing else
   */
  public record Choice(Text meaning, String spelling) {
    /** Punctuates the spelling as people do: a line that begins with {@code >} is no sentence. */
    public Choice {
      spelling = Texts.chinese(spelling);
    }
  }

  /**
   * What an indicator may report.
   *
   * @param target its target; null where none matters
   * @param value its actual value
   * @param unit the unit of both; empty where it goes without saying
   */
  public record Example(@Nullable BigDecimal target, BigDecimal value, String unit) {}

  /**
   * Of a wording with several readings.
   *
   * @param examples what may be reported that the readings score differently, the plainest first
   */
  public static Unsettled between(
      String code, Text what, List<Choice> readings, List<Example> examples) {
    return new Unsettled(code, what, readings, examples);
  }

  /** Of a wording that no rule can follow. */
  static Unsettled never(String code, String zh, String en) {
    return new Unsettled(code, Text.of(zh, en), List.of(), List.of());
  }

  /** The code of the diagnostic. */
  public String code() {
    return code;
  }

  /** What is open. */
  public Text what() {
    return what;
  }

  /** The readings; empty when there is none that a rule can follow. */
  public List<Choice> choices() {
    return choices;
  }

  /** What may be reported that the readings score differently; empty where nothing can be named. */
  public List<Example> examples() {
    return examples;
  }
}

package dev.rubric.internal.published;

import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.List;

/** A wording that is understood but can't be a rule: it has two readings, or leaves it to taste. */
public final class Unsettled extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String[] MARKS = {"①", "②", "③", "④"};

  private final String code;
  private final transient Text message;

  Unsettled(String code, String zh, String en) {
    super(zh, null, false, false);
    this.code = code;
    this.message = Text.of(zh, en);
  }

  /**
   * One reading of a wording.
   *
   * @param meaning what it comes to, with an example
   * @param spelling how to write what means nothing else
   */
  public record Choice(Text meaning, String spelling) {}

  /** Of a wording with several readings. */
  public static Unsettled between(String code, Text what, List<Choice> readings) {
    StringBuilder zh = new StringBuilder(what.in(Language.ZH) + "：");
    StringBuilder en = new StringBuilder(what.in(Language.EN) + ": ");
    for (int i = 0; i < readings.size(); i++) {
      Choice each = readings.get(i);
      String spelling = Texts.chinese(each.spelling());
      zh.append(i == 0 ? "" : "；")
          .append(MARKS[i])
          .append(each.meaning().in(Language.ZH))
          .append("的，写成「")
          .append(spelling)
          .append("」");
      en.append(i == 0 ? "" : "; ")
          .append(MARKS[i])
          .append(each.meaning().in(Language.EN))
          .append(": write 「")
          .append(spelling)
          .append("」");
    }
    return new Unsettled(code, zh.toString(), en.toString());
  }

  /** The code of the diagnostic. */
  public String code() {
    return code;
  }

  /** The readings, and the spelling that settles them. */
  public Text text() {
    return message;
  }
}

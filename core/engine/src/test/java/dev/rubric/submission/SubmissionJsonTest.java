package dev.rubric.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Submissions;
import dev.rubric.diagnostic.InvalidSubmissionException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever a builder accepts comes back from its JSON, or is refused before anything is written.
 */
class SubmissionJsonTest {
  private static final int SUBMISSIONS = 1500;
  private static final List<String> WORDS =
      List.of("局", "甲", "乙", " 丙 ", "一行\n二行", "\"引\\号\"", "=1+1", "<b>", "", " ", "\ud83d\ude00");
  private static final List<String> ODD = List.of("\u200b", "\ud800", "a\u0000", "e\u0301");
  private static final List<String> NAMES =
      List.of("机构类型", "批复日期", "重点任务", "任务甲", "项目", "会议_1", "单位", "value", "budget", "a b", "1");
  private static final List<String> NUMBERS =
      List.of("0", "1", "-2.50", "1E+3", "0E+5", "1E-30", "1E+29", "3.000", "1E+30", "1E+1000000");

  private final Random random = new Random(15);

  @Test
  void whatIsAcceptedComesBack() throws ReflectiveOperationException {
    int back = 0;
    for (int i = 0; i < SUBMISSIONS; i++) {
      Submission submission = submission(i % 4 == 0);
      if (submission.problems().isEmpty()) {
        back++;
        assertThat(Submissions.parse("a.json", submission.toJson())).isEqualTo(submission);
        Submission again = Submissions.parse("a.json", submission.toJsonLine());
        assertThat(again).isEqualTo(submission);
        assertThat(again.hash()).isEqualTo(submission.hash());
      } else {
        assertThatThrownBy(submission::toJson).isInstanceOf(InvalidSubmissionException.class);
        assertThatThrownBy(submission::hash).isInstanceOf(InvalidSubmissionException.class);
      }
    }
    assertThat(back).isBetween(SUBMISSIONS / 4, SUBMISSIONS - 1);
  }

  private Submission submission(boolean odd) throws ReflectiveOperationException {
    Submission.Builder submission = Submission.of("局" + random.nextInt(9));
    set(submission, odd);
    submission.staff(number(odd), number(odd)).assets(number(odd), number(odd));
    for (int i = random.nextInt(3); i > 0; i--) {
      MeasureBuilder measure = Measure.of("指标" + random.nextInt(4));
      set(measure, odd);
      submission.measure(measure);
      BudgetLine.Builder line = BudgetLine.of("科目" + random.nextInt(4));
      set(line, odd);
      submission.budget(line);
      submission.event(Event.of("事项" + random.nextInt(4), new BigDecimal("2")));
      submission.selfScore(
          new SelfScore("一级" + random.nextInt(4), BigDecimal.ONE, source(odd), null));
      submission.row(DataRow.of(name(odd)).item(name(odd), value(odd)).item(name(odd), value(odd)));
    }
    return submission.build();
  }

  /** Some of all that can be set, of what can be set to a number, a text, a choice or a list. */
  private void set(Object builder, boolean odd) throws ReflectiveOperationException {
    for (Method method : setters(builder.getClass())) {
      Class<?> type = method.getParameterTypes()[0];
      if (method.getParameterCount() == 2 && type == String.class) {
        method.invoke(builder, name(odd), value(odd));
      } else if (random.nextInt(4) == 0 && method.getParameterCount() == 1) {
        Object value = value(method.getName(), type, odd);
        if (value != null) {
          method.invoke(builder, value);
        }
      }
    }
  }

  private Object value(String key, Class<?> type, boolean odd) {
    if (type == BigDecimal.class) {
      return number(odd);
    } else if (type == String.class) {
      return word(odd);
    } else if (type == Integer.class) {
      return random.nextInt(3000);
    } else if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    } else if (type == Provenance.class) {
      return source(odd);
    } else if (type == Reference.class) {
      return new Reference(word(odd), word(odd), Map.of(word(odd), word(odd)));
    } else if (key.equals("items")) {
      return List.of(new ChecklistItem("要点" + word(odd), random.nextBoolean(), source(odd)));
    }
    return key.equals("evidence") ? List.of("附件" + word(odd), "附件二") : null;
  }

  /** Those that take a number take its text as well; the number is enough. */
  private static List<Method> setters(Class<?> builder) {
    Map<String, Method> setters = new HashMap<>();
    Arrays.stream(builder.getMethods())
        .filter(each -> each.getReturnType() == builder)
        .sorted(Comparator.comparing(each -> each.getParameterTypes()[0] != String.class))
        .forEach(each -> setters.put(each.getName() + each.getParameterCount(), each));
    List<Method> all = new ArrayList<>(setters.values());
    all.sort(Comparator.comparing(Method::getName));
    return all;
  }

  private Provenance source(boolean odd) {
    return random.nextBoolean() ? Provenance.source(word(odd)) : Provenance.assumed(word(odd));
  }

  private Object value(boolean odd) {
    return switch (random.nextInt(5)) {
      case 0 -> number(odd);
      case 1 -> LocalDate.of(2000 + random.nextInt(30), 2, 28);
      case 2 -> random.nextBoolean();
      case 3 -> null;
      default -> word(odd);
    };
  }

  private BigDecimal number(boolean odd) {
    return new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size() - (odd ? 0 : 2))));
  }

  private String name(boolean odd) {
    return NAMES.get(random.nextInt(NAMES.size() - (odd ? 0 : 5)));
  }

  private String word(boolean odd) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    boolean blank = word.isBlank();
    String said = blank && !odd ? "丁" : word;
    return odd && random.nextInt(20) == 0 ? said + ODD.get(random.nextInt(ODD.size())) : said;
  }
}

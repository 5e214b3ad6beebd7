package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.cli.PublicCalls.Call;
import dev.rubric.text.Characters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every public method of every public package, called with values that nobody should give: an empty
 * or blank text, one that is no word of any list, a count or an amount below 0, a number beyond all
 * limits, a file that does not exist. Each gives an answer or says what is wrong; none fails by
 * accident.
 */
class BadValuesTest {
  private static final Map<Class<?>, List<Object>> BAD =
      Map.of(
          String.class, List.of("", " ", "没有这样的词\u0000"),
          int.class, List.of(-1, 0, Integer.MIN_VALUE),
          Integer.class, List.of(-1, 0, Integer.MIN_VALUE),
          long.class, List.of(-1L, 0L, Long.MIN_VALUE),
          BigDecimal.class, List.of(new BigDecimal("-1"), new BigDecimal("1E+100000")),
          byte[].class, List.of(new byte[0], new byte[] {(byte) 0xff, 0, 1}),
          Path.class, List.of(Path.of(""), Path.of("target", "no", "such", "file")),
          Duration.class, List.of(Duration.ofSeconds(-1), Duration.ZERO));

  private final PublicCalls calls = new PublicCalls();
  private final List<String> accidents = new ArrayList<>();
  private int tried;

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void noneFailsByAccident() {
    for (Call call : calls.all()) {
      for (int i = 0; i < call.parameters().length; i++) {
        for (Object bad : BAD.getOrDefault(call.parameters()[i].getType(), List.of())) {
          tryWith(call, i, bad);
        }
      }
    }

    assertThat(accidents).isEmpty();
    assertThat(tried).isGreaterThan(1500);
  }

  private void tryWith(Call call, int place, Object bad) {
    Optional<Object[]> arguments = calls.argumentsBut(call, place);
    Optional<Object> on = calls.on(call);
    if (arguments.isPresent() && on.isPresent()) {
      tried++;
      arguments.get()[place] = bad;
      try {
        PublicCalls.answer(call, on.get(), arguments.get());
      } catch (Throwable thrown) {
        if (!isRefusal(thrown)) {
          accidents.add(Characters.visible(call + " with " + shown(bad) + ": " + thrown));
        }
      }
    }
  }

  /** Says what is wrong: never by what the JDK throws for slips of the program. */
  private static boolean isRefusal(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    if (thrown instanceof NumberFormatException) {
      return message.matches("\\w+: \".*\" is no exact decimal");
    }
    boolean kind =
        thrown instanceof IllegalArgumentException
            || thrown instanceof IllegalStateException
            || thrown instanceof NoSuchElementException
            || thrown instanceof UnsupportedOperationException
            || thrown instanceof IOException
            || thrown instanceof UncheckedIOException
            || thrown.getClass().getName().startsWith("dev.rubric.");
    return kind && thrown.getMessage() != null && !message.isBlank();
  }

  private static String shown(Object bad) {
    return bad instanceof byte[] bytes ? bytes.length + " bytes" : "\"" + bad + "\"";
  }
}

package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.cli.PublicCalls.Call;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Every public method of every public package, called with null where null is not said to be
 * allowed: each throws, and says which argument it was.
 */
class PublicApiTest {
  /** Fewer than this have no example to be tried with. */
  private static final int MOST_UNTRIED = 130;

  private final PublicCalls calls = new PublicCalls();
  private final List<String> silent = new ArrayList<>();
  private final List<String> untried = new ArrayList<>();
  private int tried;

  @Test
  void nullIsRefusedByName() {
    calls.all().forEach(this::look);

    assertThat(silent).isEmpty();
    assertThat(untried).hasSizeLessThan(MOST_UNTRIED);
    assertThat(tried).isGreaterThan(800);
  }

  private void look(Call call) {
    Parameter[] parameters = call.parameters();
    for (int i = 0; i < parameters.length; i++) {
      if (!parameters[i].getType().isPrimitive() && !PublicCalls.isNullable(parameters[i])) {
        tryWithout(call, i);
      }
    }
  }

  private void tryWithout(Call call, int nothing) {
    String name = call.parameters()[nothing].getName();
    Optional<Object[]> arguments = calls.argumentsBut(call, nothing);
    Optional<Object> on = calls.on(call);
    if (arguments.isEmpty() || on.isEmpty()) {
      untried.add(call + " " + name);
      return;
    }
    tried++;
    String answer = answer(call, on.get(), arguments.get());
    if (!answer.matches("(?s).*\\b" + name + "\\b.*")) {
      silent.add(call + " " + name + ": " + answer);
    }
  }

  private static String answer(Call call, Object on, Object[] arguments) {
    try {
      Object result = PublicCalls.answer(call, on, arguments);
      return "gives " + (result == null ? "null" : result.getClass().getSimpleName());
    } catch (NullPointerException | IllegalArgumentException refused) {
      return String.valueOf(refused.getMessage());
    } catch (Throwable other) {
      return other.getClass().getSimpleName();
    }
  }
}

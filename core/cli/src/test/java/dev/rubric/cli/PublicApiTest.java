package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.change.Change;
import dev.rubric.check.RubricCheck;
import dev.rubric.documents.Forms;
import dev.rubric.store.RubricStore;
import dev.rubric.testing.RubricTests;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every public method of every public package, called with null where null is not said to be
 * allowed: each throws, and says which argument it was.
 */
class PublicApiTest {
  private static final List<Class<?>> ONE_OF_EACH =
      List.of(
          Rubric.class,
          Change.class,
          RubricCheck.class,
          Forms.class,
          RubricStore.class,
          RubricTests.class);

  /** Fewer than this have no example to be tried with. */
  private static final int MOST_UNTRIED = 100;

  private final Examples examples = new Examples();
  private final List<String> silent = new ArrayList<>();
  private final List<String> untried = new ArrayList<>();
  private int tried;

  @Test
  void nullIsRefusedByName() {
    for (Class<?> type : PublicTypes.of(ONE_OF_EACH)) {
      executables(type).forEach(each -> look(type, each));
    }

    assertThat(silent).isEmpty();
    assertThat(untried).hasSizeLessThan(MOST_UNTRIED);
    assertThat(tried).isGreaterThan(700);
  }

  private void look(Class<?> type, Executable executable) {
    Parameter[] parameters = executable.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (!parameters[i].getType().isPrimitive() && !isNullable(parameters[i])) {
        tryWithout(type, executable, i);
      }
    }
  }

  private void tryWithout(Class<?> type, Executable executable, int nothing) {
    String name = executable.getParameters()[nothing].getName();
    Optional<Object[]> arguments = arguments(executable, nothing);
    Optional<Object> on = on(type, executable);
    if (arguments.isEmpty() || on.isEmpty()) {
      untried.add(executable + " " + name);
      return;
    }
    tried++;
    String answer = answer(executable, on.get(), arguments.get());
    if (!answer.matches("(?s).*\\b" + name + "\\b.*")) {
      silent.add(executable + " " + name + ": " + answer);
    }
  }

  private static List<Executable> executables(Class<?> type) {
    List<Executable> all = new ArrayList<>();
    if (!Modifier.isAbstract(type.getModifiers())) {
      all.addAll(List.of(type.getConstructors()));
    }
    Stream.of(type.getDeclaredMethods())
        .filter(each -> Modifier.isPublic(each.getModifiers()))
        .filter(each -> !each.isSynthetic() && !Modifier.isAbstract(each.getModifiers()))
        .filter(each -> !each.getName().equals("equals"))
        .filter(each -> !(type.isEnum() && each.getName().equals("valueOf")))
        .forEach(all::add);
    return all;
  }

  private static boolean isNullable(Parameter parameter) {
    return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private Optional<Object> on(Class<?> type, Executable executable) {
    boolean needsNone =
        executable instanceof Constructor || Modifier.isStatic(executable.getModifiers());
    return needsNone ? Optional.of("") : examples.of(type);
  }

  private Optional<Object[]> arguments(Executable executable, int nothing) {
    Parameter[] parameters = executable.getParameters();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      if (i != nothing && !isNullable(parameters[i])) {
        Optional<Object> example = examples.of(parameters[i].getType());
        if (example.isEmpty()) {
          return Optional.empty();
        }
        arguments[i] = example.get();
      }
    }
    return Optional.of(arguments);
  }

  private static String answer(Executable executable, Object on, Object[] arguments) {
    try {
      Object result =
          executable instanceof Constructor<?> constructor
              ? constructor.newInstance(arguments)
              : ((Method) executable).invoke(on, arguments);
      return "gives " + (result == null ? "null" : result.getClass().getSimpleName());
    } catch (InvocationTargetException thrown) {
      Throwable cause = thrown.getCause();
      return cause instanceof NullPointerException || cause instanceof IllegalArgumentException
          ? String.valueOf(cause.getMessage())
          : cause.getClass().getSimpleName();
    } catch (ReflectiveOperationException | IllegalArgumentException problem) {
      return problem + " " + Arrays.toString(arguments);
    }
  }
}

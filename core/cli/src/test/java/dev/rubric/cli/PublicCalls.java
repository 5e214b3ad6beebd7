package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.change.Change;
import dev.rubric.check.RubricCheck;
import dev.rubric.documents.Forms;
import dev.rubric.language.RubricLanguage;
import dev.rubric.spreadsheet.CsvFormat;
import dev.rubric.store.RubricStore;
import dev.rubric.testing.RubricTests;
import dev.rubric.workbench.Workbench;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public constructors and methods of every public package, each with an example of whatever it
 * takes. What Jackson's modules and the Spring Boot starter offer is looked at in their own tests.
 */
final class PublicCalls {
  private static final List<Class<?>> ONE_OF_EACH =
      List.of(
          Rubric.class,
          Change.class,
          RubricCheck.class,
          Forms.class,
          RubricStore.class,
          RubricTests.class,
          RubricLanguage.class,
          CsvFormat.class,
          Workbench.class);

  private final Examples examples = new Examples();

  /** Something that can be called. */
  record Call(Class<?> type, Executable executable) {
    Parameter[] parameters() {
      return executable.getParameters();
    }

    @Override
    public String toString() {
      return executable.toString();
    }
  }

  /** All of them. */
  List<Call> all() {
    return PublicTypes.of(ONE_OF_EACH).stream().flatMap(PublicCalls::of).toList();
  }

  private static Stream<Call> of(Class<?> type) {
    Stream<Executable> constructors =
        Modifier.isAbstract(type.getModifiers())
            ? Stream.empty()
            : Stream.of(type.getConstructors());
    Stream<Executable> methods =
        Stream.<Method>of(type.getDeclaredMethods())
            .filter(each -> Modifier.isPublic(each.getModifiers()))
            .filter(each -> !each.isSynthetic() && !Modifier.isAbstract(each.getModifiers()))
            .filter(each -> !each.getName().equals("equals"))
            .filter(each -> !(type.isEnum() && each.getName().equals("valueOf")))
            .map(each -> each);
    return Stream.concat(constructors, methods).map(each -> new Call(type, each));
  }

  /** Whether null is said to be allowed. */
  static boolean isNullable(Parameter parameter) {
    return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** What to call it on; empty when there is no example. */
  Optional<Object> on(Call call) {
    boolean needsNone =
        call.executable() instanceof Constructor
            || Modifier.isStatic(call.executable().getModifiers());
    return needsNone ? Optional.of("") : examples.of(call.type());
  }

  /** An example of each argument but one, which is null; empty when one has none. */
  Optional<Object[]> argumentsBut(Call call, int one) {
    Parameter[] parameters = call.parameters();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      if (i != one && !isNullable(parameters[i])) {
        Optional<Object> example = examples.of(parameters[i].getType());
        if (example.isEmpty()) {
          return Optional.empty();
        }
        arguments[i] = example.get();
      }
    }
    return Optional.of(arguments);
  }

  /** What it gives; what it throws comes as it is. */
  static @Nullable Object answer(Call call, Object on, Object[] arguments) throws Throwable {
    try {
      return call.executable() instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments)
          : ((Method) call.executable()).invoke(on, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}

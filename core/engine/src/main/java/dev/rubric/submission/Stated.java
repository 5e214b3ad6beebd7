package dev.rubric.submission;

import dev.rubric.diagnostic.Location;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells records by what they state, wherever they stand in a file: by all of their components but
 * the place, so that none is forgotten.
 */
final class Stated {
  private static final ClassValue<List<Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(component -> component.getType() != Location.class)
              .map(RecordComponent::getAccessor)
              .toList();
        }
      };

  private Stated() {}

  /** Whether the other is of the same kind and states the same. */
  static boolean same(Record one, @Nullable Object other) {
    return one == other
        || (other instanceof Record that
            && that.getClass() == one.getClass()
            && of(one).equals(of(that)));
  }

  /** The same for what is the same. */
  static int hash(Record one) {
    return of(one).hashCode();
  }

  private static List<@Nullable Object> of(Record one) {
    List<@Nullable Object> stated = new ArrayList<>();
    for (Method component : COMPONENTS.get(one.getClass())) {
      try {
        stated.add(component.invoke(one));
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return stated;
  }
}

package dev.rubric.forms;

import dev.rubric.diagnostic.Location;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Makes rules comparable wherever they were written: every place in them becomes the same. */
final class Places {
  private static final Location NOWHERE = Location.of("nowhere");

  private Places() {}

  /** An equal value but for its places. */
  @SuppressWarnings("unchecked")
  static <T> T erased(T value) {
    if (value instanceof Location) {
      return (T) NOWHERE;
    }
    if (value instanceof List<?> list) {
      return (T) list.stream().map(Places::erased).toList();
    }
    return value instanceof Record record ? (T) copied(record) : value;
  }

  private static Record copied(Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        values[i] = erased(components[i].getAccessor().invoke(record));
      }
      Constructor<? extends Record> constructor = record.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}

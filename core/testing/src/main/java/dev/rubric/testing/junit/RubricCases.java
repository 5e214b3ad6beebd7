package dev.rubric.testing.junit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Makes a class with {@link RubricTest} run the cases of the rubrics it names. */
public interface RubricCases {
  /**
   * The cases of the rubrics, each a test of its own.
   *
   * @throws IllegalStateException when the class names no rubric
   */
  @TestFactory
  default Stream<DynamicNode> cases() {
    RubricTest named = getClass().getAnnotation(RubricTest.class);
    if (named == null) {
      throw new IllegalStateException(
          "name the rubrics with @RubricTest(…) on " + getClass().getName());
    }
    return Arrays.stream(named.value()).map(Path::of).flatMap(RubricDynamicTests::of);
  }
}

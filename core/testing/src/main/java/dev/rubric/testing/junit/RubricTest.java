package dev.rubric.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the rubrics whose cases a class of {@link RubricCases} runs.
 *
 * <pre>{@code
 * @RubricTest("linze-public-security-2024")
 * class LinzeCasesTest implements RubricCases {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RubricTest {
  /** The rubrics' folders, relative to the folder in which the tests run. */
  String[] value();
}

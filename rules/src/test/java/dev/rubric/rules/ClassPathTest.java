package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rubrics of this module load from the class path, whatever thread asks for them. */
class ClassPathTest {
  private static final String NAME = "linze-public-security-2024";

  @ParameterizedTest(name = "线程没有类加载器：{0}")
  @ValueSource(booleans = {true, false})
  void fromAThreadThatKnowsNothing(boolean none) {
    String name =
        CompletableFuture.supplyAsync(() -> loaded(none), ForkJoinPool.commonPool()).join();

    assertThat(name).isEqualTo(NAME);
  }

  private static String loaded(boolean none) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(none ? null : ClassLoader.getPlatformClassLoader());
    try {
      return Rubric.fromClassPath(NAME).stamp().name();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void theLibrarysOwnLoaderHasThem() {
    assertThat(Rubric.fromClassPath(Rubric.class.getClassLoader(), NAME).stamp())
        .isEqualTo(Rubric.fromClassPath(NAME).stamp());
  }
}

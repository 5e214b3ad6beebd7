package dev.rubric.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.samples.benchmarks.Curve.Point;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every size is scored whole; what it costs is no matter for a test. */
class GrowthTest {
  private final Growth growth = new Growth(1);

  @Test
  void everySizeIsScored() {
    assertThat(counts(growth.rules(List.of(1, 20, 300)))).containsExactly(1L, 20L, 300L);
    assertThat(counts(growth.indicators(List.of(1, 300)))).containsExactly(1L, 300L);
    assertThat(counts(growth.submissions(List.of(1, 2_000), 2))).containsExactly(1L, 2_000L);
  }

  @Test
  void theExponentTellsLinearFromSquare() {
    Curve square =
        new Curve("n", "s", List.of(new Point(1, 1), new Point(10, 100), new Point(100, 10_000)));
    Curve linear = new Curve("n", "s", List.of(new Point(10, 5), new Point(1000, 500)));

    assertThat(square.exponent()).isCloseTo(2, Offset.offset(1e-9));
    assertThat(linear.exponent()).isCloseTo(1, Offset.offset(1e-9));
  }

  private static List<Long> counts(Curve curve) {
    return curve.points().stream().map(Point::count).toList();
  }
}

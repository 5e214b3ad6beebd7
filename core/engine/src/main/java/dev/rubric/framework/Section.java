package dev.rubric.framework;

import dev.rubric.diagnostic.Location;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A first-level indicator (一级指标) with the indicators below it.
 *
 * @param name its name, unique in the rubric; not null
 * @param weight the most that it can get: its points, the sum of its indicators' weights where its
 *     lines are summed, or the value of the best mark of its scale; not null
 * @param scale on what its indicators are scored; not null
 * @param aggregation how its lines become its score; not null
 * @param share what it counts for in a weighted mean of the sections (权重); null where the total is
 *     none
 * @param location where its points are stated, or itself where it has none; not null
 * @param indicators the scored leaves, in the rubric's order; at least one
 */
public record Section(
    String name,
    BigDecimal weight,
    Scale scale,
    Aggregation aggregation,
    @Nullable BigDecimal share,
    Location location,
    List<Indicator> indicators) {
  /** Copies the list. */
  public Section {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(aggregation, "aggregation");
    Objects.requireNonNull(location, "location");
    indicators = List.copyOf(Objects.requireNonNull(indicators, "indicators"));
  }

  /** The same with other indicators, which can get other points together. */
  public Section with(BigDecimal otherWeight, List<Indicator> others) {
    Objects.requireNonNull(others, "others");
    Objects.requireNonNull(otherWeight, "otherWeight");
    return new Section(name, otherWeight, scale, aggregation, share, location, others);
  }

  /** How its lines become its score, in the rubric's own word where it declares one (M1). */
  public Text how() {
    return scale.name(aggregation).map(Text::same).orElseGet(aggregation::label);
  }

  /** Whether its score is the sum of its lines, so that the weights of its lines move. */
  public boolean isSummed() {
    return aggregation instanceof Aggregation.Sum;
  }
}

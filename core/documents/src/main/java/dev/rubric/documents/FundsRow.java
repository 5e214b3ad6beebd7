package dev.rubric.documents;

import dev.rubric.diagnostic.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the funds block as it is printed; what is blank or has no column is null.
 *
 * @param name what the money is: 年度资金总额, 其中：当年财政拨款
 * @param initial the budget at the beginning of the year (年初预算数)
 * @param adjusted the budget of the whole year (全年预算数)
 * @param received what was received (到位数)
 * @param spent what was spent (全年执行数)
 * @param weight the weight of the execution (分值)
 * @param rate the execution rate (执行率)
 * @param score the score of the execution (得分)
 * @param others what stands in further columns, by their headings: 结转结余
 * @param places where its cells stand, blank ones too: {@code score}, {@code reason}
 */
public record FundsRow(
    Printed name,
    @Nullable Printed initial,
    @Nullable Printed adjusted,
    @Nullable Printed received,
    @Nullable Printed spent,
    @Nullable Printed weight,
    @Nullable Printed rate,
    @Nullable Printed score,
    Map<String, Printed> others,
    Map<String, Location> places) {
  /** Copies the maps. */
  public FundsRow {
    Objects.requireNonNull(name, "name");
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    places = Map.copyOf(places);
  }

  /** Whether it is the row of all the money, not of a part. */
  public boolean isTotal() {
    String plain = name.text().replaceAll("\\s", "");
    return plain.matches("(年度)?(财政)?(项目)?(预算)?(资金)?(总额|合计|总计|小计)?|.*总额.*|.*合计.*|.*执行数.*|预算执行.*")
        && !plain.startsWith("其中");
  }
}

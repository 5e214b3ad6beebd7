package dev.rubric.submission;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one budget line (预算科目), all in one unit of money.
 *
 * @param line the budget line (预算科目), such as 合计 or 基本支出; not null
 * @param initial the initial budget (年初预算数); null when not reported
 * @param adjusted the adjusted, full-year budget (全年预算数); null when not reported
 * @param received the funds received (到位资金); null when not reported
 * @param spent the amount spent (支出数); null when not reported
 * @param plannedSpending the spending planned by that date (计划支出数); null when not reported
 * @param carriedOver carry-over and surplus (结转结余); null when not reported
 * @param lastYearSpent last year's spending (上年支出数); null when not reported
 * @param lastYearCarriedOver last year's carry-over and surplus (上年结转结余); null when not reported
 * @param data what is reported under names that the rubric declares (数据项); may be empty
 * @param provenance where the amounts come from; null when not given
 * @param location where the submission file states it; null for one built in memory
 */
public record BudgetLine(
    String line,
    @Nullable BigDecimal initial,
    @Nullable BigDecimal adjusted,
    @Nullable BigDecimal received,
    @Nullable BigDecimal spent,
    @Nullable BigDecimal plannedSpending,
    @Nullable BigDecimal carriedOver,
    @Nullable BigDecimal lastYearSpent,
    @Nullable BigDecimal lastYearCarriedOver,
    List<Datum> data,
    @Nullable Provenance provenance,
    @Nullable Location location) {
  /** Brings the name and the amounts into the form that files give them. */
  public BudgetLine {
    line = Plain.text(line, "line");
    initial = Plain.number(initial);
    adjusted = Plain.number(adjusted);
    received = Plain.number(received);
    spent = Plain.number(spent);
    plannedSpending = Plain.number(plannedSpending);
    carriedOver = Plain.number(carriedOver);
    lastYearSpent = Plain.number(lastYearSpent);
    lastYearCarriedOver = Plain.number(lastYearCarriedOver);
    data = List.copyOf(Objects.requireNonNull(data, "data"));
  }

  /** What of the values no file could state, as {@link Measure#problems}; usually empty. */
  public List<Diagnostic> problems() {
    return ValueCheck.of(this);
  }

  /** Begins a line that differs from this one in a few amounts. */
  public Builder toBuilder() {
    return of(line)
        .initial(initial)
        .adjusted(adjusted)
        .received(received)
        .spent(spent)
        .plannedSpending(plannedSpending)
        .carriedOver(carriedOver)
        .lastYearSpent(lastYearSpent)
        .lastYearCarriedOver(lastYearCarriedOver)
        .data(data)
        .provenance(provenance)
        .location(location);
  }

  /** Whether the other reports the same, wherever it stands. */
  @Override
  public boolean equals(@Nullable Object other) {
    return Stated.same(this, other);
  }

  @Override
  public int hashCode() {
    return Stated.hash(this);
  }

  /** Begins the amounts of the budget line with this name. */
  public static Builder of(String line) {
    return new Builder(line);
  }

  /** Builds a {@link BudgetLine}; not thread-safe. */
  public static final class Builder {
    private final String line;
    private @Nullable BigDecimal initial;
    private @Nullable BigDecimal adjusted;
    private @Nullable BigDecimal received;
    private @Nullable BigDecimal spent;
    private @Nullable BigDecimal plannedSpending;
    private @Nullable BigDecimal carriedOver;
    private @Nullable BigDecimal lastYearSpent;
    private @Nullable BigDecimal lastYearCarriedOver;
    private List<Datum> data = List.of();
    private @Nullable Provenance provenance;
    private @Nullable Location location;

    private Builder(String line) {
      this.line = Objects.requireNonNull(line, "line");
    }

    /** The initial budget (年初预算数); null when not reported. */
    public Builder initial(@Nullable BigDecimal initial) {
      this.initial = initial;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder initial(String initial) {
      return initial(Plain.decimal(initial, "initial"));
    }

    /** The adjusted, full-year budget (全年预算数); null when not reported. */
    public Builder adjusted(@Nullable BigDecimal adjusted) {
      this.adjusted = adjusted;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder adjusted(String adjusted) {
      return adjusted(Plain.decimal(adjusted, "adjusted"));
    }

    /** The funds received (到位资金); null when not reported. */
    public Builder received(@Nullable BigDecimal received) {
      this.received = received;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder received(String received) {
      return received(Plain.decimal(received, "received"));
    }

    /** The amount spent (支出数); null when not reported. */
    public Builder spent(@Nullable BigDecimal spent) {
      this.spent = spent;
      return this;
    }

    /**
     * The same from an exact decimal such as {@code 4456.86}; throws NumberFormatException if it is
     * none.
     */
    public Builder spent(String spent) {
      return spent(Plain.decimal(spent, "spent"));
    }

    /** The spending planned by that date (计划支出数); null when not reported. */
    public Builder plannedSpending(@Nullable BigDecimal plannedSpending) {
      this.plannedSpending = plannedSpending;
      return this;
    }

    /** Carry-over and surplus (结转结余); null when not reported. */
    public Builder carriedOver(@Nullable BigDecimal carriedOver) {
      this.carriedOver = carriedOver;
      return this;
    }

    /** Last year's spending (上年支出数); null when not reported. */
    public Builder lastYearSpent(@Nullable BigDecimal lastYearSpent) {
      this.lastYearSpent = lastYearSpent;
      return this;
    }

    /** Last year's carry-over and surplus (上年结转结余); null when not reported. */
    public Builder lastYearCarriedOver(@Nullable BigDecimal lastYearCarriedOver) {
      this.lastYearCarriedOver = lastYearCarriedOver;
      return this;
    }

    /**
     * Adds what is reported under a name that the rubric declares (数据项): a BigDecimal, String,
     * Boolean or LocalDate, or null for none.
     */
    public Builder item(String name, @Nullable Object value) {
      return item(Datum.of(name, value));
    }

    /** All that is reported under such names. */
    public Builder data(List<Datum> all) {
      Objects.requireNonNull(all, "all");
      this.data = all;
      return this;
    }

    /** The same, with its place. */
    public Builder item(Datum datum) {
      Objects.requireNonNull(datum, "datum");
      data = new ArrayList<>(data);
      data.add(datum);
      return this;
    }

    /** Where the amounts come from; null when not given. */
    public Builder provenance(@Nullable Provenance provenance) {
      this.provenance = provenance;
      return this;
    }

    /** Where the submission file states it; null for one built in memory. */
    public Builder location(@Nullable Location location) {
      this.location = location;
      return this;
    }

    /** The finished value. */
    public BudgetLine build() {
      return new BudgetLine(
          line,
          initial,
          adjusted,
          received,
          spent,
          plannedSpending,
          carriedOver,
          lastYearSpent,
          lastYearCarriedOver,
          data,
          provenance,
          location);
    }
  }
}

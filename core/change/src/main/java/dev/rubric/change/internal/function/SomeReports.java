package dev.rubric.change.internal.function;

import dev.rubric.check.internal.space.Role;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Owner;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Submissions drawn by chance that say something of all that the rules of a line may ask, mostly in
 * the numbers and words that the rules themselves name.
 */
final class SomeReports {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?");
  private static final Pattern WORDS = Pattern.compile("\"([^\"]+)\"");
  private static final List<String> USUAL = List.of("0", "1", "2", "3", "10", "50", "100");
  private static final int MOST_LINES = 8;
  private static final int MOST_ROWS = 4;

  private final Framework framework;
  private final SplittableRandom random;
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<BigDecimal> numbers = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  /**
   * Of a line.
   *
   * @param framework the framework that they fit
   * @param roles the rules of one or two rubrics that speak of it
   */
  SomeReports(Framework framework, Indicator about, List<Role> roles, SplittableRandom random) {
    this.framework = framework;
    this.random = random;
    asked.add(about.name());
    Set<String> texts = new LinkedHashSet<>();
    for (Role role : roles) {
      texts.add(role.rule().scoring());
      role.framework().declarations().derived().forEach(each -> texts.add(each.formula()));
      role.instances().stream()
          .filter(Objects::nonNull)
          .filter(each -> framework.indicator(each.name()).isPresent())
          .forEach(each -> asked.add(each.name()));
    }
    Set<BigDecimal> named = new LinkedHashSet<>();
    USUAL.forEach(each -> named.add(new BigDecimal(each)));
    for (String text : texts) {
      NUMBER.matcher(text).results().forEach(each -> named.add(new BigDecimal(each.group())));
      WORDS.matcher(text).results().forEach(each -> words.add(each.group(1)));
    }
    numbers.addAll(named);
    words.add("其他");
  }

  /** The next one. */
  Submission next() {
    Submission.Builder submission =
        Submission.of("甲").staff(perhaps(this::count), perhaps(this::count));
    BigDecimal assets = amount(number());
    submission.assets(perhaps(() -> assets), perhaps(() -> amount(assets).min(assets)));
    asked.stream()
        .flatMap(name -> framework.indicator(name).stream())
        .filter(each -> !each.fromData())
        .forEach(each -> measure(each, submission));
    framework.budgetLines().stream()
        .limit(MOST_LINES)
        .filter(line -> chance(80))
        .forEach(line -> submission.budget(budget(line)));
    framework.events().stream()
        .limit(MOST_LINES)
        .filter(event -> chance(50))
        .forEach(event -> submission.event(Event.of(event, count())));
    for (DataItem item : framework.declarations().items(Owner.UNIT)) {
      if (item.required() || chance(80)) {
        submission.item(item.name(), value(item));
      }
    }
    for (DataList list : framework.declarations().lists()) {
      for (int i = random.nextInt(MOST_ROWS + 1); i > 0; i--) {
        submission.row(row(list));
      }
    }
    return submission.build();
  }

  private void measure(Indicator indicator, Submission.Builder to) {
    List<String> levels = framework.levels();
    BigDecimal usual = number();
    MeasureBuilder measure =
        Measure.of(indicator.name())
            .unitOfMeasure(indicator.unitOfMeasure())
            .value(perhaps(() -> whole(indicator, amount(usual))))
            .claimed(perhaps(() -> any(List.of(Attainment.values()))))
            .level(levels.isEmpty() ? null : perhaps(() -> any(levels)))
            .rating(perhaps(() -> BigDecimal.valueOf(random.nextInt(101))))
            .planned(perhaps(this::count))
            .completed(perhaps(this::count))
            .onTime(perhaps(this::count))
            .qualified(perhaps(this::count))
            .lastYear(perhaps(() -> whole(indicator, amount(usual))));
    if (indicator.target() == null) {
      measure.target(perhaps(() -> whole(indicator, usual)));
    }
    List<ChecklistItem> items = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(words);
    names.addAll(List.of("要点一", "要点二", "要点三", "要点四"));
    names.stream()
        .filter(each -> chance(40))
        .limit(10)
        .forEach(each -> items.add(new ChecklistItem(each, chance(50), null)));
    measure.items(chance(70) ? items : List.of());
    List<String> evidence = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      evidence.add("材料" + i);
    }
    measure.evidence(evidence);
    for (DataItem item : framework.declarations().items(Owner.INDICATOR)) {
      if (item.appliesTo(indicator.name()) && (item.required() || chance(80))) {
        measure.item(item.name(), value(item));
      }
    }
    to.measure(measure);
  }

  private static BigDecimal whole(Indicator indicator, BigDecimal number) {
    return indicator.whole() ? number.setScale(0, RoundingMode.DOWN) : number;
  }

  private BudgetLine.Builder budget(String line) {
    BigDecimal usual = number();
    BudgetLine.Builder budget =
        BudgetLine.of(line)
            .initial(perhaps(() -> amount(usual)))
            .adjusted(perhaps(() -> amount(usual)))
            .received(perhaps(() -> amount(usual)))
            .spent(perhaps(() -> amount(usual)))
            .plannedSpending(perhaps(() -> amount(usual)))
            .carriedOver(perhaps(() -> amount(usual)))
            .lastYearSpent(perhaps(() -> amount(usual)))
            .lastYearCarriedOver(perhaps(() -> amount(usual)));
    for (DataItem item : framework.declarations().items(Owner.BUDGET_LINE)) {
      if (item.required() || chance(80)) {
        budget.item(item.name(), value(item));
      }
    }
    return budget;
  }

  private DataRow row(DataList list) {
    DataRow.Builder row = DataRow.of(list.name());
    for (DataItem column : list.columns()) {
      if (column.required() || chance(90)) {
        row.item(column.name(), value(column));
      }
    }
    return row.build();
  }

  private Object value(DataItem item) {
    return switch (item.type()) {
      case NUMBER -> within(item, amount(number()));
      case FLAG -> chance(50);
      case TEXT -> any(item.options().isEmpty() ? words : item.options());
      case DATE -> "2024-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
    };
  }

  private static BigDecimal within(DataItem item, BigDecimal number) {
    BigDecimal least = item.range().minimum();
    BigDecimal most = item.range().maximum();
    BigDecimal atLeast = least == null ? number : number.max(least);
    BigDecimal within = most == null ? atLeast : atLeast.min(most);
    return item.whole() ? within.setScale(0, RoundingMode.DOWN) : within;
  }

  private BigDecimal number() {
    return any(numbers);
  }

  /** Itself, or so much more or less. */
  private BigDecimal amount(BigDecimal usual) {
    return switch (random.nextInt(4)) {
      case 0 -> usual;
      case 1 -> usual.add(BigDecimal.valueOf(random.nextInt(200), 2));
      default ->
          usual
              .multiply(BigDecimal.valueOf(60L + random.nextInt(80), 2))
              .setScale(2, RoundingMode.HALF_UP);
    };
  }

  private BigDecimal count() {
    return BigDecimal.valueOf(random.nextInt(12));
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> @Nullable T perhaps(Supplier<T> value) {
    return chance(85) ? value.get() : null;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}

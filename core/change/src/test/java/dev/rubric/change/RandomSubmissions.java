package dev.rubric.change;

import dev.rubric.Rubric;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Owner;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Submissions that say something of whatever a rubric knows. */
final class RandomSubmissions {
  private final Random random;

  RandomSubmissions(Random random) {
    this.random = random;
  }

  /** So many that the rubric can score. */
  List<Submission> of(Rubric rubric, int count) {
    List<Submission> all = new ArrayList<>();
    while (all.size() < count) {
      Submission submission = one(rubric.framework());
      if (rubric.check(submission).isEmpty()) {
        all.add(submission);
      }
    }
    return all;
  }

  private Submission one(Framework framework) {
    Submission.Builder submission =
        Submission.of("甲")
            .staff(perhaps(this::number), perhaps(() -> number().add(BigDecimal.ONE)))
            .assets(perhaps(() -> number().add(BigDecimal.ONE)), perhaps(this::number));
    framework.indicators().stream()
        .filter(indicator -> !indicator.fromData() && chance(85))
        .forEach(indicator -> measure(framework, indicator, submission));
    for (String line : framework.budgetLines()) {
      if (chance(70)) {
        submission.budget(budget(line));
      }
    }
    for (String event : framework.events()) {
      if (chance(30)) {
        submission.event(Event.of(event, count()));
      }
    }
    for (DataItem item : framework.declarations().items(Owner.UNIT)) {
      if (chance(70)) {
        submission.item(item.name(), value(item));
      }
    }
    return submission.build();
  }

  private void measure(Framework framework, Indicator indicator, Submission.Builder to) {
    List<String> levels = framework.levels();
    MeasureBuilder measure =
        Measure.of(indicator.name())
            .unitOfMeasure(indicator.unitOfMeasure())
            .value(perhaps(this::number))
            .claimed(perhaps(() -> any(List.of(Attainment.values()))))
            .level(levels.isEmpty() ? null : perhaps(() -> any(levels)))
            .rating(perhaps(() -> BigDecimal.valueOf(random.nextInt(101))))
            .planned(perhaps(() -> count().add(BigDecimal.ONE)))
            .completed(count())
            .onTime(perhaps(this::count))
            .qualified(perhaps(this::count))
            .lastYear(perhaps(this::number));
    if (indicator.target() == null) {
      measure.target(perhaps(this::number));
    }
    if (chance(40)) {
      List<ChecklistItem> items = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        items.add(new ChecklistItem("要点" + i, chance(60), null));
      }
      measure.items(items);
    }
    for (DataItem item : framework.declarations().items(Owner.INDICATOR)) {
      if (item.appliesTo(indicator.name()) && chance(60)) {
        measure.item(item.name(), value(item));
      }
    }
    to.measure(measure);
  }

  private BudgetLine.Builder budget(String line) {
    return BudgetLine.of(line)
        .initial(perhaps(this::number))
        .adjusted(perhaps(this::number))
        .received(perhaps(this::number))
        .spent(perhaps(this::number))
        .plannedSpending(perhaps(this::number))
        .carriedOver(perhaps(this::number))
        .lastYearSpent(perhaps(this::number))
        .lastYearCarriedOver(perhaps(this::number));
  }

  private Object value(DataItem item) {
    return switch (item.type()) {
      case NUMBER -> number();
      case FLAG -> chance(50);
      case TEXT -> item.options().isEmpty() ? "甲类" : any(item.options());
      case DATE -> "2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9);
    };
  }

  /** Numbers as they are reported: near 100, small ones, and amounts with two places. */
  private BigDecimal number() {
    return switch (random.nextInt(5)) {
      case 0 -> BigDecimal.valueOf(random.nextInt(120));
      case 1 -> BigDecimal.valueOf(random.nextInt(1200), 1);
      case 2 -> BigDecimal.valueOf(80L + random.nextInt(30));
      case 3 -> BigDecimal.valueOf(100);
      default -> BigDecimal.valueOf(random.nextInt(12000), 2);
    };
  }

  private BigDecimal count() {
    return BigDecimal.valueOf(random.nextInt(30));
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> @Nullable T perhaps(Supplier<T> value) {
    return chance(60) ? value.get() : null;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}

package dev.rubric.internal.vocabulary;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.Derived;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Gap;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.rule.Expression;
import dev.rubric.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a fact.
 *
 * @param type NUMBER (BigDecimal, or Fraction when no decimal equals it), TEXT (String) or FLAG
 *     (Boolean)
 * @param domain the values a text can have
 * @param kind what it is of, when it is a number
 * @param percent whether it is a percentage on 0–100
 * @param getter reads it; gives null when it is missing
 * @param rateGap why it is missing, when it is worked out of what is reported; null when it is
 *     reported
 * @param declared the rubric's declaration of it; null when it is built in
 */
public record FieldWord(
    String en,
    String zh,
    Type type,
    Domain domain,
    NumberKind kind,
    boolean percent,
    Function<Fact, @Nullable Object> getter,
    @Nullable Function<Fact, Gap> rateGap,
    @Nullable Declared declared)
    implements Word {
  private static final Set<Domain> FIXED_DOMAINS =
      Set.of(Domain.INDICATOR, Domain.SECTION, Domain.GROUP);
  private static final Set<String> FIXED_NUMBERS = Set.of("weight", "unitOfMeasure");

  /** A field of which nothing is known beforehand, such as one that a rubric declares. */
  public FieldWord(
      String en,
      String zh,
      Type type,
      Domain domain,
      boolean percent,
      Function<Fact, @Nullable Object> getter,
      @Nullable Function<Fact, Gap> rateGap,
      @Nullable Declared declared) {
    this(en, zh, type, domain, NumberKind.ANY, percent, getter, rateGap, declared);
  }

  /** Whether it is worked out of what is reported. */
  public boolean isRate() {
    return rateGap != null;
  }

  /** Why it is missing, of a fact of which it is. */
  public Gap gap(Fact fact) {
    return rateGap == null ? Gap.MISSING : rateGap.apply(fact);
  }

  /** What follows its number in a sentence; empty when nothing does. */
  public String unit(Fact fact) {
    if (percent) {
      return "%";
    }
    if (declared != null) {
      String own = declared.unitOfMeasure();
      return own == null ? "" : " " + own;
    }
    MeasureFact measure = isInUnitOfMeasure() ? fact.measure() : null;
    String unit = measure == null ? null : measure.indicator().unitOfMeasure();
    return unit == null ? "" : unit.equals("%") ? unit : " " + unit;
  }

  /**
   * Whether there is no part of one, only whole numbers.
   *
   * @param indicators those of which it may be, where it is of an indicator
   */
  public boolean isWhole(Collection<Indicator> indicators) {
    if (declared != null) {
      return item() != null && item().whole();
    }
    return switch (kind) {
      case COUNT -> true;
      case WORK, IN_UNIT_OF_MEASURE ->
          !indicators.isEmpty() && indicators.stream().allMatch(Indicator::whole);
      case AMOUNT, ANY -> false;
    };
  }

  /** Whether it is built in and no submission can make it less than 0. */
  public boolean isNeverNegative() {
    return kind == NumberKind.COUNT || kind == NumberKind.WORK || kind == NumberKind.AMOUNT;
  }

  /** Whether it is in the unit of measure of its indicator, and so in its range. */
  public boolean isInUnitOfMeasure() {
    return kind == NumberKind.IN_UNIT_OF_MEASURE;
  }

  /** Whether it is a name that the rubric gives to facts: of an indicator, a section or a group. */
  public boolean isName() {
    return FIXED_DOMAINS.contains(domain);
  }

  /** Whether the rubric alone decides it, whatever a submission reports. */
  public boolean isFixed() {
    return FIXED_DOMAINS.contains(domain) || FIXED_NUMBERS.contains(en);
  }

  /** Whether it is a value of the unit that another fact lends. */
  public boolean isOfUnit() {
    return declared != null && declared.ofUnit();
  }

  /** The data item that it is; null when it is built in or derived. */
  public @Nullable DataItem item() {
    return declared == null ? null : declared.item();
  }

  /** The unit that the rubric declares; null when there is none or it is built in. */
  public @Nullable String declaredUnit() {
    return declared == null ? null : declared.unitOfMeasure();
  }

  /** Whether the library declares it. */
  public boolean isShipped() {
    return declared != null && declared.isShipped();
  }

  /** The fields that a rubric's own derived value is worked out of, to be shown with it. */
  public List<FieldWord> inputs() {
    return declared == null || isShipped() ? List.of() : declared.inputs();
  }

  /** The percentage of two reported values that it is; null when it is none. */
  public @Nullable Ratio ratio() {
    return declared == null ? null : declared.ratio();
  }

  /** The same, without what it is worked out of. */
  public FieldWord leaf() {
    return declared == null
        ? this
        : new FieldWord(en, zh, type, domain, kind, percent, getter, rateGap, declared.leaf());
  }

  /** What it is called where its value is shown: a rubric's own derived value with its formula. */
  public Text shown() {
    Derived derived = declared == null ? null : declared.derived();
    return derived == null || isShipped()
        ? label()
        : Text.same(zh + "（= " + derived.formula() + "）");
  }

  /** The formula of a declared derived value; null when it has none. */
  public @Nullable Expression formula() {
    return declared == null ? null : declared.formula();
  }
}

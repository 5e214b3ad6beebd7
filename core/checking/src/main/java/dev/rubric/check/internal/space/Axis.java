package dev.rubric.check.internal.space;

import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that submissions can say in different ways; equal when it is the same thing. */
public final class Axis {
  /** Says it in a submission. */
  interface Setting {
    void set(Draft draft, @Nullable Object value);
  }

  /** Whether it is known how a submission says it. */
  interface Reach {
    boolean includes(@Nullable Object value);
  }

  static final String PRESENCE = "?";

  private final String id;
  private final Text label;
  private final Setting setting;
  private final Reach reach;
  private final @Nullable Axis presence;
  private final List<@Nullable Object> choices;
  private final boolean numeric;
  private final boolean whole;
  private final boolean few;
  private final boolean ofRows;
  private final boolean optional;
  private final boolean sum;
  private final @Nullable Axis counter;
  private final @Nullable BigDecimal lowest;
  private final @Nullable BigDecimal highest;

  private Axis(Builder builder) {
    this.id = builder.id;
    this.label = builder.label;
    this.setting = builder.setting;
    this.reach = builder.reach;
    this.presence = builder.presence;
    this.choices = builder.choices;
    this.numeric = builder.choices.isEmpty();
    this.whole = builder.whole;
    this.few = builder.few;
    this.ofRows = builder.ofRows;
    this.optional = builder.optional;
    this.sum = builder.sum;
    this.counter = builder.counter;
    this.lowest = builder.lowest;
    this.highest = builder.highest;
  }

  static Builder of(String id, Text label, Setting setting) {
    return new Builder(id, label, setting);
  }

  /** What it is. */
  public Text label() {
    return label;
  }

  /** Whether it takes any decimal number of its range, rather than one of its choices. */
  public boolean isNumeric() {
    return numeric;
  }

  /** Whether it only takes whole numbers. */
  boolean isWhole() {
    return whole;
  }

  /** Whether it counts what a submission lists one by one. */
  boolean isFew() {
    return few;
  }

  /** Whether it counts rows of one kind in a list. */
  boolean isOfRows() {
    return ofRows;
  }

  /** Whether it is what rows of a list come to together, as others are. */
  boolean isSum() {
    return sum;
  }

  /**
   * The axis that counts the rows of which it is the sum, which is 0 where there are none; null for
   * none.
   */
  @Nullable Axis counter() {
    return counter;
  }

  /** Whether it can be left out. */
  boolean isOptional() {
    return optional;
  }

  /** The values of an axis that is not numeric; null stands for a value that is missing. */
  List<@Nullable Object> choices() {
    return choices;
  }

  @Nullable BigDecimal lowest() {
    return lowest;
  }

  @Nullable BigDecimal highest() {
    return highest;
  }

  /** Whether it is never below 0. */
  boolean isFromZero() {
    return lowest != null && lowest.signum() >= 0;
  }

  /** The axis that says whether its fact is there at all; null when it always is. */
  @Nullable Axis presence() {
    return presence;
  }

  /** Whether it says no more than that a fact is there. */
  boolean isPresence() {
    return is(PRESENCE);
  }

  /** Whether it is one of a few options, or none of them. */
  public boolean isOneOfOptions() {
    return !numeric && optional && presence == null && !comesFirst();
  }

  /** Whether it is the target that the value is held against. */
  public boolean isTarget() {
    return is("target");
  }

  /** Whether it is the value in percent of the target. */
  public boolean isCompletion() {
    return is("completionRate");
  }

  /** Whether it tells of something that happened. */
  boolean isOfEvent() {
    return id.startsWith(FactWord.EVENT.en() + "(");
  }

  /** Whether it says that a fact is there, without which its other axes say nothing. */
  boolean comesFirst() {
    return isPresence() || is("reported");
  }

  /** Whether it counts the items of a checklist. */
  public boolean isItems() {
    return is("satisfiedItems") || is("missingItems");
  }

  /** Whether it is that field of some fact. */
  boolean is(String field) {
    return id.endsWith(")." + field);
  }

  /** Whether it is known how a submission says that. */
  boolean canBe(@Nullable Object value) {
    return reach.includes(value);
  }

  void set(Draft draft, @Nullable Object value) {
    setting.set(draft, value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Axis that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }

  /** Builds an {@link Axis}. */
  static final class Builder {
    private final String id;
    private final Text label;
    private final Setting setting;
    private Reach reach = value -> true;
    private @Nullable Axis presence;
    private List<@Nullable Object> choices = List.of();
    private boolean whole;
    private boolean few;
    private boolean ofRows;
    private boolean optional = true;
    private boolean sum;
    private @Nullable Axis counter;
    private @Nullable BigDecimal lowest;
    private @Nullable BigDecimal highest;

    private Builder(String id, Text label, Setting setting) {
      this.id = Objects.requireNonNull(id, "id");
      this.label = Objects.requireNonNull(label, "label");
      this.setting = Objects.requireNonNull(setting, "setting");
    }

    Builder presence(@Nullable Axis axis) {
      this.presence = axis;
      return this;
    }

    Builder range(@Nullable BigDecimal from, @Nullable BigDecimal to) {
      this.lowest = from;
      this.highest = to;
      return this;
    }

    /** Not every value is one that a submission is known to say. */
    Builder reach(Reach values) {
      this.reach = values;
      return this;
    }

    /** It only takes whole numbers. */
    Builder whole() {
      return whole(true);
    }

    Builder whole(boolean only) {
      this.whole = only;
      return this;
    }

    /** It counts from 0 what is listed one by one, so that small numbers are worth trying all. */
    Builder few() {
      this.few = true;
      return range(BigDecimal.ZERO, null).required();
    }

    /** It counts rows of one kind in a list, from 0. */
    Builder ofRows() {
      this.ofRows = true;
      return whole().range(BigDecimal.ZERO, null).required();
    }

    /** It is a sum over rows, which another axis may count. */
    Builder sum(@Nullable Axis rows) {
      this.sum = true;
      this.counter = rows;
      return required();
    }

    /** It is always said. */
    Builder required() {
      this.optional = false;
      return this;
    }

    Axis number() {
      return new Axis(this);
    }

    Axis choice(List<?> values) {
      List<@Nullable Object> all = new ArrayList<>(values);
      if (optional) {
        all.add(null);
      }
      this.choices = java.util.Collections.unmodifiableList(all);
      return new Axis(this);
    }
  }
}

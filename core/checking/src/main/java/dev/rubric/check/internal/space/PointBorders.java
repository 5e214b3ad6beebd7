package dev.rubric.check.internal.space;

import dev.rubric.framework.Framework;
import dev.rubric.framework.ValueRange;
import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds where the score of a line changes from one formula to another: where what the rules state
 * begins to be more than there is, or less than nothing, and where steps turn.
 */
final class PointBorders {
  /** Of more statements that add up, not every sum is looked at. */
  private static final int MOST_TOGETHER = 4;

  private final Borders borders;
  private final String about;
  private boolean exact = true;
  private boolean divides;
  private int calls;

  PointBorders(Borders borders, String about) {
    this.borders = borders;
    this.about = about;
  }

  /** Adds the borders of what the rules of one rubric state of the line. */
  void add(List<Role> roles) {
    Framework framework = roles.get(0).framework();
    BigDecimal weight = framework.indicator(about).orElseThrow().weight();
    List<Pieces> bases = new ArrayList<>(List.of(Pieces.of(weight)));
    List<Pieces> parts = new ArrayList<>();
    List<Pieces> deductions = new ArrayList<>();
    List<Pieces> largest = new ArrayList<>();
    for (Role role : roles) {
      for (int i = 0; i < role.rule().calls().size(); i++) {
        CompiledCall call = role.rule().calls().get(i);
        if (isAbout(role, call) && call.verb().kind() != null) {
          List<Expression> arguments = role.rule().rule().calls().get(i).arguments();
          Optional<Pieces> points = stated(role, call, arguments, weight);
          exact &= points.isPresent();
          List<Pieces> list =
              switch (call.verb()) {
                case PART -> parts;
                case DEDUCT -> deductions;
                case DEDUCT_LARGEST -> largest;
                default -> bases;
              };
          points.ifPresent(list::add);
        }
      }
    }
    int off = deductions.size() + Math.min(1, largest.size());
    calls = Math.max(calls, 1 + parts.size() + off);
    doubts(framework.indicator(about).orElseThrow().range());
    settle(Pieces.of(weight), bases, sums(parts), off(sums(deductions), largest));
  }

  /** What can't be true is not scored. */
  private void doubts(ValueRange range) {
    for (String field : List.of("value", "target")) {
      Stream.of(range.minimum(), range.maximum())
          .filter(Objects::nonNull)
          .forEach(bound -> borders.addTo(own(field), bound));
    }
    borders.addPlausible();
  }

  private boolean isAbout(Role role, CompiledCall call) {
    if (call.verb().target() != VerbWord.Target.LINE) {
      return false;
    }
    if (call.slot() < 0) {
      return about.equals(call.name());
    }
    for (int i = 0; i < role.instances().size(); i++) {
      Instance instance = role.instances().get(i);
      if (role.compiled(i).slot() == call.slot()
          && role.compiled(i).quantifier() == Pattern.Quantifier.EACH) {
        return instance != null && instance.name().equals(about);
      }
    }
    return false;
  }

  /** What adds up is stated as often as the rule matches. */
  private Optional<Pieces> stated(
      Role role, CompiledCall call, List<Expression> arguments, BigDecimal weight) {
    Optional<Pieces> once = points(role, call, arguments, weight);
    return call.verb() == VerbWord.PART || call.verb() == VerbWord.DEDUCT
        ? once.flatMap(each -> borders.times(role).flatMap(so -> each.with(so, Quotient::times)))
        : once;
  }

  private Optional<Pieces> points(
      Role role, CompiledCall call, List<Expression> arguments, BigDecimal weight) {
    StepBorders steps = borders.consequences(role);
    Pieces share = Pieces.of(weight.movePointLeft(2));
    return switch (call.verb()) {
      case FULL -> Optional.of(Pieces.of(weight));
      case AWARD, PART, DEDUCT, DEDUCT_LARGEST ->
          steps.points(arguments.get(1), own("value"), weight);
      case SHARE ->
          steps
              .points(arguments.get(1), own("value"), BigDecimal.valueOf(100))
              .flatMap(each -> each.with(share, Quotient::times));
      case RATED, RATED_WITHIN -> rated(arguments, share);
      default -> Optional.of(Pieces.ZERO);
    };
  }

  private Optional<Pieces> rated(List<Expression> arguments, Pieces share) {
    Optional<Pieces> rating = borders.field(own("rating"));
    boolean sound = rating.isPresent();
    for (Expression bound : arguments.subList(1, 3)) {
      Optional<Pieces> limit = borders.pieces(bound);
      sound = sound && limit.isPresent() && borders.meet(rating.orElseThrow(), limit.get());
    }
    return sound ? rating.flatMap(each -> each.with(share, Quotient::times)) : Optional.empty();
  }

  private Need own(String field) {
    return new Need(
        Instance.of(FactWord.MEASURE, about),
        Word.find(FactWord.MEASURE.fields(), field).orElseThrow());
  }

  /** Every sum of some of these. */
  private List<Pieces> sums(List<Pieces> single) {
    List<Pieces> sums = new ArrayList<>();
    if (single.size() > MOST_TOGETHER) {
      exact &= single.stream().allMatch(Pieces::isLevel);
      return single;
    }
    for (Pieces each : single) {
      for (Pieces sum : List.copyOf(sums)) {
        Optional<Pieces> more = sum.with(each, Quotient::plus);
        exact &= more.isPresent();
        more.ifPresent(sums::add);
      }
      sums.add(each);
    }
    return sums;
  }

  /** Whatever can come off: a sum of deductions, the largest of others, or both. */
  private List<Pieces> off(List<Pieces> sums, List<Pieces> largest) {
    List<Pieces> off = new ArrayList<>(sums);
    for (int i = 0; i < largest.size(); i++) {
      Pieces each = largest.get(i);
      largest.subList(0, i).forEach(other -> meet(other, each));
      off.add(each);
      for (Pieces sum : sums) {
        Optional<Pieces> both = sum.with(each, Quotient::plus);
        exact &= both.isPresent();
        both.ifPresent(off::add);
      }
    }
    return off;
  }

  private void settle(
      Pieces weight, List<Pieces> bases, List<Pieces> parts, List<Pieces> deductions) {
    List<Pieces> all = new ArrayList<>(bases);
    for (Pieces part : parts) {
      for (Pieces base : bases) {
        Optional<Pieces> sum = base.with(part, Quotient::plus);
        exact &= sum.isPresent();
        sum.ifPresent(all::add);
      }
      all.add(part);
    }
    for (Pieces base : all) {
      meet(base, weight);
      meet(base, Pieces.ZERO);
      deductions.forEach(each -> meet(base, each));
      divides |= base.divides();
    }
    for (Pieces each : deductions) {
      meet(each, Pieces.ZERO);
      divides |= each.divides();
    }
  }

  private void meet(Pieces left, Pieces right) {
    exact &= borders.meet(left, right);
  }

  /** Whether the borders found are all. */
  boolean isExact() {
    return exact;
  }

  /**
   * In how many values of each axis two scores that are formulas of the kind found must agree to
   * agree in all: sums of quotients of linear forms, one of each statement.
   */
  int values() {
    return divides ? 2 * calls + 1 : 2;
  }
}

package dev.rubric.exact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A made-up rubric: every verb, over made-up formulas of every fact with numbers. */
final class MadeUp {
  /** Says whether something holds of what is reported; null when that can't be said. */
  interface Held extends Function<Function<String, @Nullable Rational>, @Nullable Boolean> {}

  /**
   * A rule about one line.
   *
   * @param fields what its formula reads: a measure, the budget's total or the unit
   * @param held its condition
   * @param points what it states; null for verbs without points
   */
  record Criterion(
      String name, String verb, String fields, String text, Held held, @Nullable Formula points) {}

  /** An indicator with its rules. */
  record Line(String name, String weight, List<Criterion> criteria) {}

  /**
   * A rule that shows a value in a finding about a line.
   *
   * @param fields what its formula reads: a measure, the budget's total or the unit
   */
  record Shown(String name, String line, String fields, int places, Formula value) {
    String text() {
      String show = "显示(" + value.text() + ", " + places + ")";
      return rule(name, line, fields, Condition.NONE, "疑点.提示(\"计\" + " + show + " + \"分\")");
    }
  }

  /** A framework of two sections. */
  private record Weights(String whole, List<String> lines) {}

  private static final String[] ROUNDINGS = {"四舍五入", "舍去", "进一", "四舍六入五成双"};
  private static final Weights[] WHOLE = {
    new Weights("40", List.of("6", "15", "7", "12")),
    new Weights("60", List.of("1", "33", "10", "16"))
  };
  private static final Weights[] TENTHS = {
    new Weights("40.5", List.of("6", "15", "7", "12.5")),
    new Weights("59.5", List.of("0.7", "33.3", "10", "15.5"))
  };

  final List<Line> first = new ArrayList<>();
  final List<Line> second = new ArrayList<>();
  final List<Shown> shown = new ArrayList<>();
  final String rounding;
  final int decimals;
  final boolean scalesAll;
  private final boolean inSection;
  private final Weights[] weights;
  private final Random random;
  private int rules;

  /** Sixteen seeds in a row have every rounding with 0, 1, 2 and 3 decimals. */
  MadeUp(int seed) {
    random = new Random(seed);
    scalesAll = seed % 3 == 0;
    rounding = ROUNDINGS[seed % ROUNDINGS.length];
    decimals = seed / ROUNDINGS.length % 4;
    inSection = random.nextBoolean();
    weights = decimals == 0 ? WHOLE : TENTHS;
    for (int i = 0; i < weights[0].lines.size(); i++) {
      first.add(line("产出" + i, weights[0].lines.get(i), i == 0));
      second.add(line("效益" + i, weights[1].lines.get(i), i == 0));
    }
    for (String line : List.of("产出0", "效益1")) {
      String kind = kind();
      Formula value = Formula.reading(random, fields(kind), 2);
      shown.add(new Shown("显示" + shown.size(), line, kind, random.nextInt(4), value));
    }
  }

  List<Line> lines() {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** The first line of a section always applies. */
  private Line line(String name, String weight, boolean applies) {
    List<Criterion> criteria = new ArrayList<>();
    int plan = random.nextInt(7);
    switch (plan) {
      case 0 -> criteria.add(criterion(name, weight, "得分"));
      case 1 -> {
        criteria.add(criterion(name, weight, "累计得分"));
        criteria.add(criterion(name, weight, "累计得分"));
      }
      case 2, 3 -> criteria.add(criterion(name, weight, "按比例得分"));
      case 4 -> criteria.add(criterion(name, weight, random.nextBoolean() ? "得满分" : "不得分"));
      case 5 -> criteria.add(criterion(name, weight, "按评定得分"));
      default -> criteria.add(criterion(name, weight, "扣分"));
    }
    if (random.nextInt(3) == 0) {
      criteria.add(criterion(name, weight, "扣分"));
    }
    if (random.nextInt(3) == 0) {
      String last = random.nextBoolean() ? "一票否决" : "不评分";
      criteria.add(criterion(name, weight, applies || random.nextInt(3) == 0 ? last : "不适用"));
    }
    return new Line(name, weight, criteria);
  }

  private Criterion criterion(String line, String weight, String verb) {
    String kind = kind();
    Formula points =
        switch (verb) {
          case "得分", "累计得分", "扣分", "按比例得分" -> points(fields(kind), weight);
          default -> null;
        };
    boolean plain = points != null && random.nextBoolean();
    Condition condition = plain ? Condition.NONE : condition();
    String name = "规则" + rules++;
    String stated = "记分." + verb + "($m" + arguments(verb, points) + ")";
    return new Criterion(
        name, verb, kind, rule(name, line, kind, condition, stated), condition.held, points);
  }

  private static String arguments(String verb, @Nullable Formula points) {
    return verb.equals("按评定得分") ? ", 60, 80" : points == null ? "" : ", " + points.text();
  }

  /** Whose fields a formula reads. */
  private String kind() {
    String[] kinds = {"m", "m", "m", "m", "b", "u"};
    return kinds[random.nextInt(kinds.length)];
  }

  /** Points that could be stated: those that never could are refused when the rubric is loaded. */
  private Formula points(String[] fields, String weight) {
    Formula points = Formula.reading(random, fields, 2);
    while (!comesTo(points, value -> value.sign() > 0)
        || !comesTo(points, value -> value.compareTo(Rational.of(weight)) <= 0)) {
      points = Formula.reading(random, fields, 2);
    }
    return points;
  }

  private static boolean comesTo(Formula points, Predicate<Rational> such) {
    Random samples = new Random(1);
    return IntStream.range(0, 30)
        .mapToObj(i -> points.value().apply(f -> Rational.of(samples.nextInt(i < 9 ? 3 : 1201))))
        .anyMatch(value -> value != null && such.test(value));
  }

  private static String[] fields(String kind) {
    return switch (kind) {
      case "m" -> all(Inputs.MEASURE, Inputs.MEASURE_RATES);
      case "b" -> all(Inputs.BUDGET, Inputs.BUDGET_RATES);
      default -> all(Inputs.UNIT, Inputs.UNIT_RATES);
    };
  }

  private static String[] all(String[] fields, String[] rates) {
    return Stream.of(fields, rates, rates).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private record Condition(String text, Held held) {
    static final Condition NONE = new Condition("", fields -> true);
  }

  private Condition condition() {
    Condition one = comparison();
    return switch (random.nextInt(5)) {
      case 0 -> {
        Condition two = comparison();
        yield new Condition(
            "(" + one.text + " || " + two.text + ")",
            fields -> or(one.held.apply(fields), two.held.apply(fields)));
      }
      case 1 -> {
        Condition two = comparison();
        yield new Condition(
            one.text + " && " + two.text,
            fields -> not(or(not(one.held.apply(fields)), not(two.held.apply(fields)))));
      }
      case 2 -> new Condition("!(" + one.text + ")", fields -> not(one.held.apply(fields)));
      default -> one;
    };
  }

  private static @Nullable Boolean or(@Nullable Boolean a, @Nullable Boolean b) {
    if (Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b)) {
      return true;
    }
    return (a == null || b == null) ? null : Boolean.FALSE;
  }

  private static @Nullable Boolean not(@Nullable Boolean a) {
    return a == null ? null : Boolean.valueOf(!a);
  }

  /** Two thirds of 1.5 are 1: quotients that come back to a bound are what this looks for. */
  private Condition comparison() {
    Formula reported = Formula.reading(random, fields("m"), 1);
    Formula right =
        random.nextBoolean()
            ? Formula.literal(String.valueOf(random.nextInt(120)))
            : Formula.any(random, fields("m"), 1);
    String sign = new String[] {">=", ">", "<=", "<", "==", "!="}[random.nextInt(6)];
    return new Condition(
        reported.text() + " " + sign + " " + right.text(),
        fields -> {
          Rational a = reported.value().apply(fields);
          Rational b = right.value().apply(fields);
          return (a == null || b == null) ? null : Boolean.valueOf(holds(a.compareTo(b), sign));
        });
  }

  private static boolean holds(int order, String sign) {
    return switch (sign) {
      case ">=" -> order >= 0;
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      case "<" -> order < 0;
      case "==" -> order == 0;
      default -> order != 0;
    };
  }

  private static String rule(
      String name, String line, String kind, Condition condition, String stated) {
    String held = condition.text.isEmpty() ? "" : ", " + condition.text.replace("@", "");
    String other =
        switch (kind) {
          case "b" -> "\n    $b : 预算( 科目 == \"合计\" )";
          case "u" -> "\n    $u : 单位( )";
          default -> "";
        };
    return """
    rule "%s"
        @依据("第%s条")
    when
        $m : 指标( 指标 == "%s"%s )%s
    then
        %s;
    end

    """
        .formatted(name, name, line, held, other, stated.replace("@", "$" + kind + "."));
  }

  String framework() {
    return """
    舍入: %s
    小数位: %d
    不适用分摊: %s
    分摊折算: %s
    指标体系:
      - 一级指标: 产出
        分值: %s
        三级指标:
    %s
      - 一级指标: 效益
        分值: %s
        三级指标:
    %s
    """
        .formatted(
            rounding,
            decimals,
            inSection ? "一级指标内" : "全部指标",
            scalesAll ? "全部" : "比例",
            weights[0].whole,
            yaml(first),
            weights[1].whole,
            yaml(second));
  }

  private static String yaml(List<Line> lines) {
    return lines.stream()
        .map(
            line ->
                "      - {指标: %s, 分值: %s, 计量单位: 件, 整数: 否, 小数百分比: 是}"
                    .formatted(line.name, line.weight))
        .collect(Collectors.joining("\n"));
  }

  /** All rules; their order does not matter. */
  List<String> rules() {
    return Stream.concat(
            lines().stream().flatMap(line -> line.criteria.stream()).map(Criterion::text),
            shown.stream().map(Shown::text))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** What is reported: of each line, of the budget and of the unit, by their names. */
  static final class Submitted {
    final Map<String, Inputs> measures = new LinkedHashMap<>();
    final Map<String, Inputs> budget = new LinkedHashMap<>();
    final Inputs unit;

    Submitted(MadeUp rubric, Random random) {
      for (Line line : rubric.lines()) {
        Inputs inputs = Inputs.of(random, Inputs.MEASURE);
        if (random.nextInt(4) > 0) {
          inputs.reported().put("评定比例", String.valueOf(55 + random.nextInt(30)));
        }
        measures.put(line.name, inputs);
      }
      unit = Inputs.of(random, Inputs.UNIT);
      budget.put("合计", Inputs.of(random, Inputs.BUDGET));
      for (String line : List.of("项目支出", "重点项目支出")) {
        Inputs inputs = Inputs.of(random, "年初预算", "支出");
        budget.put(line, inputs);
        String spent = inputs.reported().get("支出");
        if (spent != null && !isDoubtful(spent, inputs.reported().get("年初预算"))) {
          unit.reported().put(line + ".支出", spent);
        }
      }
    }

    /** What can't be true of a budget line is no input of a rate of the unit either. */
    private static boolean isDoubtful(String spent, @Nullable String initial) {
      BigDecimal part = new BigDecimal(spent);
      BigDecimal whole = initial == null ? BigDecimal.ZERO : new BigDecimal(initial);
      return part.signum() > 0
          && whole.signum() > 0
          && (part.compareTo(whole.movePointRight(1)) > 0
              || part.movePointRight(3).compareTo(whole) < 0);
    }

    @Nullable Rational get(String line, String kind, String field) {
      return switch (kind) {
        case "m" -> measures.get(line).get(field);
        case "b" -> budget.get("合计").get(field);
        default -> unit.get(field);
      };
    }

    /** As JSON, or as YAML, in any order. */
    String document(boolean json, Random random) {
      List<String> fields = new ArrayList<>(List.of(field("单位", "\"局\"", json)));
      unit.reported()
          .forEach(
              (name, value) -> {
                if (!name.contains(".")) {
                  fields.add(field(name, value, json));
                }
              });
      fields.add(field("预算", list("科目", budget, "", json, random), json));
      fields.add(field("指标", list("指标", measures, "达成", json, random), json));
      Collections.shuffle(fields, random);
      return json ? "{" + String.join(", ", fields) + "}" : String.join("\n", fields) + "\n";
    }

    private static String field(String name, String value, boolean json) {
      return json ? "\"" + name + "\": " + value : name + ": " + value;
    }

    private static String list(
        String key, Map<String, Inputs> all, String claimed, boolean json, Random random) {
      List<String> entries = new ArrayList<>();
      all.forEach(
          (name, inputs) -> {
            List<String> fields = new ArrayList<>(List.of(field(key, "\"" + name + "\"", json)));
            inputs.reported().forEach((field, value) -> fields.add(field(field, value, json)));
            if (!claimed.isEmpty()) {
              fields.add(field("申报完成情况", "\"" + claimed + "\"", json));
            }
            entries.add("{" + String.join(", ", fields) + "}");
          });
      Collections.shuffle(entries, random);
      return "[" + String.join(", ", entries) + "]";
    }
  }

  /** The weight of a line, as a number. */
  static BigDecimal weight(Line line) {
    return new BigDecimal(line.weight);
  }
}

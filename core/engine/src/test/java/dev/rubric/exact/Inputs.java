package dev.rubric.exact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What a made-up submission reports, and the rates that follow from it by their definitions in
 * 财预〔2013〕53号.
 */
final class Inputs {
  static final String[] MEASURE = {
    "实际完成值", "目标值", "上年值", "计划数", "完成数", "及时完成数", "质量达标数", "名次", "参评单位数"
  };
  static final String[] MEASURE_RATES = {"完成率", "同比", "实际完成率", "完成及时率", "质量达标率", "名次百分比"};
  static final String[] BUDGET = {"年初预算", "调整预算", "到位资金", "支出", "计划支出", "结转结余", "上年支出", "上年结转结余"};
  static final String[] BUDGET_RATES = {
    "预算执行率", "预算调整率", "预算偏差率", "资金到位率", "控制率", "支付进度率", "结转结余率", "结转结余变动率", "变动率"
  };
  static final String[] UNIT = {"在职人员数", "编制数", "固定资产总额", "在用固定资产"};
  static final String[] UNIT_RATES = {"在职人员控制率", "固定资产利用率", "重点支出安排率"};

  private static final List<String> COUNTS = List.of("名次", "参评单位数");
  private static final String[] NUMBERS = {
    "0", "1", "3", "7", "16", "30", "65", "300", "401", "600", "1003", "1200", "0.5", "12.75",
    "95.7"
  };

  private final Map<String, String> reported = new LinkedHashMap<>();

  /** Random numbers, some of them missing, biased to those that make ties. */
  static Inputs of(Random random, String... fields) {
    Inputs inputs = new Inputs();
    for (String field : fields) {
      if (random.nextInt(8) > 0) {
        String number =
            random.nextBoolean()
                ? NUMBERS[random.nextInt(NUMBERS.length)]
                : String.valueOf(random.nextInt(1201));
        inputs.reported.put(
            field, COUNTS.contains(field) ? number.replaceFirst("\\..*", "") : number);
      }
    }
    for (String part : List.of("完成数", "及时完成数", "质量达标数")) {
      inputs.atMost(part, "计划数");
    }
    inputs.atMost("名次", "参评单位数");
    inputs.atMost("在用固定资产", "固定资产总额");
    return inputs;
  }

  /** A part is never more than its whole, which the submission's own checks would refuse. */
  private void atMost(String part, String whole) {
    Rational some = get(part);
    Rational all = get(whole);
    if (some != null && all != null && some.compareTo(all) > 0) {
      reported.put(part, reported.get(whole));
    }
  }

  Map<String, String> reported() {
    return reported;
  }

  @Nullable Rational get(String field) {
    return switch (field) {
      case "完成率" -> percent("实际完成值", "目标值");
      case "同比" -> change("实际完成值", "上年值");
      case "实际完成率" -> percent("完成数", "计划数");
      case "完成及时率" -> percent("及时完成数", "计划数");
      case "质量达标率" -> percent("质量达标数", "计划数");
      case "名次百分比" -> percent("名次", "参评单位数");
      case "预算执行率" -> percent("支出", "调整预算");
      case "预算调整率" -> change("调整预算", "年初预算");
      case "预算偏差率" -> change("支出", "年初预算");
      case "资金到位率" -> percent("到位资金", "年初预算");
      case "控制率" -> percent("支出", "年初预算");
      case "支付进度率" -> percent("支出", "计划支出");
      case "结转结余率" -> percent("结转结余", "调整预算");
      case "结转结余变动率" -> change("结转结余", "上年结转结余");
      case "变动率" -> change("支出", "上年支出");
      case "在职人员控制率" -> percent("在职人员数", "编制数");
      case "固定资产利用率" -> percent("在用固定资产", "固定资产总额");
      case "重点支出安排率" -> percent("重点项目支出.支出", "项目支出.支出");
      default -> reported.containsKey(field) ? Rational.of(reported.get(field)) : null;
    };
  }

  private @Nullable Rational percent(String part, String whole) {
    Rational over = get(part);
    Rational under = get(whole);
    return over == null || under == null || under.sign() <= 0
        ? null
        : over.times(Rational.HUNDRED).dividedBy(under);
  }

  private @Nullable Rational change(String value, String base) {
    Rational now = get(value);
    Rational before = get(base);
    return now == null || before == null || before.sign() <= 0
        ? null
        : now.minus(before).times(Rational.HUNDRED).dividedBy(before);
  }
}

package dev.rubric.documents.internal.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the funds block. */
enum FundsHeading {
  INITIAL("年初预算数", "年初预算", "年初预算金额", "预算数年初"),
  ADJUSTED(
      "全年预算数", "调整后预算数", "预算数", "全年预算", "调整预算数", "调整后预算", "转移支付预算数", "全年预算金额", "年度预算数", "预算金额"),
  RECEIVED("资金到位", "到位数", "实际到位", "到位资金", "资金到位数", "到位金额"),
  SPENT("全年执行数", "执行数", "支出数", "实际支出", "决算数", "全年支出数", "实际执行数", "执行金额", "实际支出数", "全年执行金额"),
  WEIGHT("分值", "权重"),
  RATE("执行率", "预算执行率"),
  SCORE("得分", "自评得分", "自评分", "执行率得分"),
  REASON("原因", "偏差原因", "备注");

  private final List<String> words;

  FundsHeading(String... words) {
    this.words = List.of(words);
  }

  /** Whether only a funds block has such a column. */
  boolean isMoney() {
    return this != WEIGHT && this != SCORE && this != REASON;
  }

  static Optional<FundsHeading> of(String heading) {
    if (heading.length() > 60) {
      return Optional.empty();
    }
    String plain = Heading.plain(heading);
    return Arrays.stream(values()).filter(each -> each.words.contains(plain)).findFirst();
  }
}

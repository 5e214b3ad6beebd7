package dev.rubric.framework;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a unit of measurement (计量单位) says of the values in it. */
final class Units {
  /** Units of what is counted one by one: there is no half of it. */
  private static final Set<String> COUNTED =
      Set.of(
          "件", "起", "次", "人次", "场次", "场", "个", "人", "名", "户", "家", "项", "例", "宗", "座", "处", "所",
          "台", "套", "辆", "篇", "份", "部", "本", "册", "期", "批", "班", "班次", "户次", "家次", "台次", "件次", "人数",
          "批次", "条", "幅", "块", "棵", "株", "头", "只", "栋", "间", "村", "镇", "站", "张", "轮", "岗");

  /** Units of what is measured or paid, of which there can be any part. */
  private static final Set<String> MEASURED =
      Set.of(
          "天", "日", "月", "年", "小时", "课时", "人天", "工作日", "公里", "千米", "米", "平方米", "亩", "公顷", "吨", "元",
          "千元", "万元", "百万元", "亿元");

  /** Names of what is divided by something, so that its unit counts nothing. */
  private static final List<String> AVERAGES = List.of("均", "每");

  private Units() {}

  /** Whether values are counts: whole, unless the name says that they are an average (户均, 每万人). */
  static boolean isCounted(@Nullable String unit, String name) {
    return unit != null && COUNTED.contains(unit) && AVERAGES.stream().noneMatch(name::contains);
  }

  /** Whether there is never less than nothing of it. */
  static boolean isAmount(String unit) {
    return COUNTED.contains(unit) || MEASURED.contains(unit);
  }
}

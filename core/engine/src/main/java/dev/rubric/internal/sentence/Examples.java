package dev.rubric.internal.sentence;

import dev.rubric.diagnostic.Diagnostics;
import dev.rubric.diagnostic.Nearest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A sentence of each kind, for the one who wrote something else. */
final class Examples {
  static final List<String> PATTERNS =
      List.of(
          "指标 刑事案件发案起数 不超过 300 起",
          "指标 刑事案件发案起数，完成率 不低于 100%",
          "一级指标 产出 的指标，实际完成值 未填报",
          "预算 合计，预算执行率 不低于 95%",
          "要点 管理制度健全性，符合 为 是",
          "佐证材料 巡查次数",
          "自评得分 产出，得分 大于 10",
          "事项 重大违纪 不少于 2 次",
          "没有 预算 三公经费",
          "存在 事项 重大违纪",
          "单位，在职人员控制率 不超过 100%");

  static final List<String> CONDITIONS =
      List.of(
          "实际完成值 不超过 300",
          "实际完成值 不低于 300",
          "实际完成值 超过 300",
          "实际完成值 低于 300",
          "实际完成值 等于 300",
          "实际完成值 不等于 300",
          "实际完成值 未填报",
          "实际完成值 已填报",
          "定性等级 为 达成年度指标",
          "定性等级 为 优、良 之一");

  static final List<String> CALLS =
      List.of(
          "得满分",
          "不得分",
          "得 3 分",
          "累计得 1 分",
          "得分值的 80%",
          "按 完成率 的比例得分",
          "按完成比例得分",
          "按反向比例得分",
          "按剩余比例得分",
          "按评定得分 60% 至 80%",
          "扣 0.5 分",
          "每缺一项要点扣 1 分",
          "每超过1%扣0.5分，扣完为止",
          "每低于1%扣0.5分，扣完为止",
          "每超过1个百分点扣0.5分，不足1个百分点按1个百分点计，扣完为止",
          "以 300 为界，每超过1起扣0.5分，最多扣3分",
          "加 2 分",
          "总分扣 2 分",
          "总分不超过 89 分",
          "一级指标 产出 扣 2 分",
          "一级指标 产出 不超过 20 分",
          "一票否决",
          "一级指标 产出 一票否决",
          "总分一票否决",
          "等级不超过 良",
          "不适用",
          "不评分",
          "错误：「说明文字」",
          "警告：「说明文字」",
          "提示：「说明文字」",
          "指标 资金到位率 得满分");

  private Examples() {}

  /** The example nearest to what was written, whatever its numbers. */
  static Optional<String> nearest(String written, List<String> examples, Diagnostics diagnostics) {
    if (written.length() > Nearest.LONGEST || diagnostics.isFull()) {
      return Optional.empty();
    }
    String shape = shape(written);
    List<String> shapes = examples.stream().map(Examples::shape).toList();
    return diagnostics
        .nearest(shape, shapes)
        .map(found -> examples.get(shapes.indexOf(found)))
        .or(() -> containing(shape, examples));
  }

  /** A sentence in which something stands too much: the longest example that begins it. */
  private static Optional<String> containing(String shape, List<String> examples) {
    return examples.stream()
        .filter(example -> shape.startsWith(shape(example)))
        .max(Comparator.comparingInt(String::length));
  }

  private static String shape(String sentence) {
    return sentence.replaceAll("[0-9.]+", "0").replaceAll("\\s+", "");
  }
}

package dev.rubric.internal.sentence;

import dev.rubric.text.Text;
import java.util.List;

/** The kinds of sentences: what each is called, some of them, and the words they are made of. */
enum Examples {
  PATTERNS(
      "句子",
      "sentence",
      Words.OF_CONDITIONS,
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
          "单位，在职人员控制率 不超过 100%")),

  CONDITIONS(
      "句子",
      "sentence",
      Words.OF_CONDITIONS,
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
          "定性等级 为 优、良 之一")),

  CALLS(
      "计分方法",
      "scoring method",
      Words.OF_STATEMENTS,
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
          "评为 A",
          "按 专家等次 评定等次",
          "不适用",
          "不评分",
          "错误：「说明文字」",
          "警告：「说明文字」",
          "提示：「说明文字」",
          "指标 资金到位率 得满分"));

  private final Text kind;
  private final List<String> words;
  private final List<String> sentences;

  Examples(String zh, String en, List<String> words, List<String> sentences) {
    this.kind = Text.of(zh, en);
    this.words = words;
    this.sentences = sentences;
  }

  /** What such a sentence is called. */
  Text kind() {
    return kind;
  }

  /** What such sentences are made of, the most telling first. */
  List<String> words() {
    return words;
  }

  /** All of them that are known. */
  List<String> sentences() {
    return sentences;
  }

  /** A few of them, as no advice. */
  String some() {
    return String.join("、", sentences.subList(0, 3));
  }

  /** Of what sentences are made; an enum's own fields do not exist while its values are made. */
  private static final class Words {
    static final List<String> OF_STATEMENTS =
        List.of(
            "一级指标", "按完成比例得分", "按反向比例得分", "按剩余比例得分", "累计得", "得分值的", "的比例得分", "按评定得分", "每缺一项要点扣",
            "总分一票否决", "一票否决", "等级不超过", "评定等次", "评为", "个百分点", "扣完为止", "最高不超过", "最多扣", "按比例计", "得满分",
            "不得分", "不适用", "不评分", "为界", "每超过", "每低于", "每超出", "每高于", "每降低", "每减少", "每增加", "不足", "不计",
            "否则", "其余", "以上", "以下", "（含）", "（不含）", "低于", "超过", "不低于", "不超过", "不足", "完成", "目标值",
            "达到", "未完成", "未达到", "指标", "错误：", "警告：", "提示：", "说明", "扣", "得", "加", "计", "分", "每", "以",
            "按");

    static final List<String> OF_CONDITIONS =
        List.of(
            "一级指标", "自评得分", "佐证材料", "的指标", "未填报", "已填报", "之一", "或者", "小于等于", "大于等于", "不超过", "不大于",
            "不高于", "不多于", "不低于", "不少于", "不小于", "不等于", "达到", "超过", "高于", "大于", "多于", "低于", "少于",
            "小于", "不足", "等于", "不为", "（含）以上", "（含）以下", "以上", "以下", "（含）", "（不含）", "指标", "预算", "单位",
            "事项", "要点", "没有", "存在", "至", "为", "，");

    private Words() {}
  }
}

package dev.rubric.internal.published;

/** The words of published standards, as parts of regular expressions. */
final class Words {
  /** A number in a sentence, in digits or in Chinese numerals. */
  static final String NUMBER = "[0-9][0-9,]*(?:\\.[0-9]+)?|[零〇一二两三四五六七八九十百千万点]+";

  /** What stands for the target. */
  static final String TARGET =
      "(?:年度|年初|全年|当年|既定|预期|预定|规定|计划|考核|绩效)*"
          + "(?:目标任务数|目标任务|目标值|目标数|目标|指标值|计划完成值|计划完成数|计划值|计划数|计划时间|计划工期|任务数|任务量|任务|计划|标准值|达标线|标准|要求|预期值)";

  /** What stands for the value of the year before. */
  static final String LAST_YEAR = "(?:上一年度|上年度|上一年|上年|去年)(?:同期)?(?:实际完成值|完成值|数值|水平|结转|结余|数|值)?";

  /** What a result may call the line it is about. */
  static final String LINE = "(?:该项指标|该三级指标|该指标|该项|本项指标|本指标|本项|此项|指标|单项)?";

  /** What stands for the weight. */
  static final String WEIGHT =
      "(?:权重分值|权重分数|权重分|标准分值|标准分|指标分值|指标分|该项分值|本项分值|分值|权重|满分值|满分|总分|分数|赋分|分)";

  static final String GIVE = "(?:赋予|可得|得到|得|计|记|给|赋|评|获)";
  static final String OFF = "(?:倒扣|扣减|扣除|减扣|扣|减)";
  static final String OVER =
      "超过|超出|超|高于|高出|多于|大于|增加|增长|增|上升|提高|提升|升高|上浮|多|高|延迟|延误|延期|逾期|推迟|超期|滞后|拖延|迟|晚|落后|靠后|退后|进";
  static final String UNDER = "低于|少于|小于|不足|未达到|未达|降低|下降|减少|下滑|下浮|未完成|缺少|缺失|低|少|差|缺|降";

  /** Units in which things are counted one by one. */
  static final String COUNTED = "人次|个项目|起|次|例|件|个|项|人|宗|处|份|条|篇|户|家|名|笔|批|台|套|辆|天|日|场|期|所|座|张";

  private Words() {}
}

package dev.rubric.scorecard;

import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.number.Fraction;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A made-up department whose scorecard has something of everything. */
final class ExampleScorecards {
  private static final RubricStamp STAMP =
      new RubricStamp(
          "example-department",
          "1.2.0",
          "示例部门整体支出绩效评分标准",
          "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
          "0.1.0");

  private ExampleScorecards() {}

  static BigDecimal points(String plain) {
    return new BigDecimal(plain);
  }

  /** Open lines, a veto, moved weights, a bonus and findings. */
  static Scorecard provisional() {
    return new Scorecard(
        STAMP,
        "示例县财政局",
        2024,
        points("100"),
        points("61.08"),
        true,
        null,
        points("95"),
        points("2"),
        List.of(inputs(), outputs(), benefits()),
        List.of(bonus(), gradeCap()),
        findings());
  }

  /** Everything scored, nothing found. */
  static Scorecard graded(String unit, String total, String grade) {
    LineScore full =
        line("支付进度率", null, "100", "100", LineStatus.SCORED, total, total, award(total));
    SectionScore section =
        new SectionScore("过程", points("100"), points(total), null, List.of(), List.of(full));
    return new Scorecard(
        STAMP,
        unit,
        null,
        points("100"),
        points(total),
        false,
        grade,
        null,
        points("0"),
        List.of(section),
        List.of(),
        List.of());
  }

  private static SectionScore inputs() {
    return new SectionScore(
        "投入管理",
        points("40"),
        points("29.08"),
        points("30"),
        List.of(),
        List.of(
            line(
                "预算执行率",
                "预算执行",
                "10",
                "12.50",
                LineStatus.SCORED,
                "12.50",
                "12.50",
                award("12.50")),
            line("预算调整率", "预算执行", "20", "25.00", LineStatus.SCORED, "16.58", "16.575", cut()),
            line("“三公经费”控制率", null, "10", "0", LineStatus.NOT_APPLICABLE, null, null, away())));
  }

  private static SectionScore outputs() {
    return new SectionScore(
        "产出",
        points("40"),
        points("30"),
        points("40"),
        List.of(),
        List.of(
            line("警务实战训练场次", null, "30", "30", LineStatus.SCORED, "30.00", "30", award("30")),
            line("矛盾纠纷化解起数", null, "5", "5", LineStatus.UNSCORED, null, null),
            line(
                "刑事案件发案起数",
                null,
                "5",
                "5",
                LineStatus.CONFLICT,
                null,
                null,
                award("5"),
                award("3"))));
  }

  private static SectionScore benefits() {
    Entry veto =
        Entry.of(
            EntryKind.VETO,
            null,
            "发生重大违纪, 效益不得分",
            new Location("benefits.drl", 7, 0),
            null,
            List.of(new MatchedValue(Text.of("事项", "event"), "重大违纪")),
            Text.of("发生重大违纪，本部分不得分", "a serious breach: no points here"));
    return new SectionScore(
        "效益",
        points("20"),
        points("0"),
        null,
        List.of(veto),
        List.of(line("群众满意度", null, "20", "20", LineStatus.VETOED, "0", "0", veto)));
  }

  private static LineScore line(
      String indicator,
      @Nullable String group,
      String weight,
      String effective,
      LineStatus status,
      @Nullable String score,
      @Nullable String exact,
      Entry... entries) {
    return new LineScore(
        indicator,
        group,
        points(weight),
        points(effective),
        status,
        exact == null ? null : Fraction.of(points(exact)),
        score == null ? null : points(score),
        status == LineStatus.NOT_APPLICABLE ? null : points(weight),
        List.of(entries),
        null);
  }

  private static Entry award(String points) {
    return Entry.of(
        EntryKind.AWARD,
        Fraction.of(points(points)),
        "达到目标值得满分",
        new Location("inputs.drl", 3, 1),
        "财预〔2020〕10号",
        List.of(
            new MatchedValue(Text.of("实际完成值", "value"), "95.50"),
            new MatchedValue(Text.of("目标值", "target"), null)),
        Text.of("达到目标值，得满分", "the target is met: full points"));
  }

  private static Entry cut() {
    return Entry.of(
        EntryKind.DEDUCTION,
        Fraction.of(points("8.425")),
        "预算调整率超过10%, 每超过1个百分点扣0.5分",
        new Location("inputs.drl", 12, 0),
        "部门整体支出绩效目标表",
        List.of(new MatchedValue(Text.of("预算调整率", "adjustment rate"), "26.85")),
        Text.of("超过 16.85 个百分点 × 0.5", "16.85 percentage points over × 0.5"));
  }

  private static Entry away() {
    return Entry.of(
        EntryKind.NOT_APPLICABLE,
        null,
        "无三公经费支出",
        new Location("inputs.drl", 20, 0),
        null,
        List.of(),
        Text.of("无三公经费支出，分值由其他指标分担", "no such spending; the weight moves"));
  }

  private static Entry bonus() {
    return Entry.of(
        EntryKind.BONUS,
        Fraction.of(points("2")),
        "获省级表彰加2分",
        new Location("bonus.drl", 1, 0),
        null,
        List.of(new MatchedValue(Text.of("事项", "event"), "省级表彰")),
        Text.of("获省级表彰", "commended by the province"));
  }

  private static Entry gradeCap() {
    return Entry.of(
        EntryKind.GRADE_CAP,
        null,
        "发生重大违纪, 等级不得评为优",
        new Location("bonus.drl", 9, 0),
        null,
        List.of(),
        Text.of("等级不高于良", "no better than 良"));
  }

  private static List<Finding> findings() {
    return List.of(
        new Finding(
            Severity.ERROR,
            Text.of("自评得分合计与总分不符", "the self scores do not add up to the total"),
            null,
            null,
            null,
            List.of(
                new MatchedValue(Text.of("合计", "sum"), "90"),
                new MatchedValue(Text.of("自评总分", "stated total"), "95"))),
        new Finding(
            Severity.NOTE,
            Text.of("支出超过年初预算 33.29%", "spending is 33.29 % over the initial budget"),
            "支出与年初预算偏差较大",
            new Location("checks.drl", 4, 0),
            "财预〔2021〕101号",
            List.of()));
  }
}

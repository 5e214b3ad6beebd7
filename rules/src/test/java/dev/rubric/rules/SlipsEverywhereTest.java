package dev.rubric.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.check.RubricCheck;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One slip in any shipped standard, in rules, sentences, tables and rubric.yaml: each is seen,
 * unless what it makes is a standard as good as before.
 */
class SlipsEverywhereTest {
  /** Of one kind, in one file. */
  private static final int MOST = 2;

  private static final Path FORMS = Path.of("../samples/forms");
  private static final Map<String, String> TURNED =
      Map.of("<=", ">=", ">=", "<=", "<", ">", ">", "<");
  private static final Map<String, String> LET_IN =
      Map.of("<=", "<", ">=", ">", "<", "<=", ">", ">=");
  private static final String RULE = "(?s)rule \"[^\"]+\".*?\nend\n";
  private static final String LINE = "(?<=记分\\.[^\\s\"]{1,9}\\(\")[^\"]+";

  private static final List<Slip> IN_RULES =
      List.of(
          Slip.of("比较符写反", "(?<= )[<>]=?(?= )", each -> TURNED.get(each.group())),
          Slip.of("含与不含", "(?<= )[<>]=?(?= )", each -> LET_IN.get(each.group())),
          Slip.of("条件数写大", "(?<=[<>]=? )\\d+(?=[ ,)])", SlipsEverywhereTest::tenfold),
          Slip.of("比率写成小数", "(?<=[<>]=? )[1-9]\\d(?=[ ,)])", each -> "0." + each.group()),
          Slip.of("等级写错", "(?<=定性等级 == \")达成[^\"]+", "部分达成并具有一定效果"),
          Slip.of("方向写错", "(?<=方向 == \")[≥=](?=\")", "≤"),
          Slip.of("参数对调", "(?<=(?:完成比例|占比)\\()([^(),]+), ([^(),]+)", "$2, $1"),
          Slip.of("完成比例写成反向比例", "完成比例(?=\\()", "反向比例"),
          Slip.of("漏乘一百", " \\* 100(?=\\))", ""),
          Slip.of("乘成一千", "(?<= \\* 100)(?=\\))", "0"),
          Slip.of("除号两边对调", "(?<=最大值\\()(\\S+)(, 0\\) / )(\\S+)", "$3$2$1"),
          Slip.of("按比例得分写成得分", "按比例得分(?=\\()", "得分"),
          Slip.of("得分写成按比例得分", "(?<=记分\\.)得分(?=\\()", "按比例得分"),
          Slip.of("扣分写成得分", "(?<=记分\\.)扣分(?=\\()", "得分"),
          Slip.of("按比例得分写成扣分", "(?<=记分\\.)按比例得分(?=\\()", "扣分"),
          Slip.of("得满分写成不得分", "(?<=记分\\.)得满分", "不得分"),
          Slip.of("不得分写成得满分", "(?<=记分\\.)不得分", "得满分"),
          Slip.of("不评分写成不得分", "(?<=记分\\.)不评分(?=\\(\")", "不得分"),
          Slip.of("每超写成每低", "每超(?=百分[比点]\\()", "每低"),
          Slip.of("百分点写成百分比", "(?<=每[超低])百分点(?=\\()", "百分比"),
          Slip.of("步长写大", "(?<=, )1(?=, [\\d.]+\\))", "10"),
          Slip.of("每步的分写大", "(?<=, )0\\.(?=\\d\\))", ""),
          Slip.of("缺少写成符合", "缺少要点数", "符合要点数"),
          Slip.of("符合写成缺少", "符合要点数", "缺少要点数"),
          Slip.of("评定区间写反", "(?<=按评定得分\\(\\$m, )(\\d+), (\\d+)", "$2, $1"),
          Slip.of("分档的得分写大", "(?<=, 90, 100)(?=,)", "0"),
          Slip.of("得分超过分值", "(?<=得分\\(\"[^\"]{1,20}\", )\\d(?=\\))", SlipsEverywhereTest::tenfold),
          Slip.of("指标名称写漏", LINE, each -> each.group().substring(1)),
          Slip.of("换成另一个率", "(?<=\\$m\\.)(完成及时率|质量达标率)", "名次百分比"),
          Slip.of("换成另一个科目", "(?<=科目 == \")(三公经费|公用经费|政府采购)", "合计"),
          Slip.of("名称的分写大", "(?<=扣0)\\.(?=\\d分)", "0"),
          Slip.of("名称的小数点写成逗号", "(?<=扣0)\\.(?=\\d分)", ","),
          Slip.of("名称的比较写反", "(?<=rule \"[^\"]{0,30})(?<!每)超过(?=\\d)", "低于"),
          Slip.of("整条漏写", RULE, ""),
          Slip.of("整条写两遍", RULE, each -> each.group() + again(each)),
          Slip.of("等号少写一个", "==", "="),
          Slip.of("小数点写成逗号", "(?<=, \\d)\\.(?=\\d)", ","),
          Slip.of("漏写引号", "(?<=== )\"([^\"]+)\"", "$1"),
          Slip.of("全角逗号", ", (?=[01])", "，"));

  private static final List<Slip> IN_YAML =
      List.of(
          Slip.of("分值改了", "(?<=指标: [^,]{1,20}, 分值: )\\d+", SlipsEverywhereTest::tenfold),
          Slip.of("方向写反", "(?<=率, 分值: \\d, 计量单位: \"%\", 方向: )≤", "≥"),
          Slip.of("计量单位写错", "(?<=计量单位: )\"%\"(?=, 方向)", "件"),
          Slip.of("等级的下限写重", "(?<=下限: )80", "90"),
          Slip.of("等级的名称写重", "优(?=, 下限)", "差"),
          Slip.of("总分写错", "(?<=总分: )100", "10"),
          Slip.of("小数位写错", "(?<=小数位: )2", "9"),
          Slip.of("舍入写错字", "四舍五入", "四舍五人"),
          Slip.of("键写错字", "三级指标(?=:)", "三极指标"),
          Slip.of("类型写错", "类型: 数值", "类型: 文字"),
          Slip.of("漏写括号", "\\}(?=\n)", ""),
          Slip.of("缩进少一格", "\n        三级", "\n       三级"),
          Slip.of("父标准的版本写错", "@1", "@2"));

  private static final List<Slip> IN_SENTENCES =
      List.of(
          Slip.of("不超过写成超过", "不超过 (?=\\d)", "超过 "),
          Slip.of("不低于写成低于", "不低于 (?=\\d)", "低于 "),
          Slip.of("超过写成低于", "(?<!不)超过 (?=\\d)", "低于 "),
          Slip.of("每超过写成每低于", "(?<=    )每超过", "每低于"),
          Slip.of("百分点写成件", "(?<=    每低)1个百分点", "1件"),
          Slip.of("界限写大", "(?<=(?:超过|低于) \\d{2,4})(?=[ %])", "0"),
          Slip.of("得满分写成不得分", "(?<=\n    |,)得满分(?=\n|,)", "不得分"),
          Slip.of("缺一项写成符合一项", "(?<=    |,)每缺一项", "每符合一项"),
          Slip.of("表格的步长写大", "(?<=扣完为止,1)(?=个百分点,|%,)", "0"),
          Slip.of("表格的扣分写大", "(?<=百分点,|%,)0\\.(?=\\d,)", ""),
          Slip.of("表格的方向写反", "(?<=起,)[≤]", "≥"),
          Slip.of("评定区间写反", "(?<=按评定得分 )60% 至 80%", "80% 至 60%"),
          Slip.of("漏写完", "\n完\n", "\n"));

  private static String tenfold(MatchResult number) {
    BigDecimal more = new BigDecimal(number.group()).movePointRight(1);
    return more.signum() == 0 ? "1" : more.toPlainString();
  }

  private static String again(MatchResult rule) {
    return rule.group().replaceFirst("rule \"", "rule \"又");
  }

  /** Slips that leave a standard as sound as it was; nothing could tell that they are slips. */
  private static final List<String> AS_GOOD =
      List.of(
          // Percent of 100 % are percentage points.
          "百分点写成百分比 assets.drl");

  @TempDir private Path folder;

  @Test
  void eachIsSeen() throws IOException {
    List<String> missed = new ArrayList<>();
    int tried = 0;
    for (Path rubric : copies()) {
      for (Path file : files(rubric)) {
        String name = file.getFileName().toString();
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Map<String, Integer> times = new HashMap<>();
        for (Slip.Made made : Slip.all(slips(name), text)) {
          if (times.merge(made.kind(), 1, Integer::sum) <= MOST) {
            tried++;
            Files.writeString(file, made.text(), StandardCharsets.UTF_8);
            if (RubricCheck.check(rubric).problems().isEmpty()) {
              missed.add(made.kind() + " " + name);
            }
          }
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
      }
    }
    assertThat(missed).containsExactlyInAnyOrderElementsOf(AS_GOOD);
    assertThat(tried).isGreaterThan(400);
  }

  private static List<Slip> slips(String name) {
    if (name.startsWith("checks")) {
      return List.of();
    }
    return name.endsWith(".drl") ? IN_RULES : name.endsWith(".yaml") ? IN_YAML : IN_SENTENCES;
  }

  @Test
  void aMarkOtherThanTheNamesIsSeen() throws IOException {
    Path rubric = copy(Path.of("pefa-2016"));
    Path file = rubric.resolve("pi-2-1.drl");
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Slip mark = Slip.of("评为别的等次", "(?<=评为\\(\"[^\"]{1,30}\", \")A(?=\")", "B");
    for (Slip.Made made : Slip.all(List.of(mark), text)) {
      Files.writeString(file, made.text(), StandardCharsets.UTF_8);
      assertThat(RubricCheck.check(rubric).problems())
          .extracting(problem -> problem.diagnostic().code())
          .contains("name-mismatch");
    }
  }

  /** Where rows are counted by what they come to, a row can be just at the bound. */
  @Test
  void aBoundOfCountedRowsThatIsLeftOutOrLetInIsSeen() throws IOException {
    Path rubric = copy(Path.of("pefa-2016"));
    Slip bound = Slip.of("含与不含", "(?<=\\) )[<>]=(?= \\d{2})", each -> LET_IN.get(each.group()));
    for (String name : List.of("pi-1-1.drl", "pi-3-1.drl")) {
      Path file = rubric.resolve(name);
      String text = Files.readString(file, StandardCharsets.UTF_8);
      List<Slip.Made> slips = Slip.all(List.of(bound), text);
      assertThat(slips).hasSize(12);
      for (Slip.Made made : slips.subList(0, 6)) {
        Files.writeString(file, made.text(), StandardCharsets.UTF_8);
        assertThat(RubricCheck.check(rubric).problems())
            .as("%s:%s", name, made.line())
            .extracting(problem -> problem.diagnostic().code())
            .containsAnyOf("gap", "overlap");
      }
      Files.writeString(file, text, StandardCharsets.UTF_8);
    }
  }

  @Test
  void twoReasonsToLeaveALineOutAreSeen() throws IOException {
    Path rubric = copy(Path.of("pefa-2016"));
    Path file = rubric.resolve("left-out.drl");
    String text = Files.readString(file, StandardCharsets.UTF_8);
    Files.writeString(file, text.replace("== \"NA\"", "== \"NU\""), StandardCharsets.UTF_8);

    assertThat(RubricCheck.check(rubric).problems())
        .extracting(problem -> problem.diagnostic().code())
        .contains("overlap");
  }

  /** All shipped standards on points but the one of the other test, and the forms of that one. */
  private List<Path> copies() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String name :
        List.of(
            "mof-department-common-2013",
            "department-whole-hunan",
            "mof-project-self-evaluation-2020")) {
      all.add(copy(Path.of(name)));
    }
    all.add(copy(FORMS.resolve("linze-csv")));
    all.add(copy(FORMS.resolve("linze-dslr")));
    for (Path each : all) {
      assertThat(RubricCheck.check(each).problems()).isEmpty();
    }
    return all;
  }

  private Path copy(Path rubric) throws IOException {
    Path to = Files.createDirectory(folder.resolve(rubric.getFileName().toString()));
    for (Path file : files(rubric)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
    return to;
  }

  private static List<Path> files(Path rubric) throws IOException {
    try (Stream<Path> files = Files.list(rubric)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}

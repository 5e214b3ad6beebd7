package dev.rubric.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.DiagnosticException;
import dev.rubric.diagnostic.Location;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Does what each message advises, and reads the files again: what is advised is never refused, and
 * it changes neither a number nor a method.
 */
class ObeyedAdviceTest {
  private static final Pattern MEANT = Pattern.compile("是不是 (.+?)？");
  private static final Pattern SPELLED = Pattern.compile("写成「([^」]+)」");
  private static final Pattern NUMBER = Pattern.compile("(?:请写成|是不是|应写成) ?(-?[0-9.]+)");

  private static final String FRAMEWORK =
      """
      名称: advice
      版本: "1"
      标题: 建议
      总分: 100
      加分: {上限: 5, 总分上限: 105}
      等级: [{等级: 优, 下限: 90}, {等级: 良, 下限: 80}, {等级: 差, 下限: 0}]
      指标体系:
        - 一级指标: 产出
          分值: 60
          三级指标:
            - {指标: 巡查次数, 分值: 30, 计量单位: 次, 方向: ≥}
            - {指标: 投诉件数, 分值: 30, 计量单位: 件, 方向: ≤}
        - 一级指标: 效益
          分值: 40
          三级指标:
            - {指标: 群众满意度, 分值: 40, 计量单位: "%", 方向: ≥}
      """;
  private static final String DRL =
      """
      rule "巡查次数达标"
          @依据("办法第一条")
      when
          $m : 指标( 指标 == "巡查次数", 实际完成值 >= 100 )
      then
          记分.得满分($m);
      end

      rule "巡查次数不足"
      when
          $m : 指标( 指标 == "巡查次数", 实际完成值 < 100 )
      then
          记分.扣分($m, 每低数量(100, 1, 0.5));
      end
      """;
  private static final String DSLR =
      """
      规则「投诉件数不超过10件」
      当
          指标 投诉件数 不超过 10 件
      则
          得满分
      完

      规则「投诉件数超过10件」
      当
          指标 投诉件数 超过 10 件
      则
          每超过1件扣0.5分，扣完为止
      完
      """;
  private static final String CSV =
      """
      一级指标,三级指标,分值,计量单位,方向,指标值,计分方法,步长,扣分,依据
      效益,群众满意度,40,%,≥,90,得满分,,,办法第三条
      效益,群众满意度,40,%,≥,90,每低于步长扣分，扣完为止,1个百分点,0.5,办法第三条
      """;
  private static final String SUBMISSION =
      """
      单位: 某局
      年度: 2025
      指标:
        - {指标: 巡查次数, 实际完成值: 90, 目标值: 100}
        - {指标: 投诉件数, 实际完成值: 12, 上年值: 13}
        - {指标: 群众满意度, 实际完成值: 85}
      """;
  private static final String RIGHT = "91.50";

  /** What is written in each file that a slip can be made in. */
  private static final Map<String, List<String>> TOKENS = new LinkedHashMap<>();

  static {
    TOKENS.put(
        "rubric.yaml",
        List.of(
            "名称:", "版本:", "标题:", "总分:", "等级:", "下限:", "指标体系:", "一级指标:", "分值:", "三级指标:", "计量单位:",
            "方向:"));
    TOKENS.put(
        "rules.drl",
        List.of(
            "指标(", "实际完成值", "\"巡查次数\"", "记分.", "得满分", "扣分", "每低数量", "@依据", "when", "then", "rule"));
    TOKENS.put("rules.dslr", List.of("投诉件数 不", "不超过 10", "超过 10", "得满分", "每超过1件", "扣0.5分", "扣完为止"));
    TOKENS.put(
        "rules.csv",
        List.of("一级指标", "三级指标", "计量单位", "指标值", "计分方法", "步长", "依据", "群众满意度", "得满分", "每低于", "扣完为止"));
    TOKENS.put(
        "submission.yaml",
        List.of("单位:", "年度:", "指标:", "实际完成值:", "目标值:", "上年值:", "巡查次数", "投诉件数", "群众满意度"));
  }

  /** One file with one slip. */
  record Slip(String file, String right, String wrong) {
    @Override
    public String toString() {
      return file + " " + right + " → " + wrong;
    }
  }

  static Stream<Slip> slips() {
    Random random = new Random(42);
    List<Slip> slips = new ArrayList<>();
    TOKENS.forEach(
        (file, tokens) ->
            tokens.forEach(
                right -> {
                  for (int i = 0; i < 3; i++) {
                    slips.add(new Slip(file, right, slip(right, random)));
                  }
                }));
    return slips.stream().distinct();
  }

  private static String slip(String right, Random random) {
    int at = random.nextInt(Math.max(1, right.replaceAll("[:( \"0-9]+$", "").length()));
    String letters = "目标值报件数完成分的";
    char letter = letters.charAt(random.nextInt(letters.length()));
    return switch (random.nextInt(3)) {
      case 0 -> right.substring(0, at) + letter + right.substring(at + 1);
      case 1 -> right.substring(0, at) + right.substring(at + 1);
      default -> right.substring(0, at) + letter + right.substring(at);
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slips")
  void whatIsAdvisedForASlipIsReadAndScoresTheSame(Slip slip) {
    Map<String, String> files = files();
    files.computeIfPresent(slip.file(), (name, text) -> first(text, slip.right(), slip.wrong()));
    for (Diagnostic each : problems(files)) {
      Optional<String> advice = meant(each.message().in(Language.ZH));
      String wrong = wrong(slip, each);
      String text = files.get(slip.file());
      if (advice.isPresent() && text.contains(wrong)) {
        int place = files().get(slip.file()).indexOf(slip.right());
        int line = text.lastIndexOf('\n', place) + 1;
        int at = text.indexOf(wrong, wrong.length() > slip.wrong().length() ? line : place);
        Map<String, String> obeyed = new HashMap<>(files);
        obeyed.put(
            slip.file(),
            text.substring(0, at) + advice.get() + text.substring(at + wrong.length()));
        assertThat(problems(obeyed)).as(each.toString()).doesNotContain(each);
        assertThat(total(obeyed)).as(each.toString()).isIn(RIGHT, "refused for something else");
      }
    }
  }

  @Test
  void mostSlipsAreAdvisedUpon() {
    List<Slip> unadvised =
        slips()
            .filter(
                slip -> {
                  Map<String, String> files = files();
                  files.computeIfPresent(
                      slip.file(), (name, text) -> first(text, slip.right(), slip.wrong()));
                  List<Diagnostic> problems = problems(files);
                  return !problems.isEmpty()
                      && problems.stream()
                          .noneMatch(each -> meant(each.message().in(Language.ZH)).isPresent());
                })
            .toList();
    assertThat(unadvised).hasSizeLessThan((int) slips().count() / 3);
  }

  private static Optional<String> meant(String message) {
    Matcher meant = MEANT.matcher(message);
    return meant.find() ? Optional.of(meant.group(1)) : Optional.empty();
  }

  /** The word that the advice replaces: as much of the slip as the advice is of what was right. */
  private static String wrong(Slip slip, Diagnostic problem) {
    String bare = slip.wrong().replaceAll("[:( \"0-9]+$|^[\"@]", "");
    boolean sentence = problem.code().equals("unknown-sentence");
    Matcher said = Pattern.compile("不认识的\\S+ (.+?)；是不是").matcher(problem.message().in(Language.ZH));
    return sentence && said.find() ? said.group(1) : bare;
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1,200|1200",
        "１２００|1200",
        "1200次|1200",
        "≥98|98",
        "98%|98",
        "1O0|100",
        "l90|190",
        "90。|90",
        "=>12|12",
        "九十|90",
        "1.2e3|1200",
        "90..5|90.5",
        "1 200|1200",
        "约90|",
        "190-200|",
        "1.2.3|",
        "90/100|",
        "1,20|",
        "无|",
        "90l|",
        "1.2亿|120000000 12000 1.2",
        "5万|50000 5 0.0005",
        "1.2万元|12000 1.2 0.00012"
      })
  void aNumberThatIsNamedInsteadIsTheOneThatWasMeant(String written, String numbers) {
    String said = said(SUBMISSION.replace("实际完成值: 90,", "实际完成值: \"" + written + "\","));
    List<String> named = new ArrayList<>();
    Matcher number = NUMBER.matcher(said);
    while (number.find()) {
      named.add(number.group(1));
    }
    Matcher units = Pattern.compile("写 (-?[0-9.]+)").matcher(said);
    while (units.find()) {
      named.add(units.group(1));
    }

    assertThat(said).contains(written);
    if (numbers != null && !written.equals("90l")) {
      assertThat(named)
          .isNotEmpty()
          .allSatisfy(each -> assertThat(numbers.split(" ")).contains(each));
    }
    for (String each : named) {
      String obeyed = SUBMISSION.replace("实际完成值: 90,", "实际完成值: " + each + ",");
      assertThat(said(obeyed)).as(each).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "群众满意度|90%以上得满分，90%以下不得分",
        "群众满意度|95%以上得40分，90%-95%得30分，85%-90%得20分，85%以下不得分",
        "群众满意度|90%-110%得满分，否则不得分",
        "群众满意度|90%（含）以上得满分，85%-90%（含）得30分，低于85%不得分",
        "群众满意度|≥90%得40分，85%≤X≤90%得30分，＜85%不得分",
        "群众满意度|≥90%得满分，每降低1%扣0.5分，扣完为止",
        "群众满意度|≥95%得满分，低于95%的，每低于2%扣1分",
        "群众满意度|达到目标值得满分，每低于1%扣0.5分",
        "群众满意度|高于60%得满分，低于30%不得分，30%-60%按比例得分",
        "群众满意度|按比例得分",
        "投诉件数|≤3件得满分，每发生1件扣1分",
        "投诉件数|5件以下得满分，5-10件得20分，10件以上不得分",
        "投诉件数|投诉量≤3件得满分，超过3件不得分",
        "群众满意度|优秀率≥30%得满分，否则不得分",
      })
  void eachSpellingOfAReadingIsReadAndNoTwoOfThemMeanTheSame(String indicator, String method) {
    List<String> spellings = spellings(said(indicator, method));
    List<String> rules = new ArrayList<>();
    for (String spelling : spellings) {
      String whole =
          spelling.length() > method.length() / 2 ? spelling : method.replaceFirst("^[^≥≤]+", "");
      assertThat(said(indicator, whole)).as(whole).isEmpty();
      rules.add(drl(indicator, whole));
    }

    assertThat(spellings).isNotEmpty();
    assertThat(rules).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "=> 100",
        "≥ 100",
        "＞= 100",
        ">= 100%",
        ">= １００",
        ">= 1O0",
        ">= 100。",
        "≧100",
        ">= 100次",
        "> = 100",
        ">= 100 ，",
        "不低于 100",
        ">= 一百",
        ">= 100,",
        ">= 0100"
      })
  void aBoundOfARuleIsMendedToTheSameBound(String bound) {
    Map<String, String> files = files();
    files.put("rules.drl", first(DRL, ">= 100", bound));
    for (Diagnostic each : problems(files)) {
      Optional<String> obeyed = obeyed(files.get("rules.drl"), each);
      if (obeyed.isPresent()) {
        files.put("rules.drl", obeyed.get());
        assertThat(problems(files)).as(each.toString()).doesNotContain(each);
        break;
      }
    }
    assertThat(total(files)).isIn(RIGHT, "refused for something else");
  }

  /** The text with what a message changes, or with the number that it names. */
  private static Optional<String> obeyed(String text, Diagnostic problem) {
    Location at = Objects.requireNonNull(problem.location());
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String line = lines.get(at.line() - 1);
    String behind = line.substring(at.column() - 1);
    Matcher said =
        Pattern.compile("(\\S+) 应写成 (\\S+?)(?=[；，。]|$)").matcher(problem.message().in(Language.ZH));
    if (problem.mend() == null && !said.find()) {
      return Optional.empty();
    }
    String wrong = problem.mend() == null ? said.group(1) : problem.mend().found();
    String right = problem.mend() == null ? said.group(2) : problem.mend().right();
    lines.set(at.line() - 1, line.substring(0, at.column() - 1) + first(behind, wrong, right));
    return Optional.of(String.join("\n", lines));
  }

  private static List<String> spellings(String message) {
    List<String> spellings = new ArrayList<>();
    Matcher spelled = SPELLED.matcher(message);
    while (spelled.find()) {
      spellings.add(spelled.group(1));
    }
    return spellings;
  }

  private static Map<String, String> of(String indicator, String method) {
    Map<String, String> files = files();
    files.remove(indicator.equals("投诉件数") ? "rules.dslr" : "rules.csv");
    files.put("more.dslr", "规则「甲」\n当\n    指标 " + indicator + "\n则\n    " + method + "\n完\n");
    return files;
  }

  private static String said(String indicator, String method) {
    List<Diagnostic> problems = problems(of(indicator, method));
    return problems.isEmpty() ? "" : problems.get(0).message().in(Language.ZH);
  }

  private static String drl(String indicator, String method) {
    return load(of(indicator, method))
        .rules()
        .toString()
        .replaceAll("location=[^,\\]]*|Rule\\[name=[^,]*,", "");
  }

  private static String said(String submission) {
    Map<String, String> files = files();
    files.put("submission.yaml", submission);
    List<Diagnostic> problems = problems(files);
    return problems.isEmpty() ? "" : problems.get(0).message().in(Language.ZH);
  }

  private static String total(Map<String, String> files) {
    try {
      return load(files)
          .score(Submissions.parse("submission.yaml", files.get("submission.yaml")))
          .total()
          .toPlainString();
    } catch (DiagnosticException refused) {
      return "refused for something else";
    }
  }

  private static List<Diagnostic> problems(Map<String, String> files) {
    try {
      Rubric rubric = load(files);
      rubric.score(Submissions.parse("submission.yaml", files.get("submission.yaml")));
      return List.of();
    } catch (DiagnosticException refused) {
      return refused.diagnostics();
    }
  }

  private static Rubric load(Map<String, String> files) {
    Map<String, byte[]> bytes = new HashMap<>();
    files.forEach(
        (name, text) -> {
          if (!name.startsWith("submission")) {
            bytes.put(name, text.getBytes(StandardCharsets.UTF_8));
          }
        });
    return Rubric.load(bytes);
  }

  private static Map<String, String> files() {
    Map<String, String> files = new HashMap<>();
    files.put("rubric.yaml", FRAMEWORK);
    files.put("rules.drl", DRL);
    files.put("rules.dslr", DSLR);
    files.put("rules.csv", CSV);
    files.put("submission.yaml", SUBMISSION);
    return files;
  }

  private static String first(String text, String from, String to) {
    return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
  }
}

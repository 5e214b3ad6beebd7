package dev.rubric.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Slips and changes as people make them: another number, another comparison, a rule less, points
 * moved from one indicator to the next, another rounding or direction, a section renamed.
 */
final class RandomEdits {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.一-龥〔年])\\d+(\\.\\d+)?");
  private static final String[][] WORDS = {
    {">=", ">"}, {"<=", "<"}, {" > ", " >= "}, {" < ", " <= "}, {"得满分", "不得分"}
  };

  private static final Pattern CONDITION =
      Pattern.compile(", [^,()\"]+ (>=|<=|>|<|==) [\\w.一-龥]+(?= \\))");
  private static final List<String> MORE =
      List.of(", 实际完成值 >= 50", ", 实际完成值 < 90.5", ", 目标值 > 0", ", 申报完成情况 != \"未达成\"");
  private static final Pattern POINTS = Pattern.compile("(?<=指标: [^,}]{1,40}, 分值: )\\d+");
  private static final Pattern SECTION = Pattern.compile("(?<=- 一级指标: )[^\\s,}]+");

  private final Random random;

  RandomEdits(Random random) {
    this.random = random;
  }

  /** The files of a rubric, of which one is edited in one place. */
  Map<String, byte[]> of(Path rubric) {
    Map<String, byte[]> files = files(rubric);
    if (random.nextInt(3) == 0) {
      return withAnotherFramework(files);
    }
    List<String> names = new ArrayList<>(files.keySet());
    String name = names.get(random.nextInt(names.size()));
    String text = new String(files.get(name), StandardCharsets.UTF_8);
    String edited =
        switch (name.equals("rubric.yaml") ? 0 : random.nextInt(7)) {
          case 2 -> withoutARule(text);
          case 3 -> withAnotherWord(text);
          case 4 -> withARuleMore(text);
          case 5 -> withoutACondition(text);
          case 6 -> withAConditionMore(text);
          default -> withAnotherNumber(text);
        };
    files.put(name, edited.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private Map<String, byte[]> withAnotherFramework(Map<String, byte[]> files) {
    String text = new String(files.get("rubric.yaml"), StandardCharsets.UTF_8);
    if (random.nextInt(4) == 0) {
      return withASectionRenamed(files, text);
    }
    String edited =
        switch (random.nextInt(6)) {
          case 0 -> withPointsMoved(text);
          case 1 -> text.replace("方向: ≥", "方向: =").replace("方向: ≤", "方向: ≥");
          case 2 -> text.replace("舍入: 四舍五入", "舍入: 舍去").replace("小数位: 2", "小数位: 1");
          case 3 ->
              text.contains("分摊: 一级指标内")
                  ? text.replace("分摊: 一级指标内", "分摊: 全部指标")
                  : text.replace("分摊: 全部指标", "分摊: 一级指标内");
          case 4 -> text.replace("等级: 良, 下限: 80", "等级: 良, 下限: " + (75 + random.nextInt(10)));
          default ->
              text.contains("小数位: 1")
                  ? text.replace("小数位: 1", "小数位: 2")
                  : text.replaceFirst("(?m)^小数位: .*\\n", "") + "\n小数位: 1\n";
        };
    files.put("rubric.yaml", edited.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** A point goes from an indicator to the next: mostly within a section, else it is refused. */
  private String withPointsMoved(String text) {
    List<MatchResult> points = POINTS.matcher(text).results().toList();
    if (points.size() < 2) {
      return text;
    }
    int at = random.nextInt(points.size() - 1);
    MatchResult first = points.get(at);
    MatchResult next = points.get(at + 1);
    return text.substring(0, first.start())
        + (Integer.parseInt(first.group()) + 1)
        + text.substring(first.end(), next.start())
        + (Integer.parseInt(next.group()) - 1)
        + text.substring(next.end());
  }

  /** With all rules that name it. */
  private Map<String, byte[]> withASectionRenamed(Map<String, byte[]> files, String framework) {
    List<MatchResult> sections = SECTION.matcher(framework).results().toList();
    if (sections.isEmpty()) {
      return files;
    }
    MatchResult section = sections.get(random.nextInt(sections.size()));
    String quoted = '"' + section.group() + '"';
    files.replaceAll(
        (name, bytes) ->
            new String(bytes, StandardCharsets.UTF_8)
                .replace(quoted, quoted.replaceFirst("\"$", "情况\""))
                .getBytes(StandardCharsets.UTF_8));
    String renamed =
        framework.substring(0, section.end()) + "情况" + framework.substring(section.end());
    files.put("rubric.yaml", renamed.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** What is not in a folder below it. */
  private static Map<String, byte[]> files(Path rubric) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(rubric)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return files;
  }

  private String withAnotherNumber(String text) {
    List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
    if (numbers.isEmpty()) {
      return text;
    }
    MatchResult at = numbers.get(random.nextInt(numbers.size()));
    BigDecimal number = new BigDecimal(at.group());
    BigDecimal other =
        switch (random.nextInt(4)) {
          case 0 -> number.add(BigDecimal.ONE);
          case 1 -> number.multiply(new BigDecimal("0.9"));
          case 2 -> number.subtract(new BigDecimal("0.5")).max(BigDecimal.ZERO);
          default -> number.add(number);
        };
    return text.substring(0, at.start())
        + other.stripTrailingZeros().toPlainString()
        + text.substring(at.end());
  }

  private String withoutARule(String text) {
    List<String> rules = new ArrayList<>(List.of(text.split("(?m)^(?=rule )")));
    rules.remove(random.nextInt(rules.size()));
    return String.join("", rules);
  }

  /** A rule once more under another name, with another number: mostly a conflict or a deduction. */
  private String withARuleMore(String text) {
    List<String> rules = new ArrayList<>(List.of(text.split("(?m)^(?=rule )")));
    String one = rules.get(random.nextInt(rules.size()));
    return one.startsWith("rule \"")
        ? text + "\n" + withAnotherNumber(one.replaceFirst("rule \"", "rule \"另一条"))
        : text;
  }

  private String withoutACondition(String text) {
    return edited(CONDITION, text, found -> "");
  }

  private String withAConditionMore(String text) {
    return edited(CONDITION, text, found -> found + MORE.get(random.nextInt(MORE.size())));
  }

  private String edited(Pattern pattern, String text, UnaryOperator<String> edit) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    if (found.isEmpty()) {
      return text;
    }
    MatchResult at = found.get(random.nextInt(found.size()));
    return text.substring(0, at.start()) + edit.apply(at.group()) + text.substring(at.end());
  }

  private String withAnotherWord(String text) {
    String[] words = WORDS[random.nextInt(WORDS.length)];
    List<Integer> places = new ArrayList<>();
    for (int i = text.indexOf(words[0]); i >= 0; i = text.indexOf(words[0], i + 1)) {
      places.add(i);
    }
    if (places.isEmpty()) {
      return text;
    }
    int at = places.get(random.nextInt(places.size()));
    return text.substring(0, at) + words[1] + text.substring(at + words[0].length());
  }
}

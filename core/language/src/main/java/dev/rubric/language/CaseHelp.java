package dev.rubric.language;

import dev.rubric.framework.Framework;
import dev.rubric.framework.GradeBand;
import dev.rubric.framework.Indicator;
import dev.rubric.framework.Section;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can stand in a file of cases, apart from what a case is given, which is a submission. */
final class CaseHelp {
  private record Word(String zh, String en, String meaning, String meaningEn) {
    boolean is(String key) {
      return key.equals(zh) || key.equals(en);
    }
  }

  private static final List<Word> FILE =
      List.of(
          new Word("说明", "note", "这些用例说明什么", "what these cases show"),
          new Word("基础填报", "bases", "用例可以盖上数值的填报", "submissions that cases build on"),
          new Word("用例", "cases", "用例，一项一个", "the cases, one an item"),
          new Word("金样", "golden", "整份评分表应与所存的相同", "scorecards that must stay as kept"));

  private static final List<Word> CASE =
      List.of(
          new Word("用例", "case", "名称，一句话", "its name, a sentence"),
          new Word("基础", "base", "盖上数值的填报", "the submission it builds on"),
          new Word("已知", "given", "填报了什么", "what is reported"),
          new Word("应得", "expect", "应当得到什么", "what is expected"),
          new Word("表", "table", "一行一个数值", "a row for each value"));

  private static final Word LINES = new Word("指标", "lines", "各指标的得分", "scores of indicators");
  private static final Word SECTIONS =
      new Word("一级指标", "sections", "各一级指标的得分", "scores of sections");
  private static final Word GRADE = new Word("等级", "grade", "等级；不评定写 无", "the grade, or none");
  private static final Word RULES = new Word("规则", "rules", "应当触发的规则", "rules that speak");
  private static final Word SILENT =
      new Word("未触发规则", "silent", "不应触发的规则", "rules that do not speak");
  private static final Word REASONS = new Word("理由", "reasons", "得分理由里的文字", "words of a reason");

  private static final List<Word> EXPECTED =
      List.of(
          LINES,
          SECTIONS,
          new Word("总分", "total", "总分", "the total"),
          new Word("加分", "bonus", "加分", "the bonus"),
          GRADE,
          RULES,
          SILENT,
          new Word("疑点", "findings", "疑点里的文字", "words of a finding"),
          new Word("没有疑点", "noFindings", "疑点里没有的文字", "words of no finding"),
          REASONS);

  private static final Set<String> EXPECT = Set.of("应得", "expect");
  private static final Set<String> CASES = Set.of("用例", "cases");

  private final DocumentPath path;
  private final boolean english;
  private final @Nullable Framework framework;
  private final List<RuleFile> rules;

  CaseHelp(
      DocumentPath path, boolean english, @Nullable Framework framework, List<RuleFile> rules) {
    this.path = path;
    this.english = english;
    this.framework = framework;
    this.rules = rules;
  }

  List<Completion> choices() {
    List<String> keys = path.keys();
    for (int i = keys.size() - 1; i >= 0; i--) {
      if (EXPECT.contains(keys.get(i))) {
        return expected(keys.subList(i + 1, keys.size()));
      }
    }
    if (!path.key().isEmpty()) {
      return List.of();
    }
    return keys(keys.isEmpty() ? FILE : CASES.contains(keys.get(0)) ? CASE : List.of());
  }

  /** What stands in an expectation, behind the keys that lead to it. */
  private List<Completion> expected(List<String> inside) {
    String what = inside.isEmpty() ? path.key() : inside.get(0);
    boolean key = path.key().isEmpty();
    if (what.isEmpty()) {
      return keys(EXPECTED);
    }
    if (RULES.is(what) || SILENT.is(what)) {
      return names(WordKind.TEXT, ruleNames(), "");
    }
    if (GRADE.is(what)) {
      return names(WordKind.TEXT, grades(), "");
    }
    if (LINES.is(what) && !key) {
      return names(WordKind.TEXT, Stream.of("未评分", "冲突", "不适用"), "");
    }
    if ((LINES.is(what) || REASONS.is(what)) && key) {
      return names(WordKind.INDICATOR, indicators(), ": ");
    }
    return SECTIONS.is(what) && key ? names(WordKind.TEXT, sections(), ": ") : List.of();
  }

  private Stream<String> ruleNames() {
    return rules.stream().map(RuleFile::rules).flatMap(List::stream).map(Rule::name);
  }

  private Stream<String> grades() {
    return framework == null
        ? Stream.of()
        : Stream.concat(framework.grades().stream().map(GradeBand::grade), Stream.of("无"));
  }

  private Stream<String> indicators() {
    return framework == null ? Stream.of() : framework.indicators().stream().map(Indicator::name);
  }

  private Stream<String> sections() {
    return framework == null ? Stream.of() : framework.sections().stream().map(Section::name);
  }

  private static List<Completion> names(WordKind kind, Stream<String> names, String behind) {
    return names
        .map(name -> new Completion(kind, name, name, name + behind, Text.same("")))
        .toList();
  }

  private List<Completion> keys(List<Word> words) {
    List<Completion> keys = new ArrayList<>();
    for (Word word : words) {
      String own = english ? word.en() : word.zh();
      String other = english ? word.zh() : word.en();
      Text meaning = Text.of(word.meaning(), word.meaningEn());
      keys.add(new Completion(WordKind.KEYWORD, own, other, own + ": ", meaning));
    }
    return keys;
  }
}

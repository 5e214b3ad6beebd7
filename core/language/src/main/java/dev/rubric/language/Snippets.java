package dev.rubric.language;

import dev.rubric.text.Text;
import java.util.List;

/** Pieces of the rule language that have no word of the vocabulary. */
final class Snippets {
  /** A whole rule. */
  static final Candidate RULE =
      Candidate.of(
          WordKind.SNIPPET,
          Text.same("rule"),
          Text.of(
              """
              rule "规则名称"
                  @依据("")
              when
                  $m : 指标( 指标 == "", 实际完成值 >= 0 )
              then
                  记分.得满分($m);
              end
              """,
              """
              rule "name"
                  @basis("")
              when
                  $m : Measure( indicator == "", value >= 0 )
              then
                  scores.full($m);
              end
              """),
          Text.of("一条评分规则", "a scoring rule"));

  /** What follows a rule's name. */
  static final List<Candidate> HEAD =
      List.of(
          Candidate.of(
              WordKind.KEYWORD,
              Text.of("@依据", "@basis"),
              Text.of("@依据(\"\")", "@basis(\"\")"),
              Text.of("规则所依据的条款", "the clause that the rule rests on")),
          keyword("when", "规则的条件从这里开始", "the rule's conditions begin here"));

  /** What stands among the conditions besides kinds of facts. */
  static final List<Candidate> CONDITIONS =
      List.of(
          keyword("not", "没有这样的数据", "there is no such fact"),
          keyword("exists", "有这样的数据即可，不逐个评分", "there is such a fact, however many"),
          keyword("then", "规则的结论从这里开始", "what the rule states begins here"));

  /** What stands among the statements besides verbs. */
  static final List<Candidate> STATEMENTS = List.of(keyword("end", "规则到此结束", "the rule ends here"));

  private Snippets() {}

  private static Candidate keyword(String word, String zh, String en) {
    return Candidate.of(WordKind.KEYWORD, Text.same(word), Text.same(word), Text.of(zh, en));
  }
}

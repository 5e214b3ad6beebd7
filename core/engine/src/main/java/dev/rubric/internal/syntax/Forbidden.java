package dev.rubric.internal.syntax;

import dev.rubric.text.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words of Drools' language that a scoring rule may not use, and why. */
final class Forbidden {
  private static final Text CODE =
      Text.of(
          "评分规则只能评分，不能引入或执行程序代码", "a scoring rule can only score; it can't bring in or run code");
  private static final Text ORDER =
      Text.of("评分结果不能取决于规则的先后次序", "a score may not depend on the order of rules");
  private static final Text STATE =
      Text.of("规则只陈述得分，不能改动数据", "a rule only states points; it can't change data");
  private static final Text SOURCE =
      Text.of("条件只能使用规定的数据项", "a condition can only use the facts of the vocabulary");
  private static final Text TIME =
      Text.of("评分不能取决于运行时间", "a score may not depend on when it is computed");
  private static final Text LOOP =
      Text.of("规则没有分支和循环，请写成多条规则", "a rule has no branches or loops; write several rules");

  private static final Map<String, Text> WORDS = new HashMap<>();

  static {
    put(CODE, "package", "import", "global", "function", "declare", "query", "unit", "dialect");
    put(CODE, "eval", "new", "class", "throw", "try", "return", "var", "final", "static", "this");
    put(CODE, "System", "Runtime", "java", "drools", "kcontext", "template", "rulebase");
    put(ORDER, "salience", "agenda", "ruleflow", "activation", "lock", "extends", "auto", "no");
    put(LOOP, "if", "for", "while", "do", "else", "switch", "break", "continue");
    put(STATE, "modify", "update", "insert", "insertLogical", "delete", "retract", "set");
    put(SOURCE, "from", "accumulate", "acc", "collect", "forall", "entry", "over", "groupby");
    put(SOURCE, "matches", "memberOf", "soundslike", "str", "contains", "excludes", "init");
    put(TIME, "timer", "date", "duration", "calendars", "enabled", "after", "before", "during");
  }

  private Forbidden() {}

  private static void put(Text reason, String... words) {
    for (String word : words) {
      WORDS.put(word, reason);
    }
  }

  /** Why the word is refused; empty when it is no such word. */
  static Optional<Text> reason(String word) {
    return Optional.ofNullable(WORDS.get(word));
  }
}

package dev.rubric.forms;

import dev.rubric.diagnostic.Location;
import dev.rubric.rule.Call;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any rules that can be written, sensible or not: what a conversion must carry over. */
final class AnyRules {
  private static final Location HERE = Location.of("any.drl");
  private static final List<String> FIELDS =
      List.of("实际完成值", "目标值", "value", "完成率", "指标", "一级指标", "科目", "次数", "符合", "定性等级");
  private static final List<String> VARIABLES = List.of("$m", "$b", "$i", "$e", "$t", "$甲");
  private static final List<String> FACTS =
      List.of("指标", "Measure", "预算", "要点", "事项", "单位", "自评得分", "佐证材料", "Budget");
  private static final List<String> FUNCTIONS =
      List.of("完成比例", "每超百分比", "perPercentOver", "每低百分点", "每超数量", "最小值", "每步", "线性插值");
  private static final List<String> VERBS =
      List.of("得满分", "full", "不得分", "得分", "累计得分", "按比例得分", "按评定得分", "扣分", "加分", "一票否决");
  private static final String TRICKY = "甲乙300%「」“”\"\\，。；：（）{}/*#>|=+-, 不超过得满分";

  private AnyRules() {}

  static Arbitrary<RuleFile> files() {
    return rules().list().ofMinSize(1).ofMaxSize(3).map(rules -> new RuleFile("any.drl", rules));
  }

  static Arbitrary<Rule> rules() {
    return Combinators.combine(
            words().filter(name -> !name.isBlank()),
            words().injectNull(0.3),
            patterns().list().ofMinSize(1).ofMaxSize(3),
            calls().list().ofMinSize(1).ofMaxSize(2))
        .as((name, basis, patterns, calls) -> new Rule(name, basis, patterns, calls, HERE));
  }

  private static Arbitrary<Pattern> patterns() {
    Arbitrary<Pattern.Binding> bindings =
        Combinators.combine(Arbitraries.of(VARIABLES), Arbitraries.of(FIELDS))
            .as((variable, field) -> new Pattern.Binding(variable, field, HERE));
    return Combinators.combine(
            Arbitraries.of(Quantifier.values()),
            Arbitraries.of(VARIABLES).injectNull(0.4),
            Arbitraries.of(FACTS),
            bindings.list().ofMaxSize(1),
            Arbitraries.oneOf(named(), conditions(2)).list().ofMaxSize(3))
        .as(
            (each, variable, fact, bound, held) ->
                new Pattern(each, variable, fact, bound, held, HERE));
  }

  private static Arbitrary<Condition> named() {
    return Combinators.combine(Arbitraries.of("指标", "科目", "名称", "一级指标"), words())
        .as(
            (field, name) ->
                new Condition.Comparison(
                    new Expression.Field(field, HERE),
                    Comparator.EQUAL,
                    new Expression.Words(name, HERE),
                    HERE));
  }

  private static Arbitrary<Condition> conditions(int depth) {
    Arbitrary<Condition> comparison =
        Combinators.combine(expressions(1), Arbitraries.of(Comparator.values()), expressions(1))
            .as((left, sign, right) -> new Condition.Comparison(left, sign, right, HERE));
    Arbitrary<Condition> membership =
        Combinators.combine(
                expressions(0), Arbitraries.of(true, false), expressions(0).list().ofMaxSize(3))
            .as((value, negated, in) -> new Condition.Membership(value, negated, in, HERE));
    if (depth == 0) {
      return Arbitraries.oneOf(comparison, membership);
    }
    Arbitrary<List<Condition>> parts = conditions(depth - 1).list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.oneOf(
        comparison,
        membership,
        parts.map(each -> new Condition.All(each, HERE)),
        parts.map(each -> new Condition.Any(each, HERE)),
        conditions(depth - 1).map(each -> new Condition.Negation(each, HERE)));
  }

  private static Arbitrary<Call> calls() {
    Arbitrary<Call> scores =
        Combinators.combine(Arbitraries.of(VERBS), expressions(2).list().ofMaxSize(3))
            .as((verb, arguments) -> new Call("记分", verb, arguments, HERE));
    Arbitrary<Call> findings =
        Combinators.combine(Arbitraries.of("错误", "警告", "提示", "note"), sentences().list().ofSize(1))
            .as((verb, arguments) -> new Call("疑点", verb, arguments, HERE));
    return Arbitraries.oneOf(scores, findings);
  }

  /** Texts put together, as findings are. */
  private static Arbitrary<Expression> sentences() {
    return Arbitraries.oneOf(text(), expressions(1))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            parts ->
                parts.stream()
                    .reduce(
                        (a, b) -> new Expression.Arithmetic(a, Expression.Operator.PLUS, b, HERE))
                    .orElseThrow());
  }

  private static Arbitrary<Expression> expressions(int depth) {
    Arbitrary<Expression> numbers =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-5000"), new BigDecimal("5000"))
            .ofScale(2)
            .map(value -> new Expression.Decimal(value, HERE));
    Arbitrary<Expression> atoms =
        Arbitraries.oneOf(
            numbers,
            text(),
            Arbitraries.of(FIELDS).map(name -> new Expression.Field(name, HERE)),
            Arbitraries.of(VARIABLES).map(name -> new Expression.Variable(name, HERE)),
            Combinators.combine(Arbitraries.of(VARIABLES), Arbitraries.of(FIELDS))
                .as((variable, field) -> new Expression.VariableField(variable, field, HERE)),
            Arbitraries.of(new Expression.Flag(true, HERE), new Expression.Flag(false, HERE)),
            Arbitraries.just(new Expression.Missing(HERE)));
    if (depth == 0) {
      return atoms;
    }
    Arbitrary<Expression> parts = expressions(depth - 1);
    return Arbitraries.oneOf(
        atoms,
        Combinators.combine(parts, Arbitraries.of(Expression.Operator.values()), parts)
            .as((left, operator, right) -> new Expression.Arithmetic(left, operator, right, HERE)),
        parts
            .filter(part -> !(part instanceof Expression.Decimal))
            .map(part -> new Expression.Negative(part, HERE)),
        Combinators.combine(Arbitraries.of(FUNCTIONS), parts.list().ofMaxSize(4))
            .as((name, arguments) -> new Expression.Function(name, arguments, HERE)));
  }

  private static Arbitrary<Expression> text() {
    return words().map(words -> new Expression.Words(words, HERE));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings().withChars(TRICKY.toCharArray()).ofMaxLength(8);
  }
}

package dev.rubric.check.internal.check;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.compile.CompiledPattern;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.Numbers;
import dev.rubric.internal.verify.Extent;
import dev.rubric.internal.verify.RuleNames;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.rule.Call;
import dev.rubric.rule.Expression;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule's name says of its outcome and of what it looks at, held against the rule. */
final class NameOutcome {
  private static final Set<VerbWord> AWARDS =
      EnumSet.of(VerbWord.FULL, VerbWord.AWARD, VerbWord.PART, VerbWord.SHARE);
  private static final Set<VerbWord> DEDUCTIONS =
      EnumSet.of(VerbWord.DEDUCT, VerbWord.DEDUCT_LARGEST);
  private static final Pattern DEDUCTS = Pattern.compile("扣\\d[\\d.]*分");
  private static final Pattern AWARDED = Pattern.compile("(?<!不)得\\d[\\d.]*分|比例(得|计|记)分|得满分");
  private static final Pattern POINTS = Pattern.compile("得(\\d{1,6}(?:\\.\\d{1,6})?)分(?!值)");

  private static final Pattern ENDS_WITH_MARK = Pattern.compile("为[A-Za-z0-9+*-]{1,3}$");

  /** Names of budget lines that are ordinary words say little. */
  private static final int SHORTEST_LINE = 4;

  private final Framework framework;
  private final CompiledRule rule;
  private final List<Indicator> scored;
  private final String name;

  NameOutcome(Framework framework, CompiledRule rule, List<Indicator> scored) {
    this.framework = framework;
    this.rule = rule;
    this.scored = scored;
    this.name = rule.rule().name();
  }

  /** What its name says that the rule does not do. */
  List<Text> differences() {
    List<Text> found = new ArrayList<>();
    ends().ifPresent(found::add);
    verbs().ifPresent(found::add);
    share().ifPresent(found::add);
    results().ifPresent(found::add);
    mark().ifPresent(found::add);
    rate().ifPresent(found::add);
    line().ifPresent(found::add);
    return found;
  }

  private Optional<Text> ends() {
    boolean full = says(VerbWord.FULL);
    boolean none = says(VerbWord.NONE);
    if (full && !none && name.endsWith("不得分")) {
      return Optional.of(Text.of("名称说不得分，结论却是得满分", "its name awards nothing, the rule everything"));
    } else if (none && !full && name.endsWith("得满分")) {
      return Optional.of(Text.of("名称说得满分，结论却是不得分", "its name awards everything, the rule nothing"));
    } else if (none && name.endsWith("不评分")) {
      return Optional.of(
          Text.of("名称说不评分，结论却是不得分", "its name leaves it unscored, the rule awards nothing"));
    }
    return Optional.empty();
  }

  /** Points off that are given, or points given that are taken off. */
  private Optional<Text> verbs() {
    boolean awards = stated(AWARDS) && !stated(DEDUCTIONS);
    boolean deducts = stated(DEDUCTIONS) && !stated(AWARDS);
    if (awards && DEDUCTS.matcher(name).find() && !takesOff()) {
      return Optional.of(Text.of("名称说扣分，结论却是得分", "its name deducts, the rule awards"));
    } else if (deducts && AWARDED.matcher(name).find() && !name.contains("扣")) {
      return Optional.of(Text.of("名称说得分，结论却是扣分", "its name awards, the rule deducts"));
    }
    return Optional.empty();
  }

  /** What is left after a deduction can be awarded, as full marks for others or in bands. */
  private boolean takesOff() {
    return says(VerbWord.FULL)
        || arguments()
            .anyMatch(
                each ->
                    each instanceof Expression.Negative
                        || (each instanceof Expression.Arithmetic sum
                            && sum.operator() == Expression.Operator.MINUS)
                        || (each instanceof Expression.Function call && isTable(call)));
  }

  private static boolean isTable(Expression.Function call) {
    return Set.of("分档", "分档不超过", "线性插值", "bands", "bandsUpTo", "interpolate").contains(call.name());
  }

  /** 得2分 in the name, and 2 % in the rule. */
  private Optional<Text> share() {
    Matcher said = POINTS.matcher(name);
    if (!said.find() || scored.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal points = new BigDecimal(said.group(1));
    return shares()
        .filter(percent -> percent.compareTo(points) == 0)
        .filter(percent -> scored.stream().noneMatch(each -> comesTo(each, percent, points)))
        .findFirst()
        .map(
            percent ->
                Text.of(
                    "名称说得 " + Numbers.exact(points) + " 分，结论却是分值的 " + Numbers.exact(percent) + "%",
                    "its name awards "
                        + Numbers.exact(points)
                        + " points, the rule "
                        + Numbers.exact(percent)
                        + " % of the weight"));
  }

  /** 得2分 in the name of a rule that gives points by bands, none of which gives 2. */
  private Optional<Text> results() {
    List<Expression.Function> tables =
        rule.rule().calls().stream()
            .filter(call -> VerbWord.AWARD.isWritten(call.verb()))
            .flatMap(call -> call.arguments().stream().skip(1))
            .flatMap(each -> each instanceof Expression.Function it ? Stream.of(it) : Stream.of())
            .filter(NameOutcome::isTable)
            .toList();
    if (tables.size() != 1) {
      return Optional.empty();
    }
    List<BigDecimal> known = new ArrayList<>(scored.stream().map(Indicator::weight).toList());
    List<Expression> arguments = tables.get(0).arguments();
    for (int i = 2; i < arguments.size(); i += i + 2 < arguments.size() ? 2 : 1) {
      Extent.constant(arguments.get(i)).ifPresent(known::add);
    }
    return POINTS
        .matcher(name)
        .results()
        .map(said -> new BigDecimal(said.group(1)))
        .filter(points -> known.stream().noneMatch(each -> each.compareTo(points) == 0))
        .findFirst()
        .map(
            points ->
                Text.of(
                    "名称说得 " + Numbers.exact(points) + " 分，结论里没有一档得这么多",
                    "its name awards " + Numbers.exact(points) + " points, which no band does"));
  }

  /** The mark that the name ends with, and the one that is given. */
  private Optional<Text> mark() {
    Optional<String> given =
        rule.calls().stream()
            .filter(call -> !call.isMarkReported())
            .flatMap(call -> call.marks(framework).stream())
            .findFirst();
    return given
        .filter(mark -> ENDS_WITH_MARK.matcher(name).find() && !name.endsWith("为" + mark))
        .map(
            mark ->
                Text.of(
                    "名称说“" + name.substring(name.lastIndexOf('为')) + "”，结论却评为 " + mark,
                    "its name ends with another mark than the " + mark + " that the rule gives"));
  }

  private Stream<BigDecimal> shares() {
    return rule.rule().calls().stream()
        .filter(call -> VerbWord.SHARE.isWritten(call.verb()))
        .flatMap(call -> Extent.constant(call.arguments().get(1)).stream());
  }

  private static boolean comesTo(Indicator indicator, BigDecimal percent, BigDecimal points) {
    return indicator.weight().multiply(percent).movePointLeft(2).compareTo(points) == 0;
  }

  /** An indicator that is called like a rate, scored by another one. */
  private Optional<Text> rate() {
    RuleNames names = new RuleNames(rule);
    List<RuleNames.Read> rates =
        arguments()
            .flatMap(each -> names.read(RuleNames.CONSEQUENCE, each).stream())
            .filter(read -> read.field().isRate())
            .toList();
    for (Indicator indicator : scored) {
      for (RuleNames.Read read : rates) {
        boolean has = read.pattern().field(indicator.name()).filter(FieldWord::isRate).isPresent();
        boolean reads = rates.stream().anyMatch(each -> each.field().isWritten(indicator.name()));
        if (has && !reads && !name.contains(read.field().zh())) {
          String found = read.field().zh();
          return Optional.of(
              Text.of(
                  "指标叫 " + indicator.name() + "，规则看的却是 " + found,
                  "the indicator is called " + indicator.name() + ", the rule looks at " + found));
        }
      }
    }
    return Optional.empty();
  }

  /** A budget line that the name speaks of, where the rule looks at another. */
  private Optional<Text> line() {
    List<String> asked =
        rule.patterns().stream()
            .filter(pattern -> pattern.fact() == FactWord.BUDGET)
            .flatMap(NameOutcome::key)
            .toList();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    String said =
        name + scored.stream().map(Indicator::name).collect(Collectors.joining(" ", " ", ""));
    return framework.budgetLines().stream()
        .filter(line -> line.length() >= SHORTEST_LINE && said.contains(line))
        .filter(
            line -> asked.stream().noneMatch(each -> each.contains(line) || said.contains(each)))
        .findFirst()
        .map(
            line ->
                Text.of(
                    "名称说的是科目 " + line + "，条件却是 " + String.join("、", asked),
                    "its name speaks of the budget line "
                        + line
                        + ", its condition of "
                        + String.join(", ", asked)));
  }

  private static Stream<String> key(CompiledPattern pattern) {
    return pattern.tests().stream()
        .flatMap(test -> Optional.ofNullable(test.index() == null ? null : test.key()).stream());
  }

  private Stream<Expression> arguments() {
    return rule.rule().calls().stream()
        .map(Call::arguments)
        .flatMap(List::stream)
        .flatMap(each -> each.all().stream());
  }

  private boolean stated(Set<VerbWord> verbs) {
    return Arrays.stream(VerbWord.values()).filter(verbs::contains).anyMatch(this::says);
  }

  private boolean says(VerbWord verb) {
    return rule.calls().stream().anyMatch(call -> call.verb() == verb);
  }
}

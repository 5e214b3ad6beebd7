package dev.rubric.check.internal.check;

import dev.rubric.check.report.Check;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.BonusGroup;
import dev.rubric.framework.BonusLimit;
import dev.rubric.framework.Comparison;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Declarations;
import dev.rubric.framework.Derived;
import dev.rubric.framework.ValueType;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for what a rubric declares and nothing reads: units would report it for nothing. */
final class Unused {
  private static final String OWN = "rubric.yaml";

  private final Finder finder;
  private final Set<String> read = new HashSet<>();

  private Unused(Finder finder) {
    this.finder = finder;
  }

  static void check(Vocabulary vocabulary, List<CompiledRule> rules, Finder finder) {
    Unused unused = new Unused(finder);
    rules.forEach(unused::rule);
    Declarations declared = vocabulary.framework().declarations();
    for (Derived each : declared.derived()) {
      vocabulary
          .field(Vocabulary.fact(each.owner()), each.name())
          .map(FieldWord::formula)
          .ifPresent(unused::expression);
    }
    declared.comparisons().forEach(unused::compared);
    declared.items().forEach(unused::item);
    declared.lists().forEach(unused::list);
    declared.derived().forEach(unused::derived);
    declared.comparisons().forEach(unused::comparison);
    BonusLimit bonus = vocabulary.framework().bonus();
    if (bonus != null) {
      bonus.groups().forEach(unused::group);
    }
  }

  private void rule(CompiledRule rule) {
    for (Pattern pattern : rule.rule().patterns()) {
      pattern.bindings().forEach(binding -> read.add(binding.field()));
      pattern.conditions().forEach(each -> each.allOperands().forEach(this::expression));
    }
    rule.rule().calls().forEach(call -> call.arguments().forEach(this::expression));
    rule.calls().forEach(call -> read.add(String.valueOf(call.name())));
  }

  private void expression(Expression expression) {
    if (expression instanceof Expression.Field field) {
      read.add(field.name());
    } else if (expression instanceof Expression.VariableField member) {
      read.add(member.field());
    } else if (expression instanceof Expression.Aggregate aggregate) {
      read.add(aggregate.list());
      aggregate.reads().forEach(this::expression);
    }
    expression.parts().forEach(this::expression);
  }

  private void item(DataItem item) {
    report(item.name(), item.location(), "数据项", "data item");
  }

  private void list(DataList list) {
    report(list.name(), list.location(), "明细", "list");
    if (read.contains(list.name())) {
      for (DataItem column : list.columns()) {
        if (!isName(column)) {
          report(column.name(), column.location(), "明细 " + list.name() + " 的列", "column");
        }
      }
    }
  }

  /** Any text tells people which row it is, such as the head of expenditure. */
  private static boolean isName(DataItem column) {
    return column.type() == ValueType.TEXT && column.options().isEmpty();
  }

  /** What takes the place of a shipped rate may be read by what builds on that. */
  private void derived(Derived derived) {
    if (!read.contains(String.valueOf(derived.english()))) {
      report(derived.name(), derived.location(), "派生值", "derived value");
    }
  }

  private void compared(Comparison comparison) {
    read.add(String.valueOf(comparison.value()));
    read.add(String.valueOf(comparison.within()));
  }

  private void comparison(Comparison comparison) {
    report(comparison.name(), comparison.location(), "同类", "comparison");
  }

  private void group(BonusGroup group) {
    report(group.name(), Location.of(OWN), "加分组", "group of bonuses");
  }

  private void report(String name, Location where, String zh, String en) {
    if (read.contains(name) || !where.file().equals(OWN)) {
      return;
    }
    finder.add(
        Check.UNUSED,
        where,
        Text.of(
            zh + " " + name + " 没有规则或公式用到；不需要的请删去，免得单位白填",
            "no rule or formula reads the "
                + en
                + " "
                + name
                + "; take it out where it is not needed"));
  }
}

package dev.rubric.internal.compile;

import dev.rubric.diagnostic.Location;
import dev.rubric.rule.Call;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Form;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a comma within what looks like one number, {@code 0,5} or {@code 1,200}: where arguments
 * follow each other it divides two of them. Between others that a space follows it is refused, as
 * nobody can tell what was meant; otherwise it is told beside whatever else is wrong.
 */
final class Commas {
  private static final int THOUSANDS = 3;

  private final Scope scope;

  Commas(Scope scope) {
    this.scope = scope;
  }

  /** Looks at a call before it is compiled; sentences and tables have numbers of their own. */
  void check(Call call) {
    if (!call.location().file().endsWith(Form.DRL.ending())) {
      return;
    }
    List<List<Expression>> lists = new ArrayList<>();
    lists.add(call.arguments());
    call.arguments().forEach(each -> each.all().forEach(part -> lists.add(part.parts())));
    lists.forEach(this::check);
  }

  private void check(List<Expression> arguments) {
    for (int i = 1; i < arguments.size(); i++) {
      Expression left = arguments.get(i - 1);
      Expression right = arguments.get(i);
      if (isWhole(left) && isWhole(right) && touch(left, right)) {
        Text said = said(left.toDrl(), right.toDrl());
        if (isSpaced(arguments)) {
          throw scope.problem(
              "wrong-arguments", left.location(), said.in(Language.ZH), said.in(Language.EN));
        }
        scope.sayBeside(said);
      }
    }
  }

  private static boolean isWhole(Expression argument) {
    return argument instanceof Expression.Decimal number && number.value().scale() == 0;
  }

  /** Whether nothing but a comma is between two arguments of which the first stands alone. */
  private static boolean touch(Expression left, Expression right) {
    Location from = left.location();
    Location to = right.location();
    return from.line() == to.line() && from.column() + left.toDrl().length() + 1 == to.column();
  }

  /** Whether a space follows the comma behind some argument that stands alone. */
  private static boolean isSpaced(List<Expression> arguments) {
    for (int i = 1; i < arguments.size(); i++) {
      Expression left = arguments.get(i - 1);
      if (left.parts().isEmpty() && !touch(left, arguments.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static Text said(String left, String right) {
    String written = left + "," + right;
    boolean thousands = right.length() == THOUSANDS && !left.equals("0");
    String number = thousands ? left + right : left + "." + right;
    return Text.of(
        written + " 是一个数时请写 " + number + "，是两个参数时请在逗号后面空一格：" + left + ", " + right,
        written
            + ": one number is written "
            + number
            + ", two arguments have a space behind the comma: "
            + left
            + ", "
            + right);
  }
}

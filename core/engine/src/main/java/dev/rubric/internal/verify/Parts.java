package dev.rubric.internal.verify;

import dev.rubric.rule.Expression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Takes expressions apart, however long they are. */
public final class Parts {
  private Parts() {}

  /** An expression and all that it is worked out of, at any depth, in the order written. */
  public static List<Expression> of(Expression expression) {
    List<Expression> all = new ArrayList<>();
    Deque<Expression> open = new ArrayDeque<>(List.of(expression));
    while (!open.isEmpty()) {
      Expression next = open.pop();
      all.add(next);
      List<Expression> parts = next.parts();
      for (int i = parts.size() - 1; i >= 0; i--) {
        open.push(parts.get(i));
      }
    }
    return all;
  }
}

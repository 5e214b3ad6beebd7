package dev.rubric.check.internal.check;

import dev.rubric.check.internal.space.Cell;
import dev.rubric.check.internal.space.Region;
import dev.rubric.check.report.Check;
import dev.rubric.check.report.Problem;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the checks find. */
final class Finder {
  private final List<Problem> found = new ArrayList<>();

  List<Problem> found() {
    return List.copyOf(found);
  }

  /** Reports a mistake that shows without values. */
  void add(Check check, Location where, Text message, Location... related) {
    add(check, where, message, null, List.of(related));
  }

  /** Reports a mistake that shows in a case. */
  void add(
      Check check, Location where, Text message, @Nullable Cell witness, List<Location> related) {
    found.add(
        new Problem(
            new Diagnostic(check.severity(), check.id(), where, message),
            witness == null ? List.of() : Region.witness(witness),
            related));
  }
}

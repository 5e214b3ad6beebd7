package dev.rubric.check.internal.check;

import dev.rubric.check.report.Problem;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells problems that are alike apart from their numbers as one, with a count. */
public final class Alike {
  /** So few are told one by one. */
  private static final int FEW = 3;

  /** So many of the other places are named. */
  private static final int PLACES = 20;

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::diagnostic, Diagnostic.ORDER);

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

  private record Kind(String code, Severity severity, String words) {}

  private Alike() {}

  /** These problems by place, each kind of which there are more than a few at its first. */
  public static List<Problem> folded(List<Problem> problems) {
    Map<Kind, List<Problem>> kinds = new LinkedHashMap<>();
    for (Problem problem : problems.stream().sorted(ORDER).toList()) {
      kinds.computeIfAbsent(kind(problem.diagnostic()), any -> new ArrayList<>()).add(problem);
    }
    return kinds.values().stream().flatMap(Alike::told).sorted(ORDER).toList();
  }

  private static Kind kind(Diagnostic diagnostic) {
    String words = NUMBER.matcher(diagnostic.message().in(Language.ZH)).replaceAll("0");
    return new Kind(diagnostic.code(), diagnostic.severity(), words);
  }

  private static Stream<Problem> told(List<Problem> alike) {
    return alike.size() <= FEW ? alike.stream() : Stream.of(one(alike.get(0), alike));
  }

  private static Problem one(Problem first, List<Problem> alike) {
    Diagnostic diagnostic = first.diagnostic();
    Text message =
        Text.of(
            diagnostic.message().in(Language.ZH) + "；只有数值不同的共 " + alike.size() + " 处",
            diagnostic.message().in(Language.EN)
                + "; "
                + alike.size()
                + " are alike apart from their numbers");
    Stream<Location> others =
        alike.stream()
            .map(each -> each.diagnostic().location())
            .filter(Objects::nonNull)
            .filter(place -> !place.equals(diagnostic.location()))
            .distinct()
            .limit(PLACES);
    return new Problem(
        new Diagnostic(diagnostic.severity(), diagnostic.code(), diagnostic.location(), message),
        first.witness(),
        Stream.concat(first.related().stream(), others).distinct().toList(),
        alike.size());
  }
}

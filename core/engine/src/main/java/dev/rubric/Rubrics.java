package dev.rubric;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.framework.InForce;
import dev.rubric.internal.diagnostic.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rubrics that lie side by side, several versions of one among them, from which the one in force is
 * picked.
 *
 * <p>Immutable and thread-safe.
 */
public final class Rubrics {
  /** How many rubrics a folder may hold. */
  public static final int MOST = 1000;

  private final Path folder;
  private final List<Rubric> rubrics;

  private Rubrics(Path folder, List<Rubric> rubrics) {
    this.folder = folder;
    this.rubrics = List.copyOf(rubrics);
  }

  /** Whether a folder holds rubrics and is none itself. */
  public static boolean isOne(Path folder) {
    Objects.requireNonNull(folder, "folder");
    return Files.isDirectory(folder)
        && !Files.exists(folder.resolve("rubric.yaml"))
        && !folders(folder).isEmpty();
  }

  /**
   * Loads every rubric of a folder: each folder in it that has a {@code rubric.yaml}.
   *
   * @throws InvalidRubricException when one can't be used, when there is none, or when two versions
   *     of one are in force on the same day; with every problem found
   */
  public static Rubrics load(Path folder) {
    Objects.requireNonNull(folder, "folder");
    List<Diagnostic> problems = new ArrayList<>();
    List<Rubric> rubrics = new ArrayList<>();
    List<Path> folders = folders(folder);
    if (folders.isEmpty()) {
      problems.add(
          error(folder, "rubric-not-found", "文件夹里没有评分标准", "there is no rubric in the folder"));
    }
    for (Path each : folders) {
      try {
        rubrics.add(Rubric.load(each));
      } catch (InvalidRubricException refusal) {
        refusal.diagnostics().forEach(problem -> problems.add(in(each, problem)));
      }
    }
    overlaps(folder, rubrics, problems);
    if (!problems.isEmpty()) {
      throw new InvalidRubricException(problems);
    }
    return new Rubrics(folder, rubrics);
  }

  private static List<Path> folders(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(each -> Files.isRegularFile(each.resolve("rubric.yaml")))
          .sorted()
          .limit(MOST)
          .toList();
    } catch (IOException problem) {
      return List.of();
    }
  }

  /** A problem with the folder's name before the file's, since many rubrics have the same files. */
  private static Diagnostic in(Path folder, Diagnostic problem) {
    Location place = problem.location();
    if (place == null) {
      return problem;
    }
    String file = folder.getFileName() + "/" + place.file();
    return new Diagnostic(
        problem.severity(),
        problem.code(),
        new Location(file, place.line(), place.column(), place.sheet()),
        problem.message());
  }

  private static void overlaps(Path folder, List<Rubric> rubrics, List<Diagnostic> problems) {
    for (int i = 0; i < rubrics.size(); i++) {
      for (int j = 0; j < i; j++) {
        Rubric one = rubrics.get(j);
        Rubric other = rubrics.get(i);
        if (one.framework().name().equals(other.framework().name())
            && inForce(one).overlaps(inForce(other))) {
          problems.add(
              error(
                  folder,
                  "overlapping-validity",
                  "同一评分标准的两个版本施行期重叠：" + said(one) + " 与 " + said(other),
                  "two versions of one rubric are in force at once: "
                      + said(one)
                      + " and "
                      + said(other)));
        }
      }
    }
  }

  /** The rubrics, in the order of their folders' names. */
  public List<Rubric> all() {
    return rubrics;
  }

  /**
   * The rubric of that name in force on that day.
   *
   * @param name the rubric's name; null when the day alone tells
   * @param day the day; {@link InForce#lastDayOf} gives that of a year
   * @throws InvalidRubricException when there is none, or several
   */
  public Rubric pick(@Nullable String name, LocalDate day) {
    Objects.requireNonNull(day, "day");
    List<Rubric> named =
        rubrics.stream()
            .filter(each -> name == null || each.framework().name().equals(name))
            .toList();
    if (name != null && named.isEmpty()) {
      throw unknown(name);
    }
    List<Rubric> picked = named.stream().filter(each -> inForce(each).on(day)).toList();
    if (picked.size() == 1) {
      return picked.get(0);
    }
    String listed =
        (picked.isEmpty() ? named : picked)
            .stream().map(Rubrics::said).collect(Collectors.joining("、"));
    throw picked.isEmpty()
        ? refusal(
            "not-in-force",
            day + " 没有施行中的评分标准；有：" + listed,
            "no rubric is in force on " + day + "; there are: " + listed)
        : refusal(
            "several-in-force",
            day + " 施行中的评分标准不止一个，请在填报里写明“评分标准”：" + listed,
            "several rubrics are in force on " + day + ", name one in the submission: " + listed);
  }

  private InvalidRubricException unknown(String name) {
    List<String> names = rubrics.stream().map(each -> each.framework().name()).distinct().toList();
    Optional<String> nearest = Nearest.to(name, names);
    return refusal(
        "rubric-not-found",
        "没有评分标准 "
            + name
            + nearest.map(other -> "；是不是 " + other + "？").orElse("；有：" + String.join("、", names)),
        "there is no rubric "
            + name
            + nearest
                .map(other -> "; did you mean " + other + "?")
                .orElse("; there are: " + String.join(", ", names)));
  }

  private InvalidRubricException refusal(String code, String zh, String en) {
    return new InvalidRubricException(List.of(error(folder, code, zh, en)));
  }

  private static Diagnostic error(Path folder, String code, String zh, String en) {
    return Diagnostic.error(code, Location.whole(folder.toString()), zh, en);
  }

  /** When a rubric holds: as it says, or in its year, or always. */
  private static InForce inForce(Rubric rubric) {
    Framework framework = rubric.framework();
    InForce stated = framework.inForce();
    Integer year = framework.year();
    if (stated != null) {
      return stated;
    }
    return year == null ? new InForce(null, null) : InForce.during(year);
  }

  private static String said(Rubric rubric) {
    return rubric.framework().name()
        + "@"
        + rubric.framework().version()
        + " ("
        + inForce(rubric)
        + ")";
  }
}

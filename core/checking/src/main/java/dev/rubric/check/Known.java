package dev.rubric.check;

import dev.rubric.Rubric;
import dev.rubric.check.report.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what was found in rubrics, by their content hash; the one asked for longest ago goes.
 */
final class Known {
  private final Function<Rubric, List<Problem>> checking;
  private final Map<String, List<Problem>> found;

  Known(int most, Function<Rubric, List<Problem>> checking) {
    this.checking = checking;
    this.found =
        new LinkedHashMap<>(most, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, List<Problem>> eldest) {
            return size() > most;
          }
        };
  }

  /** What is found in a rubric; two threads that ask at once may both look. */
  List<Problem> problems(Rubric rubric) {
    String hash = rubric.stamp().hash();
    synchronized (found) {
      List<Problem> known = found.get(hash);
      if (known != null) {
        return known;
      }
    }
    List<Problem> problems = checking.apply(rubric);
    synchronized (found) {
      found.put(hash, problems);
    }
    return problems;
  }
}

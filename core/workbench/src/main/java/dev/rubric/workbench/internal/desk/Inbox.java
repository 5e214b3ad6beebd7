package dev.rubric.workbench.internal.desk;

import dev.rubric.submission.Submission;
import dev.rubric.workbench.site.Refusal;
import dev.rubric.workbench.site.SubmissionSource;
import dev.rubric.workbench.site.SubmissionSource.Item;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The submissions of a source, with those that were handed in or corrected at the desk. */
final class Inbox {
  private static final String CORRECTED = "（改正）";

  private final SubmissionSource source;
  private final Map<String, Submission> own = new LinkedHashMap<>();

  Inbox(SubmissionSource source) {
    this.source = source;
  }

  /** Adds one, under a name of its own. */
  synchronized String add(String name, Submission submission) {
    Set<String> taken = new LinkedHashSet<>(names());
    String free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + " (" + i + ")";
    }
    own.put(free, submission);
    return free;
  }

  /** Puts a corrected one in the place of one that was handed in; of another it is a copy. */
  synchronized String correct(String name, Submission submission) {
    get(name);
    String corrected = own.containsKey(name) ? name : name + CORRECTED;
    own.put(corrected, submission);
    return corrected;
  }

  /** Forgets those that were handed in. */
  synchronized void remove(List<String> names) {
    names.forEach(own::remove);
    names.forEach(name -> own.remove(name + CORRECTED));
  }

  synchronized List<String> names() {
    Set<String> names = new LinkedHashSet<>(source.names());
    names.addAll(own.keySet());
    return List.copyOf(names);
  }

  /** The portfolio as JSON in UTF-8, to be closed: no look at a table at the desk changes it. */
  Stream<byte[]> all() {
    return source.all().map(Item::json);
  }

  boolean isFixed() {
    return source.isFixed();
  }

  /** The submission of that name. */
  synchronized Submission get(String name) {
    Submission found = own.get(name);
    return found != null
        ? found
        : source
            .find(name)
            .orElseThrow(
                () ->
                    new Refusal(
                        "no-submission", "没有这份填报：" + name, "there is no submission " + name));
  }
}

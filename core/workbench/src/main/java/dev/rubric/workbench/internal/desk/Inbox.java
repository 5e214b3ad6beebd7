package dev.rubric.workbench.internal.desk;

import dev.rubric.submission.Submission;
import dev.rubric.workbench.site.Refusal;
import dev.rubric.workbench.site.SubmissionSource;
import dev.rubric.workbench.site.SubmissionSource.Item;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The submissions of a source, with those that were handed in or corrected at the desk. */
final class Inbox {
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

  /** Puts a corrected one in the place of another. */
  synchronized void replace(String name, Submission submission) {
    get(name);
    own.put(name, submission);
  }

  synchronized List<String> names() {
    Set<String> names = new LinkedHashSet<>(source.names());
    names.addAll(own.keySet());
    return List.copyOf(names);
  }

  /** All of them as JSON in UTF-8, to be closed; of a fixed portfolio that alone. */
  Stream<byte[]> all() {
    Map<String, Submission> changed = changed();
    if (isFixed()) {
      return source.all().map(Item::json);
    }
    Stream<byte[]> there =
        source.all().filter(each -> !changed.containsKey(each.name())).map(Item::json);
    return Stream.concat(
        there,
        changed.values().stream().map(each -> each.toJsonLine().getBytes(StandardCharsets.UTF_8)));
  }

  private synchronized Map<String, Submission> changed() {
    return new LinkedHashMap<>(own);
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

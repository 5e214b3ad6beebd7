package dev.rubric.workbench.internal.desk;

import dev.rubric.Submissions;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The submissions by which the effect of a change is shown; those that can't be read are left. */
final class Inbox {
  private static final int MOST = 1000;
  private static final int DEPTH = 2;

  private final Map<String, Submission> submissions = new LinkedHashMap<>();

  Inbox(List<Path> places) {
    for (Path place : places) {
      for (Path file : files(place)) {
        take(file);
      }
    }
  }

  private static List<Path> files(Path place) {
    if (Files.isRegularFile(place)) {
      return List.of(place);
    }
    try (Stream<Path> found = Files.walk(place, DEPTH)) {
      return found.filter(Inbox::isOne).sorted().limit(MOST).toList();
    } catch (IOException gone) {
      return List.of();
    }
  }

  private static boolean isOne(Path file) {
    String name = file.toString();
    return Files.isRegularFile(file)
        && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
  }

  private void take(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      byte[] bytes = Door.read(file, Documents.LARGEST);
      add(name, Submissions.parse(name, new String(bytes, StandardCharsets.UTF_8)));
    } catch (Refused | RuntimeException unreadable) {
      // what is no submission is no submission
    }
  }

  /** Adds one, under a name of its own. */
  synchronized String add(String name, Submission submission) {
    String free = name;
    for (int i = 2; submissions.containsKey(free); i++) {
      free = name + " (" + i + ")";
    }
    submissions.put(free, submission);
    return free;
  }

  /** Puts a corrected one in the place of another. */
  synchronized void replace(String name, Submission submission) {
    get(name);
    submissions.put(name, submission);
  }

  synchronized List<String> names() {
    return List.copyOf(submissions.keySet());
  }

  synchronized List<Submission> all() {
    return new ArrayList<>(submissions.values());
  }

  /** The submission of that name. */
  synchronized Submission get(String name) {
    Submission found = submissions.get(name);
    if (found == null) {
      throw new Refusal("no-submission", "没有这份填报：" + name, "there is no submission " + name);
    }
    return found;
  }
}

package dev.rubric.workbench.internal.folder;

import dev.rubric.Submissions;
import dev.rubric.submission.Submission;
import dev.rubric.workbench.site.Refusal;
import dev.rubric.workbench.site.SubmissionSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The submissions in files and folders; those that can't be read are left. A portfolio, where there
 * is one, is a file with a submission a line.
 */
public final class FolderSubmissions implements SubmissionSource {
  private static final int MOST = 1000;
  private static final int DEPTH = 2;

  private final Map<String, Submission> submissions = new LinkedHashMap<>();
  private final @Nullable Path portfolio;

  /** Reads what lies in those places. */
  public FolderSubmissions(List<Path> places, @Nullable Path portfolio) {
    this.portfolio = portfolio;
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
      return found.filter(FolderSubmissions::isOne).sorted().limit(MOST).toList();
    } catch (IOException | UncheckedIOException gone) {
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
      Submission read = Submissions.read(file);
      String free = name;
      for (int i = 2; submissions.containsKey(free); i++) {
        free = name + " (" + i + ")";
      }
      submissions.put(free, read);
    } catch (RuntimeException unreadable) {
      // what is no submission is no submission
    }
  }

  @Override
  public List<String> names() {
    return List.copyOf(submissions.keySet());
  }

  @Override
  public Optional<Submission> find(String name) {
    return Optional.ofNullable(submissions.get(name));
  }

  @Override
  public Stream<Item> all() {
    return portfolio == null ? each() : lines(portfolio);
  }

  private Stream<Item> each() {
    return submissions.entrySet().stream()
        .map(each -> new Item(each.getKey(), utf8(each.getValue().toJsonLine())));
  }

  private static Stream<Item> lines(Path file) {
    try {
      return PortfolioLines.of(file).map(line -> new Item("", utf8(line)));
    } catch (IOException problem) {
      throw new Refusal(
          "unreadable", "无法读取 " + file.getFileName(), "can't read " + file.getFileName());
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean isFixed() {
    return portfolio != null;
  }
}

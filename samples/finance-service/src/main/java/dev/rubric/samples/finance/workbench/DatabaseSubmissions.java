package dev.rubric.samples.finance.workbench;

import dev.rubric.samples.finance.change.OpenSubmissions;
import dev.rubric.samples.finance.submission.Filed;
import dev.rubric.samples.finance.submission.FiledSubmissions;
import dev.rubric.submission.Submission;
import dev.rubric.workbench.site.SubmissionSource;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The open submissions of a standard: those that a new standard would score again. */
final class DatabaseSubmissions implements SubmissionSource {
  private static final int MOST_NAMED = 1000;
  private static final int SHORT = 8;

  private final String standard;
  private final FiledSubmissions filed;
  private final OpenSubmissions open;

  DatabaseSubmissions(String standard, FiledSubmissions filed, OpenSubmissions open) {
    this.standard = standard;
    this.filed = filed;
    this.open = open;
  }

  @Override
  public List<String> names() {
    return first().map(DatabaseSubmissions::name).toList();
  }

  private Stream<Filed> first() {
    return filed.page(standard, null, true, "", MOST_NAMED).stream();
  }

  private static String name(Filed each) {
    return each.unit() + " · " + each.id().substring(0, SHORT);
  }

  @Override
  public Optional<Submission> find(String name) {
    return first()
        .filter(each -> name(each).equals(name))
        .findFirst()
        .map(each -> filed.content(each.id()));
  }

  @Override
  public Stream<Item> all() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(open.json(standard), Spliterator.ORDERED), false)
        .map(json -> new Item("", json));
  }

  /** Submissions come in while the workbench is open. */
  @Override
  public boolean isFixed() {
    return false;
  }
}

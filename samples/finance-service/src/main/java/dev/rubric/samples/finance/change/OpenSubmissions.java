package dev.rubric.samples.finance.change;

import dev.rubric.samples.finance.submission.Filed;
import dev.rubric.samples.finance.submission.FiledSubmissions;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.springframework.stereotype.Component;

/** The open submissions of a standard, a page of them in memory at a time. */
@Component
public class OpenSubmissions {
  private static final int PAGE = 200;

  private final FiledSubmissions submissions;

  /** Those in the database. */
  public OpenSubmissions(FiledSubmissions submissions) {
    this.submissions = submissions;
  }

  /** Each as JSON in UTF-8. */
  public Iterator<byte[]> json(String standard) {
    return new Pages(standard);
  }

  /** Goes on with the next page when one is used up. */
  private final class Pages implements Iterator<byte[]> {
    private final String standard;
    private final Queue<Filed> page = new ArrayDeque<>();
    private String last = "";

    Pages(String standard) {
      this.standard = standard;
    }

    @Override
    public boolean hasNext() {
      if (page.isEmpty()) {
        page.addAll(submissions.page(standard, null, true, last, PAGE));
      }
      return !page.isEmpty();
    }

    @Override
    public byte[] next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      last = page.element().id();
      return submissions.json(page.remove().id());
    }
  }
}

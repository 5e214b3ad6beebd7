package dev.rubric.workbench.internal.desk;

import dev.rubric.Rubric;
import dev.rubric.change.Comparison;
import dev.rubric.change.Portfolio;
import dev.rubric.change.report.Impact;
import dev.rubric.submission.Submission;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changes do to the portfolio; a portfolio in a file is packed once for what is published. */
final class Impacts {
  private final Inbox inbox;
  private final @Nullable Path file;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private @Nullable Portfolio packed;
  private String packedFor = "";

  Impacts(Inbox inbox, @Nullable Path file) {
    this.inbox = inbox;
    this.file = file;
  }

  synchronized Impact between(Rubric before, Rubric after) {
    Comparison comparison = Comparison.of(before, after);
    Impact impact =
        file == null
            ? comparison.impact(lines(inbox.all().stream().map(Submission::toJsonLine)), null)
            : comparison.impact(packed(file, before), null);
    seen.add(after.stamp().hash());
    return impact;
  }

  /** Packs the portfolio before anybody asks. */
  synchronized void prepare(Rubric before) {
    if (file != null) {
      packed(file, before);
    }
  }

  /** Whether the impact of that rubric was shown. */
  boolean wasSeen(String hash) {
    return seen.contains(hash);
  }

  private Portfolio packed(Path portfolio, Rubric before) {
    Portfolio known = packed;
    if (known != null && packedFor.equals(before.stamp().hash())) {
      return known;
    }
    try (BufferedReader reader = Files.newBufferedReader(portfolio, StandardCharsets.UTF_8)) {
      Portfolio fresh = Portfolio.pack(before, lines(reader.lines()));
      packed = fresh;
      packedFor = before.stamp().hash();
      return fresh;
    } catch (IOException problem) {
      throw new Refusal(
          "unreadable", "无法读取 " + portfolio.getFileName(), "can't read " + portfolio.getFileName());
    }
  }

  private static Iterator<byte[]> lines(Stream<String> lines) {
    return lines
        .filter(line -> !line.isBlank())
        .map(line -> line.getBytes(StandardCharsets.UTF_8))
        .iterator();
  }
}

package dev.rubric.check.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page of all diagnostic codes: what each means, with an example and its mend, in Chinese and
 * English. A {@link Check} has a page of its own.
 */
public final class Codes {
  private static final Pattern HEADING = Pattern.compile("(?m)^### ([a-z-]+)$");
  private static final String PAGE = "pages/CODES.md";

  private Codes() {}

  /** The whole page; Markdown. */
  public static String page() {
    try (InputStream page = Codes.class.getResourceAsStream(PAGE)) {
      return new String(Objects.requireNonNull(page, PAGE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Every code: those of the checks first, then those of reading and loading. */
  public static List<String> all() {
    return Stream.concat(
            Stream.of(Check.values()).map(Check::id),
            HEADING.matcher(page()).results().map(found -> found.group(1)))
        .toList();
  }

  /** What is said of a code; Markdown. Empty when there is no such code. */
  public static Optional<String> section(String code) {
    Objects.requireNonNull(code, "code");
    Optional<Check> check = Check.of(code);
    return check.isPresent() ? check.map(Check::page) : read(code);
  }

  private static Optional<String> read(String code) {
    String page = page();
    Matcher heading = HEADING.matcher(page);
    while (heading.find()) {
      if (heading.group(1).equals(code)) {
        int next = page.indexOf("\n##", heading.end());
        return Optional.of(page.substring(heading.start() + 2, next < 0 ? page.length() : next));
      }
    }
    return Optional.empty();
  }
}

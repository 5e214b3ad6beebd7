package dev.rubric.internal.document;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Finds the slip behind YAML that can't be read: each usual one is supposed and put right in turn,
 * and the first with which the text can be read is the one. So what a message advises is never
 * refused again.
 */
final class YamlSlips {
  /** Longer texts are not read again and again. */
  private static final int LONGEST = 256 * 1024;

  /** Nobody writes a longer line by hand; each slip of one is a line as long. */
  private static final int LONGEST_LINE = 2_000;

  private static final int MOST = 120;

  private static final int MOST_INDENTS = 10;

  private final String text;
  private final List<String> lines;

  private YamlSlips(String text) {
    this.text = text;
    this.lines = List.of(text.replace("\r\n", "\n").split("\n", -1));
  }

  /** The problem at that place, with the slip behind it where one is found. */
  static Diagnostic explained(Location where, String text) {
    Optional<YamlSlip> found =
        text.length() > LONGEST ? Optional.empty() : new YamlSlips(text).find(where.line());
    if (found.isEmpty()) {
      return Diagnostic.error(
          "syntax",
          where,
          "此处不符合 YAML 的写法；请检查冒号、引号和缩进",
          "this is not well-formed YAML; check colons, quotes and indentation");
    }
    return problem(found.get(), found.get().in(where.file()));
  }

  private static Diagnostic problem(YamlSlip slip, Location where) {
    Diagnostic problem = Diagnostic.error("syntax", where, slip.zh(), slip.en());
    return slip.mend() == null ? problem : problem.with(slip.mend());
  }

  /**
   * The slip of a key between braces that has no value, since its colon is missing: {@code {指标: 甲,
   * 实际完成值 20}}; empty when it holds none.
   */
  static Optional<Diagnostic> swallowed(String key, Location where) {
    return YamlSigns.swallowed(where.line(), where.column(), key).map(slip -> problem(slip, where));
  }

  /** The slip with which the text is read whole, or else farther than that line. */
  private Optional<YamlSlip> find(int line) {
    YamlSlip farther = null;
    for (YamlSlip slip : (Iterable<YamlSlip>) supposed(line).limit(MOST)::iterator) {
      OptionalInt fault = fault(with(slip));
      if (fault.isEmpty()) {
        return Optional.of(slip);
      }
      if (farther == null && fault.getAsInt() > line) {
        farther = slip;
      }
    }
    return Optional.ofNullable(farther);
  }

  /** What is likelier comes first; a line is suspected as well as the one above it. */
  private Stream<YamlSlip> supposed(int line) {
    List<Integer> near = near(line);
    Set<Integer> indents = indents();
    Stream<YamlSlip> signs = near.stream().flatMap(each -> YamlSigns.of(each, text(each)));
    Stream<YamlSlip> quotes = unpaired().flatMap(each -> YamlQuotes.unpaired(each, text(each)));
    Stream<YamlSlip> values = near.stream().flatMap(each -> YamlQuotes.missing(each, text(each)));
    Stream<YamlSlip> brackets =
        near.stream().flatMap(each -> YamlShapes.brackets(each, text(each), indents));
    Stream<YamlSlip> indented =
        near.stream().flatMap(each -> YamlShapes.indented(each, text(each), indents));
    return Stream.of(signs, quotes, brackets, values, indented).flatMap(each -> each);
  }

  /** The indentations that there are, of which a file has few. */
  private Set<Integer> indents() {
    return lines.stream()
        .filter(each -> !each.isBlank() && isWritten(each))
        .flatMap(each -> YamlShapes.indents(each).stream())
        .distinct()
        .limit(MOST_INDENTS)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Integer> near(int line) {
    List<Integer> near = new ArrayList<>();
    for (int each = Math.min(line, lines.size()); each >= 1 && near.size() < 2; each--) {
      if (!text(each).isBlank() && isWritten(text(each))) {
        near.add(each);
      }
    }
    return near;
  }

  /** A quote that is never closed is noticed wherever the next one stands. */
  private Stream<Integer> unpaired() {
    return Stream.iterate(1, each -> each <= lines.size(), each -> each + 1)
        .filter(each -> isWritten(text(each)) && YamlQuotes.isUnpaired(text(each)))
        .limit(2);
  }

  private static boolean isWritten(String line) {
    return line.length() <= LONGEST_LINE;
  }

  private String text(int line) {
    return lines.get(line - 1);
  }

  private String with(YamlSlip slip) {
    List<String> mended = new ArrayList<>(lines);
    mended.set(slip.line() - 1, slip.mended());
    return String.join("\n", mended);
  }

  /** The line at which the text can't be read; empty when it can. */
  private OptionalInt fault(String mended) {
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Documents.LARGEST)
            .setBufferSize(text.length() + 1)
            .build();
    try {
      ParserImpl events = new ParserImpl(settings, new StreamReader(settings, mended));
      while (events.hasNext()) {
        events.next();
      }
      return OptionalInt.empty();
    } catch (MarkedYamlEngineException problem) {
      return OptionalInt.of(problem.getProblemMark().map(Mark::getLine).orElse(-1) + 1);
    } catch (YamlEngineException problem) {
      return OptionalInt.of(0);
    }
  }
}

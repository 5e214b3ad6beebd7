package dev.rubric.internal.document;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.character.CharacterCheck;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.diagnostic.Nearest;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads documents. */
public final class Documents {
  /** The largest document, in bytes. */
  public static final int LARGEST = 8 * 1024 * 1024;

  private Documents() {}

  /** The bytes of a file no larger than a document may be; empty when it can't be read. */
  public static Optional<byte[]> bytes(Path path, String shown, Diagnostics diagnostics) {
    return bytes(path, null, shown, diagnostics);
  }

  /**
   * The bytes of a file that must stand in a folder; empty when it can't be read.
   *
   * @param folder the folder that it may not leave, also when links are followed; null for anywhere
   */
  public static Optional<byte[]> bytes(
      Path path, @Nullable Path folder, String shown, Diagnostics diagnostics) {
    try {
      return Optional.of(Door.read(path, folder, LARGEST));
    } catch (Refused refused) {
      if (refused.isMissing()) {
        missing(path, shown, diagnostics);
      } else {
        refused.report(shown, diagnostics);
      }
      return Optional.empty();
    }
  }

  private static void missing(Path path, String shown, Diagnostics diagnostics) {
    if (Files.isSymbolicLink(path)) {
      diagnostics.error(
          "file-not-found",
          Location.whole(shown),
          "链接指向的文件不存在",
          "the file that this link points to does not exist");
      return;
    }
    Path name = path.getFileName();
    Optional<String> nearest =
        name == null ? Optional.empty() : Nearest.to(name.toString(), siblings(path));
    diagnostics.error(
        "file-not-found",
        Location.whole(shown),
        "文件不存在" + nearest.map(other -> "；是不是 " + other + "？").orElse(""),
        "no such file" + nearest.map(other -> "; did you mean " + other + "?").orElse(""));
  }

  private static List<String> siblings(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(parent)) {
      return files.limit(1000).map(file -> String.valueOf(file.getFileName())).toList();
    } catch (IOException problem) {
      return List.of();
    }
  }

  private static boolean isTooLarge(String file, byte[] bytes, Diagnostics diagnostics) {
    if (bytes.length > LARGEST) {
      Refused.tooLarge(bytes.length, LARGEST).report(file, diagnostics);
    }
    return bytes.length > LARGEST;
  }

  /** The tree of a document; empty when it can't be read. */
  public static Optional<Node> parse(String file, byte[] bytes, Diagnostics diagnostics) {
    if (isTooLarge(file, bytes, diagnostics)) {
      return Optional.empty();
    }
    return Decoder.decode(file, bytes, diagnostics).flatMap(text -> parse(file, text, diagnostics));
  }

  /**
   * The tree of a JSON document, whatever its name; empty when it can't be read.
   *
   * @param everyPlace whether keys and scalars know their own place, or else, which takes less
   *     time, that of the map or list that they stand in
   */
  public static Optional<Node> parseJson(
      String file, byte[] bytes, boolean everyPlace, Diagnostics diagnostics) {
    if (isTooLarge(file, bytes, diagnostics)) {
      return Optional.empty();
    }
    return Decoder.characters(file, bytes, diagnostics)
        .flatMap(text -> new JsonReader(file, everyPlace, diagnostics).read(text));
  }

  /** The tree of a document; empty when it can't be read. */
  public static Optional<Node> parse(String file, String text, Diagnostics diagnostics) {
    if (text.isBlank()) {
      diagnostics.error("empty-file", Location.of(file), "文件是空的", "the file is empty");
      return Optional.empty();
    }
    Diagnostics hidden = new Diagnostics();
    if (CharacterCheck.text(file, text, hidden)) {
      return tree(file, text, diagnostics);
    }
    diagnostics.addAll(hidden);
    return CharacterCheck.endsLines(text)
        ? Optional.empty()
        : treeBesides(file, text, hidden, diagnostics);
  }

  /** What else is wrong is told as well, but of the same characters not twice. */
  private static Optional<Node> treeBesides(
      String file, String text, Diagnostics hidden, Diagnostics diagnostics) {
    Diagnostics own = new Diagnostics();
    Optional<Node> tree = tree(file, text, own);
    List<String> told = hidden.all().stream().map(Documents::codeAndLine).toList();
    own.all().stream().filter(each -> !told.contains(codeAndLine(each))).forEach(diagnostics::add);
    return tree;
  }

  private static String codeAndLine(Diagnostic problem) {
    Location at = problem.location();
    return problem.code() + (at == null ? "" : at.line());
  }

  private static Optional<Node> tree(String file, String text, Diagnostics diagnostics) {
    String name = file.toLowerCase(Locale.ROOT);
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
    boolean json = name.endsWith(".json") || (!yaml && text.stripLeading().startsWith("{"));
    return json
        ? new JsonReader(file, true, diagnostics).read(CharBuffer.wrap(text.toCharArray()))
        : new YamlReader(file, diagnostics).read(text);
  }
}

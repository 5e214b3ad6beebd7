package dev.rubric.language;

import dev.rubric.Rubric;
import dev.rubric.check.RubricCheck;
import dev.rubric.check.report.Problem;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.internal.load.Partly;
import dev.rubric.spreadsheet.WorkbookText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rubric's folder with texts that are not saved yet (草稿).
 *
 * <p>Immutable and thread-safe; what is on disk is read once, when it is first asked for. Each
 * draft keeps from the one before it what did not change, so that a keystroke costs what it
 * changes.
 */
public final class Draft {
  private static final String WORKBOOK = ".xlsx";
  private static final int MOST_FILES = 1000;
  private static final int DEPTH = 3;

  private final Path folder;
  private final SortedMap<String, String> unsaved;
  private final @Nullable Rubric before;
  private @Nullable Loading loading;
  private @Nullable Partly partly;

  private record Loading(@Nullable Rubric rubric, List<Diagnostic> problems) {}

  private Draft(Path folder, SortedMap<String, String> unsaved, @Nullable Rubric before) {
    this.folder = folder;
    this.unsaved = Collections.unmodifiableSortedMap(unsaved);
    this.before = before;
  }

  /** The folder as it is on disk. */
  public static Draft of(Path folder) {
    return new Draft(Objects.requireNonNull(folder, "folder"), new TreeMap<>(), null);
  }

  /** The same with another text of a file, which need not be there yet. */
  public Draft with(String file, String text) {
    SortedMap<String, String> changed = new TreeMap<>(unsaved);
    changed.put(Objects.requireNonNull(file, "file"), Objects.requireNonNull(text, "text"));
    return new Draft(folder, changed, lastSound());
  }

  /**
   * The same with changes of its texts.
   *
   * @param edits the changes, in the order of each text, none over another; applied from the end,
   *     so that none moves the place of another
   */
  public Draft with(List<TextEdit> edits) {
    Objects.requireNonNull(edits, "edits");
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    for (int i = edits.size() - 1; i >= 0; i--) {
      TextEdit edit = edits.get(i);
      texts
          .computeIfAbsent(edit.file(), file -> new StringBuilder(text(file).orElse("")))
          .replace(edit.span().from(), edit.span().to(), edit.text());
    }
    Draft changed = this;
    for (Map.Entry<String, StringBuilder> each : texts.entrySet()) {
      changed = changed.with(each.getKey(), each.getValue().toString());
    }
    return changed;
  }

  /** The same with the file as it is on disk. */
  public Draft without(String file) {
    Objects.requireNonNull(file, "file");
    SortedMap<String, String> changed = new TreeMap<>(unsaved);
    changed.remove(file);
    return new Draft(folder, changed, lastSound());
  }

  /** The same, read again from disk. */
  public Draft again() {
    return new Draft(folder, new TreeMap<>(unsaved), lastSound());
  }

  /** The rubric's folder. */
  public Path folder() {
    return folder;
  }

  /** The texts that are not saved, by the names of their files. */
  public SortedMap<String, String> unsaved() {
    return unsaved;
  }

  /** The rubric of these texts; empty when they make none. */
  public Optional<Rubric> rubric() {
    return Optional.ofNullable(loading().rubric());
  }

  /**
   * The rubric of these texts, or of the last draft that made one; null when none ever did. Old
   * numbers are better than none only where they are marked as old.
   */
  public @Nullable Rubric lastSound() {
    Loading done = known();
    return done == null || done.rubric() == null ? before : done.rubric();
  }

  /** What keeps these texts from being used; empty when {@link #rubric} is there. */
  public List<Diagnostic> problems() {
    return loading().problems();
  }

  /** The same, or what is odd about a rubric that can be used: what loading alone tells. */
  public List<Diagnostic> loaded() {
    Loading done = loading();
    return done.rubric() == null ? done.problems() : done.rubric().warnings();
  }

  /** The same, or what a check finds of a rubric that can be used, which takes longer. */
  public List<Diagnostic> checked() {
    Loading done = loading();
    return done.rubric() == null
        ? done.problems()
        : RubricCheck.check(done.rubric()).problems().stream().map(Problem::diagnostic).toList();
  }

  /** What can be read of the rubric, however much is wrong. */
  synchronized Partly partly() {
    if (partly == null) {
      partly = Partly.read(folder, written().bytes());
    }
    return partly;
  }

  private synchronized @Nullable Loading known() {
    return loading;
  }

  private synchronized Loading loading() {
    if (loading == null) {
      loading = load();
    }
    return loading;
  }

  private Loading load() {
    Written written = written();
    if (!written.problems().isEmpty()) {
      return new Loading(null, written.problems());
    }
    try {
      Rubric rubric =
          before == null
              ? Rubric.load(folder, written.bytes())
              : before.reload(folder, written.bytes());
      return new Loading(rubric, List.of());
    } catch (InvalidRubricException refusal) {
      return new Loading(null, refusal.diagnostics());
    }
  }

  /** The unsaved texts as their files would have them, and those that can't be. */
  private record Written(Map<String, byte[]> bytes, List<Diagnostic> problems) {}

  private Written written() {
    Map<String, byte[]> bytes = new HashMap<>();
    List<Diagnostic> problems = new ArrayList<>();
    unsaved.forEach(
        (file, text) -> {
          try {
            bytes.put(file, file.endsWith(WORKBOOK) ? workbook(file, text) : utf8(text));
          } catch (IllegalArgumentException unfit) {
            String why = String.valueOf(unfit.getMessage());
            problems.add(
                Diagnostic.error(
                    "workbook", Location.of(file), why, "the table can't be written: " + why));
          }
        });
    return new Written(bytes, problems);
  }

  private byte[] workbook(String file, String text) {
    byte[] now = read(file).orElse(new byte[0]);
    return WorkbookText.of(now).filter(text::equals).isPresent()
        ? now
        : WorkbookText.with(now, text);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The text of a file, of a workbook that of its table; empty when it is none in UTF-8, can't be
   * read, or stands outside the rubric's folder.
   *
   * @param file its name in the folder, parts with {@code /}
   */
  public Optional<String> text(String file) {
    Objects.requireNonNull(file, "file");
    String own = unsaved.get(file);
    return own == null ? onDisk(file) : Optional.of(own);
  }

  /** The text of a file as it is on disk, as {@link #text} reads it. */
  public Optional<String> onDisk(String file) {
    return read(Objects.requireNonNull(file, "file")).flatMap(bytes -> text(file, bytes));
  }

  /** The text of such a file; of a workbook that of its table. */
  public static Optional<String> text(String file, byte[] bytes) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(bytes, "bytes");
    if (file.endsWith(WORKBOOK)) {
      return WorkbookText.of(bytes);
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException noText) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> read(String file) {
    try {
      return Optional.of(Door.read(folder.resolve(file), folder, Documents.LARGEST));
    } catch (Refused | InvalidPathException none) {
      return Optional.empty();
    }
  }

  /** The names of all files of the rubric, its cases and their data, in order. */
  public List<String> files() {
    TreeSet<String> names = new TreeSet<>(unsaved.keySet());
    try (Stream<Path> found = Files.walk(folder, DEPTH)) {
      found
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith(".") && !name.contains("/."))
          .limit(MOST_FILES)
          .forEach(names::add);
    } catch (IOException | UncheckedIOException gone) {
      return List.copyOf(names);
    }
    return List.copyOf(names);
  }
}

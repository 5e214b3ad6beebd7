package dev.rubric.cli;

import dev.rubric.Rubric;
import dev.rubric.Rubrics;
import dev.rubric.Submissions;
import dev.rubric.batch.BatchOptions;
import dev.rubric.change.Change;
import dev.rubric.change.Comparison;
import dev.rubric.change.Portfolio;
import dev.rubric.change.Portfolios;
import dev.rubric.check.RubricCheck;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.documents.Forms;
import dev.rubric.framework.InForce;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.language.Draft;
import dev.rubric.language.RubricLanguage;
import dev.rubric.language.TextPlaces;
import dev.rubric.live.LiveOptions;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.spreadsheet.CsvFormat;
import dev.rubric.spreadsheet.WorkbookFormat;
import dev.rubric.store.FolderStore;
import dev.rubric.store.Publication;
import dev.rubric.store.SealedBundle;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Reference;
import dev.rubric.submission.Submission;
import dev.rubric.text.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A value of each type: what a whole rubric, submission and scorecard lead to, and the plain ones.
 */
final class Examples {
  private static final Path LINZE = Path.of("../../rules/linze-public-security-2024");
  private static final Path REPORT =
      Path.of("../../samples/submissions/linze-public-security-2024.yaml");
  private static final Set<String> LEFT_ALONE = Set.of("close", "clone", "hashCode", "toString");

  private final Map<Class<?>, Object> known = new HashMap<>();

  Examples() {
    plain();
    Rubric rubric = Rubric.load(LINZE);
    Submission submission = Submissions.read(REPORT, rubric);
    Scorecard card = rubric.score(submission);
    Queue<Object> found = new ArrayDeque<>();
    found.addAll(
        List.of(
            rubric,
            submission,
            card,
            Rubrics.load(LINZE.getParent()),
            card.diff(card),
            Change.between(rubric, rubric),
            Change.whatIf(rubric, submission),
            Comparison.of(rubric, rubric),
            Comparison.of(rubric, rubric).counting(null).impact(),
            Comparison.of(rubric, rubric).counting(null),
            Comparison.of(rubric, rubric).compare(submission),
            Portfolios.claims(rubric),
            Portfolios.claims(rubric).claims(),
            Portfolios.quality(rubric),
            Portfolios.quality(rubric).quality(),
            new RubricLanguage(Draft.of(copied())),
            Draft.of(copied()),
            new TextPlaces("词"),
            new CsvFormat(),
            new WorkbookFormat(),
            DataRow.of("明细"),
            InForce.during(2024),
            new Diagnostics(),
            Portfolio.pack(rubric, List.of(utf8(submission.toJson())).iterator()),
            RubricCheck.check(rubric),
            Forms.read("x.html", utf8("<p>无</p>")),
            SealedBundle.seal(rubric, submission, card, null),
            FolderStore.in(Path.of("target", "no-store")),
            Publication.of("王五", "年度修订"),
            Submission.of("单位"),
            Measure.of("案件"),
            BudgetLine.of("合计"),
            Reference.of("1"),
            Text.same("词"),
            BatchOptions.defaults(),
            LiveOptions.defaults(),
            Diagnostic.error("code", null, "错", "wrong")));
    while (!found.isEmpty()) {
      look(found.remove(), found);
    }
  }

  private void plain() {
    known.put(String.class, "x");
    known.put(CharSequence.class, "x");
    known.put(Object.class, "x");
    known.put(Integer.class, 1);
    known.put(int.class, 1);
    known.put(long.class, 1L);
    known.put(boolean.class, true);
    known.put(byte[].class, utf8("{}"));
    known.put(BigDecimal.class, BigDecimal.ONE);
    known.put(Path.class, copied());
    known.put(Instant.class, Instant.EPOCH);
    known.put(LocalDate.class, LocalDate.EPOCH);
    known.put(Duration.class, Duration.ofSeconds(1));
    known.put(ClassLoader.class, Examples.class.getClassLoader());
    known.put(InputStream.class, new ByteArrayInputStream(new byte[0]));
    known.put(OutputStream.class, new ByteArrayOutputStream());
    known.put(List.class, List.of());
    known.put(Collection.class, List.of());
    known.put(Iterable.class, List.of());
    known.put(Set.class, Set.of());
    known.put(Map.class, Map.of());
    known.put(SortedMap.class, new TreeMap<>());
    known.put(Iterator.class, List.of().iterator());
    known.put(Consumer.class, (Consumer<Object>) any -> {});
    known.put(Optional.class, Optional.empty());
  }

  /** A copy, since something may be written there. */
  private static Path copied() {
    Path copy = Path.of("target", "examples", "linze-public-security-2024");
    try (Stream<Path> files = Files.list(LINZE)) {
      Files.createDirectories(copy);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = file.getFileName();
        Files.copy(file, copy.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
      return copy;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Remembers a value, and asks it for others. */
  private void look(Object value, Queue<Object> found) {
    Class<?> type = value.getClass();
    if (value instanceof Collection<?> many) {
      many.stream().filter(each -> each != null).forEach(found::add);
    } else if (value instanceof Map<?, ?> many) {
      found.addAll(many.values());
    } else if (value instanceof Optional<?> one) {
      one.ifPresent(found::add);
    } else if (type.getName().startsWith("dev.rubric.") && known.putIfAbsent(type, value) == null) {
      for (Class<?> over = type;
          over != null && over != Object.class;
          over = over.getSuperclass()) {
        known.putIfAbsent(over, value);
        Stream.of(over.getInterfaces()).forEach(each -> known.putIfAbsent(each, value));
      }
      Stream.of(type.getMethods()).forEach(method -> ask(value, method, found));
    }
  }

  private static void ask(Object value, Method method, Queue<Object> found) {
    boolean asks =
        method.getParameterCount() == 0
            && !Modifier.isStatic(method.getModifiers())
            && method.getReturnType() != void.class
            && !LEFT_ALONE.contains(method.getName());
    try {
      Object answer = asks && method.trySetAccessible() ? method.invoke(value) : null;
      if (answer != null) {
        found.add(answer);
      }
    } catch (InvocationTargetException | IllegalAccessException none) {
      // what has no answer leads no further
    }
  }

  /** A value of that type; empty when none is known. */
  Optional<Object> of(Class<?> type) {
    if (type.isEnum()) {
      return Optional.of(type.getEnumConstants()[0]);
    }
    if (type == Stream.class) {
      return Optional.of(Stream.empty());
    }
    Object value = known.get(type);
    if (value == null && type.isInterface()) {
      return Optional.of(
          Proxy.newProxyInstance(
              Examples.class.getClassLoader(), new Class<?>[] {type}, (on, method, by) -> null));
    }
    return Optional.ofNullable(value);
  }
}

package dev.rubric.change.internal.impact;

import dev.rubric.Submissions;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads parts of submissions that are known to be sound: entries that differ in their amounts only
 * are read once, and of the others only the amounts. Thread-safe.
 */
final class Moulds {
  private static final String NAME = "填报";
  private static final long ROOM = 8L * 1024 * 1024;

  private final AtomicLong room = new AtomicLong(ROOM);
  private final Map<FactWord, Memory<Mould>> known = new ConcurrentHashMap<>();

  /** A submission of these entries and reports; null when it is better read as JSON. */
  @Nullable Submission submission(Collection<Row.Entry> entries, Collection<Slice> reports) {
    return new Caster().submission(entries, reports);
  }

  /** Casts one submission after the other that are likely to look alike, by one thread. */
  Caster caster() {
    return new Caster();
  }

  /** Tries what the entry in the same place of the submission before looked like. */
  final class Caster {
    private final List<@Nullable Pressed> before = new ArrayList<>();

    private Caster() {}

    /** A submission of these entries and reports; null when it is better read as JSON. */
    @Nullable Submission submission(Collection<Row.Entry> entries, Collection<Slice> reports) {
      Submission.Builder submission = Submission.of(NAME);
      int place = 0;
      for (Row.Entry entry : entries) {
        if (!cast(place++, entry.fact(), entry.value(), submission)) {
          return null;
        }
      }
      for (Slice report : reports) {
        if (!cast(place++, FactWord.MEASURE, report, submission)) {
          return null;
        }
      }
      return submission.build();
    }

    private boolean cast(int place, FactWord fact, Slice entry, Submission.Builder to) {
      Pressed last = place < before.size() ? before.get(place) : null;
      List<Slice> alike =
          last == null || last.fact() != fact ? null : last.stencil().amounts(entry);
      if (last != null && alike != null) {
        last.mould().cast(alike, to);
        return true;
      }
      Template template = Template.of(fact, entry);
      Mould mould = template == null ? null : mould(fact, template, entry);
      if (template == null || mould == null) {
        return false;
      }
      while (before.size() <= place) {
        before.add(null);
      }
      before.set(place, new Pressed(fact, new Stencil(entry, template.amounts()), mould));
      mould.cast(template.amounts(), to);
      return true;
    }
  }

  private record Pressed(FactWord fact, Stencil stencil, Mould mould) {}

  private @Nullable Mould mould(FactWord fact, Template template, Slice entry) {
    Memory<Mould> memory = known.computeIfAbsent(fact, any -> new Memory<>(room));
    Mould found = memory.get(template.look());
    if (found == null && !memory.isClosed()) {
      Mould made = made(fact, template, entry);
      if (made != null) {
        memory.put(template::look, made, template.look().length());
      }
      return made;
    }
    return found;
  }

  private static @Nullable Mould made(FactWord fact, Template template, Slice entry) {
    boolean measure = fact == FactWord.MEASURE;
    byte[] json =
        RowJson.of(
            List.of(),
            measure ? List.of() : List.of(new Row.Entry(fact, entry)),
            measure ? List.of(entry) : List.of());
    try {
      return Mould.of(fact, template, Submissions.parseJson(NAME, json));
    } catch (InvalidSubmissionException unsound) {
      return null;
    }
  }
}

package dev.rubric.internal.published;

import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of a method together to clauses: a condition, a result, and what limits it. */
final class Clauses {
  private static final Pattern COUNTED =
      Pattern.compile("(?:发生|出现|发现|存在|查出|有)?[0-9一二两三四五六七八九十]+\\p{L}{1,2}扣.*");
  private static final Pattern RESULT_FIRST = Pattern.compile("([^:]{1,12}):(.+)");

  private final List<String> pieces;
  private final Subject subject;
  private final Conditions conditions;
  private final Results results;
  private final boolean graded;
  private final List<Clause> done = new ArrayList<>();
  private final List<String> pending = new ArrayList<>();
  private @Nullable String unread;
  private boolean stated;

  Clauses(List<String> pieces, Subject subject) {
    this.pieces = pieces;
    this.subject = subject;
    this.conditions = new Conditions(subject);
    this.results = new Results(subject);
    this.graded = pieces.stream().filter(each -> COUNTED.matcher(each).matches()).count() > 1;
  }

  /** The clauses; empty when one is neither condition nor result, or when none has a condition. */
  Optional<List<Clause>> read() {
    for (int i = 0; i < pieces.size() && unread == null; i++) {
      i += piece(i);
    }
    if (!pending.isEmpty() && unread == null) {
      unread = pending.get(0);
    }
    return unread != null || pieces.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(done));
  }

  /** The part that can't be read, when others can. */
  Optional<Text> blame() {
    if (read().isPresent() || unread == null) {
      return Optional.empty();
    }
    Optional<String> name = conditions.unknownName(condition(unread));
    boolean known = stated || !done.isEmpty();
    return known || name.isPresent()
        ? Optional.of(Statement.unreadable(unread, name, subject))
        : Optional.empty();
  }

  /** The longest part of a piece before what could be its result. */
  private String condition(String piece) {
    for (int i = 1; i < piece.length(); i++) {
      if (isResult(piece.substring(i).replaceFirst("^[:则就]", ""))) {
        return piece.substring(0, i);
      }
    }
    return piece;
  }

  /** Reads a piece; how many more were read with it. */
  private int piece(int at) {
    String piece = pieces.get(at);
    if (pending.isEmpty() && !done.isEmpty() && Statement.isRider(piece)) {
      Clause last = done.remove(done.size() - 1);
      List<String> more = new ArrayList<>(last.pieces());
      more.add(piece);
      done.add(last.with(more));
    } else if (isResult(piece)) {
      close(null, piece, at);
    } else if (!cut(piece, at)) {
      return other(piece, at);
    }
    return 0;
  }

  private int other(String piece, int at) {
    Matcher first = RESULT_FIRST.matcher(piece);
    boolean next = at + 1 < pieces.size();
    if (isCondition(joined(piece))) {
      pending.add(piece);
      stated = true;
    } else if (first.matches() && isResult(first.group(1)) && isCondition(first.group(2))) {
      close(first.group(2), first.group(1), at);
    } else if (next
        && piece.endsWith("的")
        && pieces.get(at + 1).startsWith("每")
        && StepText.of(piece + pieces.get(at + 1), subject).isPresent()) {
      close(null, piece + pieces.get(at + 1), at);
      return 1;
    } else {
      unread = piece;
    }
    return 0;
  }

  private String joined(String piece) {
    return pending.isEmpty() ? piece : String.join(",", pending) + "," + piece;
  }

  private void close(@Nullable String condition, String result, int at) {
    String whole = condition == null ? null : joined(condition);
    String before = pending.isEmpty() ? null : String.join(",", pending);
    done.add(new Clause(whole == null ? before : whole, List.of(result), at));
    pending.clear();
    stated |= whole != null;
  }

  /** A condition with its result behind it. */
  private boolean cut(String piece, int at) {
    for (int i = 1; i < piece.length(); i++) {
      String result = piece.substring(i).replaceFirst("^[:则就,]", "");
      if (isResult(result) && isCondition(joined(piece.substring(0, i)))) {
        close(piece.substring(0, i), result, at);
        return true;
      }
    }
    return false;
  }

  private boolean isResult(String text) {
    return steps(text).isPresent()
        || Results.isProportion(text)
        || results.behindCondition(text).isPresent();
  }

  private Optional<StepText> steps(String text) {
    return graded && COUNTED.matcher(text).matches()
        ? Optional.empty()
        : StepText.of(text, subject);
  }

  private boolean isCondition(String text) {
    return Relative.of(text).isPresent() || !conditions.read(text).isEmpty();
  }
}

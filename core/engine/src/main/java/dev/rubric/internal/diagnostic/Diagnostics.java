package dev.rubric.internal.diagnostic;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of one rubric or submission, so that all are reported in one go.
 *
 * <p>Not thread-safe; one collector serves one load.
 */
public final class Diagnostics {
  /** How many problems are listed; nobody reads more, and a hostile file could have millions. */
  public static final int MOST = 1000;

  /** How much work the nearest spellings of one load may be together. */
  private static final long MOST_WORK = 10 * Nearest.MOST_WORK;

  private final List<Diagnostic> found = new ArrayList<>(0);
  private final Set<String> doubted = new HashSet<>();
  private boolean errors;
  private int omitted;
  private long work;

  /** A collector with nothing in it. */
  public Diagnostics() {}

  /** Records a problem; beyond {@link #MOST} it is only counted. */
  public void add(Diagnostic diagnostic) {
    errors |= diagnostic.severity() == Severity.ERROR;
    if (found.size() < MOST) {
      found.add(diagnostic);
    } else {
      omitted++;
    }
  }

  /** Records all that another collector found, and what it only counted. */
  public void addAll(Diagnostics other) {
    other.listed().forEach(this::add);
    omitted += other.omitted;
  }

  /** Records an error. */
  public void error(String code, @Nullable Location location, String zh, String en) {
    add(Diagnostic.error(code, location, zh, en));
  }

  /** Records a warning. */
  public void warning(String code, @Nullable Location location, String zh, String en) {
    add(Diagnostic.warning(code, location, zh, en));
  }

  /**
   * Whether so many problems are listed that another one is only counted: what it would say need
   * not be worked out.
   */
  public boolean isFull() {
    return found.size() >= MOST;
  }

  /**
   * The choice nearest to a misspelt word, as {@link Nearest#to} finds it; empty also when nobody
   * will read it, or when one load has asked for too many already.
   */
  public Optional<String> nearest(String word, Collection<String> choices) {
    if (isFull() || work >= MOST_WORK) {
      return Optional.empty();
    }
    Nearest search = Nearest.search(word, choices, Nearest.MOST_WORK);
    work += search.work();
    return search.found();
  }

  /** Takes back a problem, of which another one that is recorded says more. */
  public void withdraw(Diagnostic less) {
    found.remove(less);
  }

  /** How many problems there are. */
  public int count() {
    return found.size() + omitted;
  }

  /**
   * Takes down a name in whose declaration something is wrong: that the name is not known where it
   * is used would only follow from it.
   */
  public void doubt(String name) {
    doubted.add(name);
  }

  /** Takes down the names that another collector doubts. */
  public void doubtAll(Diagnostics other) {
    doubted.addAll(other.doubted);
  }

  /** Takes down that something is wrong of which nothing need be said. */
  public void fail() {
    errors = true;
  }

  /** Whether something is wrong in the declaration of a name. */
  public boolean isDoubted(String name) {
    return doubted.contains(name);
  }

  /** Whether any error was recorded. */
  public boolean hasErrors() {
    return errors;
  }

  /** All problems so far, in the order of {@link Diagnostic#ORDER}. */
  public List<Diagnostic> all() {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Diagnostic> all = new ArrayList<>(listed());
    if (omitted > 0) {
      String zh = "问题太多，只列出前 " + MOST + " 处，另有 " + omitted + " 处";
      String en = "too many problems; the first " + MOST + " are listed, and " + omitted + " more";
      Severity severity = errors ? Severity.ERROR : Severity.WARNING;
      all.add(new Diagnostic(severity, "too-many-problems", null, Text.of(zh, en)));
    }
    return all.stream().sorted(Diagnostic.ORDER).toList();
  }

  private List<Diagnostic> listed() {
    return found.stream().distinct().sorted(Diagnostic.ORDER).toList();
  }
}

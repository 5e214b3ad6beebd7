package dev.rubric.internal.framework;

import dev.rubric.framework.Declarations;
import dev.rubric.framework.Derived;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.document.MapReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the library declares for every rubric: the rates of 财预〔2013〕53号, as derived values that a
 * rubric may declare anew.
 */
public final class Library {
  /** The file that holds them, for people to read. */
  public static final String FILE = "library/rates.yaml";

  private static final List<Derived> RATES = read();

  private Library() {}

  private static List<Derived> read() {
    Diagnostics diagnostics = new Diagnostics();
    List<Derived> rates =
        Documents.parse(FILE, bytes(), diagnostics)
            .map(node -> MapReader.of(node, diagnostics))
            .map(map -> DeclarationsReader.derived(map, FrameworkKeys.DERIVED, diagnostics))
            .orElse(List.of());
    if (rates.isEmpty() || diagnostics.hasErrors()) {
      throw new IllegalStateException(FILE + ": " + diagnostics.all());
    }
    return rates;
  }

  private static byte[] bytes() {
    try (InputStream in = Library.class.getResourceAsStream("/dev/rubric/" + FILE)) {
      if (in == null) {
        throw new IllegalStateException("not packaged: " + FILE);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All it declares, in its order. */
  public static List<Derived> rates() {
    return RATES;
  }

  /** The declaration of that name; empty when it makes none. */
  public static Optional<Derived> rate(String name) {
    return RATES.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** Whether that is its declaration, not one that a rubric puts in its place. */
  public static boolean declares(Derived derived) {
    return RATES.contains(derived);
  }

  /**
   * The derived values of a rubric: the library's, but for those that it declares anew, and its
   * own.
   */
  public static List<Derived> with(Declarations own) {
    List<Derived> all = new ArrayList<>();
    for (Derived rate : RATES) {
      if (own.derived().stream().noneMatch(each -> each.name().equals(rate.name()))) {
        all.add(rate);
      }
    }
    own.derived().forEach(each -> all.add(named(each)));
    return all;
  }

  /** What stands in place of one of the library's values keeps its English word. */
  private static Derived named(Derived own) {
    return own.english() == null
        ? rate(own.name()).map(shipped -> own.withEnglish(shipped.english())).orElse(own)
        : own;
  }
}

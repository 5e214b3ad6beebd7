package dev.rubric.text;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in Chinese and in English, rendered when it is read.
 *
 * <p>Two texts are equal when both of their renderings are; these are also what is serialized.
 */
public final class Text implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient Function<Language, String> rendering;

  private Text(Function<Language, String> rendering) {
    this.rendering = rendering;
  }

  /** The text with these two renderings, neither null. */
  public static Text of(String zh, String en) {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
    return new Text(language -> language == Language.ZH ? zh : en);
  }

  /** The text that reads the same in both languages, such as an auditor's own words. */
  public static Text same(String words) {
    Objects.requireNonNull(words, "words");
    return of(words, words);
  }

  /**
   * A text that reads the same in both languages, put together once, when someone first reads it.
   *
   * @param words a pure function of immutable values, which gives the words; never null
   */
  public static Text sameLazy(Supplier<String> words) {
    Objects.requireNonNull(words, "words");
    return new Text(new Once(words));
  }

  /**
   * A text that is rendered only when someone reads it.
   *
   * @param rendering a pure function over immutable values; called on each read
   */
  public static Text lazy(Function<Language, String> rendering) {
    return new Text(Objects.requireNonNull(rendering, "rendering"));
  }

  /** This text as people are shown it in a line, by {@link Characters#shownInLine}. */
  public Text shownInLine() {
    String zh = in(Language.ZH);
    String en = in(Language.EN);
    String zhShown = Characters.shownInLine(zh);
    String enShown = Characters.shownInLine(en);
    return zhShown.equals(zh) && enShown.equals(en) ? this : of(zhShown, enShown);
  }

  /** This text in one language; never null. */
  public String in(Language language) {
    Objects.requireNonNull(language, "language");
    return rendering.apply(language);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text that
        && in(Language.ZH).equals(that.in(Language.ZH))
        && in(Language.EN).equals(that.in(Language.EN));
  }

  @Override
  public int hashCode() {
    return in(Language.ZH).hashCode();
  }

  /** The Chinese rendering. */
  @Override
  public String toString() {
    return in(Language.ZH);
  }

  private Object writeReplace() {
    return new Rendered(in(Language.ZH), in(Language.EN));
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a text is read from its renderings");
  }

  /** Words that are kept once they are known; two threads may both put them together. */
  private static final class Once implements Function<Language, String> {
    private final Supplier<String> words;
    private @Nullable String known;

    Once(Supplier<String> words) {
      this.words = words;
    }

    @Override
    public String apply(Language language) {
      String own = known;
      if (own == null) {
        own = words.get();
        known = own;
      }
      return own;
    }
  }

  /** A text as it is serialized. */
  private record Rendered(String zh, String en) implements Serializable {
    private Object readResolve() {
      return of(zh, en);
    }
  }
}

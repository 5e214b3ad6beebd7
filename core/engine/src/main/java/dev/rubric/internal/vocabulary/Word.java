package dev.rubric.internal.vocabulary;

import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.text.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** Something the rule language has a Chinese and an English word for. */
public interface Word {
  /** The Chinese word. */
  String zh();

  /** The English word. */
  String en();

  /** Both words. */
  default Text label() {
    return Text.of(zh(), en());
  }

  /** Whether it is written so, in either language. */
  default boolean isWritten(String word) {
    return zh().equals(word) || en().equals(word);
  }

  /** The one that is written so. */
  static <W extends Word> Optional<W> find(Collection<W> words, String written) {
    return words.stream().filter(word -> word.isWritten(written)).findFirst();
  }

  /** The one that is written so. */
  static <W extends Word> Optional<W> find(W[] words, String written) {
    return find(Arrays.asList(words), written);
  }

  /** These words as choices. */
  static Choices choices(Collection<? extends Word> words) {
    return new Choices(words.stream().map(Word::label).toList());
  }
}

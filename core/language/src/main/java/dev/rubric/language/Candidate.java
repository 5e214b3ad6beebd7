package dev.rubric.language;

import dev.rubric.diagnostic.Location;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word that is right in a place.
 *
 * @param insert what is put in, in each language
 * @param about what is to be said of it
 * @param declared where the rubric declares it; null when it is built in
 */
record Candidate(
    WordKind kind, Text word, Text insert, List<Text> about, @Nullable Location declared) {
  Candidate {
    about = List.copyOf(about);
  }

  static Candidate of(WordKind kind, Text word, Text insert, Text... about) {
    return new Candidate(kind, word, insert, List.of(about), null);
  }

  boolean isWritten(String written) {
    return word.in(Language.ZH).equals(written) || word.in(Language.EN).equals(written);
  }
}

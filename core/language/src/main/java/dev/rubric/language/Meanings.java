package dev.rubric.language;

import dev.rubric.text.Text;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the words of the rule language mean, a sentence each. */
final class Meanings {
  private static final ResourceBundle ZH = bundle("zh");
  private static final ResourceBundle EN = bundle("en");

  private Meanings() {}

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        "dev.rubric.language.Meanings",
        Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** What a word of the language means, by the name of its constant. */
  static Text of(Enum<?> word) {
    String key = word.getDeclaringClass().getSimpleName() + "." + word.name();
    return Text.of(ZH.getString(key), EN.getString(key));
  }
}

package dev.rubric.internal.character;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import dev.rubric.text.Lookalikes;
import dev.rubric.text.Text;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of one kind in one rubric or submission, none of which may look like another.
 *
 * <p>Not thread-safe; one collector serves one list.
 */
public final class Names {
  /** A name with its place. */
  private record Seen(String name, @Nullable Location where) {}

  private final Text kind;
  private final Diagnostics diagnostics;
  private final Map<String, Seen> seen = new HashMap<>();

  /** Names of a kind, such as 指标 in Chinese and indicator in English. */
  public Names(String zh, String en, Diagnostics diagnostics) {
    this.kind = Text.of(zh, en);
    this.diagnostics = diagnostics;
  }

  /**
   * Adds a name; one that only looks like one before it is reported.
   *
   * @return where the same name, to the character, was added before; null when it was not
   */
  public @Nullable Twin add(String name, @Nullable Location where) {
    Seen before = seen.putIfAbsent(Lookalikes.skeleton(name), new Seen(name, where));
    if (before == null) {
      return null;
    }
    if (before.name().equals(name)) {
      return new Twin(before.where());
    }
    diagnostics.error(
        "names-alike",
        where,
        kind.in(Language.ZH)
            + " "
            + name
            + " 与 "
            + before.name()
            + " 看起来一样，只差 "
            + difference(name, before.name())
            + "；请改用同一个名称，或改成分得清的名称",
        "the %s %s looks like %s, and differs only in %s; use one name, or names that can be told apart"
            .formatted(kind.in(Language.EN), name, before.name(), difference(name, before.name())));
    return null;
  }

  /** The same name, added before. */
  public record Twin(@Nullable Location where) {}

  /** Warns of a name with a character that looks like another one. */
  public static void warnOfLookalikes(
      String name, @Nullable Location where, Diagnostics diagnostics) {
    int at = Lookalikes.firstIn(name);
    if (at >= 0) {
      Text character = Characters.name(name.codePointAt(at));
      int number = name.codePointCount(0, at) + 1;
      diagnostics.warning(
          "look-alike",
          where,
          name
              + " 的第 "
              + number
              + " 个字符 "
              + Character.toString(name.codePointAt(at))
              + " 看起来像 "
              + Lookalikes.skeleton(name.substring(at, at + 1))
              + "，实为 U+%04X".formatted(name.codePointAt(at)),
          "character %d of %s looks like %s and is %s"
              .formatted(
                  number,
                  name,
                  Lookalikes.skeleton(name.substring(at, at + 1)),
                  character.in(Language.EN)));
    }
  }

  /** The first characters in which two names differ, by their code points. */
  private static String difference(String name, String other) {
    int at = 0;
    while (at < name.length() && at < other.length() && name.charAt(at) == other.charAt(at)) {
      at++;
    }
    return code(name, at) + " / " + code(other, at);
  }

  private static String code(String name, int at) {
    return at < name.length() ? "U+%04X".formatted(name.codePointAt(at)) : "-";
  }
}

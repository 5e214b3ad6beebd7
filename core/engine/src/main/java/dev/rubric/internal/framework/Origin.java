package dev.rubric.internal.framework;

import dev.rubric.diagnostic.Location;
import dev.rubric.text.Text;

/** Which rubric states something: the library, one that this one builds on, or itself. */
public final class Origin {
  private static final Text LIBRARY = Text.of("库", "the library");
  private static final Text OWN = Text.of("本标准", "this rubric");

  private Origin() {}

  /** In words; the name of a rubric that this one builds on is the folder of its files. */
  public static Text of(Location location) {
    String file = location.file();
    int end = file.indexOf('/');
    if (file.equals(Library.FILE)) {
      return LIBRARY;
    }
    return end < 0 ? OWN : Text.same(file.substring(0, end));
  }
}

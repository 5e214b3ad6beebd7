package dev.rubric.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a new rubric is called.
 *
 * @param folder its folder, as it is told to the user
 * @param rubric its name, which is its folder's: ASCII, so that it works under any locale
 * @param title its title in Chinese; empty for that of the template
 */
record NewName(String folder, String rubric, String title) {
  private static final String PLAIN = "[A-Za-z0-9][A-Za-z0-9._-]*";
  private static final int LONGEST = 100;

  /** A folder's name as it is, or a title, from which a folder's name is made. */
  static NewName of(String written, Template template) {
    int cut = Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\'));
    String parent = written.substring(0, cut + 1);
    String last = written.substring(cut + 1).strip();
    if (last.matches(PLAIN)) {
      return new NewName(written, last, "");
    }
    boolean title =
        last.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    if (!title || last.length() > LONGEST || last.matches("(?s).*[\\p{Cntrl}\"#:@].*")) {
      throw new CommandException(
          "名称写英文字母、数字和 - _ .，或者写中文标题：" + last,
          "a name has letters, digits and - _ . only, or is a title in Chinese: " + last);
    }
    String ascii = last.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    String kind = template.name().toLowerCase(Locale.ROOT);
    String folder = free(parent, ascii.isEmpty() ? kind : kind + "-" + ascii);
    return new NewName(parent + folder, folder, last);
  }

  /** The first of name, name-2, name-3 … that no folder has. */
  private static String free(String parent, String name) {
    String free = name;
    for (int i = 2; Files.exists(exact(parent, free)); i++) {
      free = name + "-" + i;
    }
    return free;
  }

  private static Path exact(String parent, String name) {
    return Paths.of(parent + name);
  }
}

package dev.rubric.cli;

import dev.rubric.text.Text;

/** Input that the command cannot use, said in both languages. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  CommandException(Text text) {
    super(text.toString());
    this.text = text;
  }

  CommandException(String zh, String en) {
    this(Text.of(zh, en));
  }

  Text text() {
    return text;
  }
}

package dev.rubric.cli;

import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** Says where an input with one submission a line can't be read on, and why. */
final class Unreadable {
  private Unreadable() {}

  /**
   * What people are told.
   *
   * @param line the line up to which everything was dealt with
   */
  static CommandException after(long line, IOException problem) {
    Text reason = reason(problem);
    return new CommandException(
        "第 " + line + " 行之后无法读取输入（" + reason.in(Language.ZH) + "）",
        "cannot read the input after line " + line + " (" + reason.in(Language.EN) + ")");
  }

  private static Text reason(IOException problem) {
    if (problem instanceof EOFException) {
      return Text.of("压缩文件不完整", "the compressed file is cut off");
    }
    if (problem instanceof ZipException) {
      return Text.of("压缩文件已损坏", "the compressed file is damaged");
    }
    return Text.same(String.valueOf(problem.getMessage()));
  }
}

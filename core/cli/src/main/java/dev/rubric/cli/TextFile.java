package dev.rubric.cli;

import dev.rubric.internal.document.Documents;
import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.text.Language;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads a file of text that is about to be written anew. */
final class TextFile {
  private TextFile() {}

  /**
   * Its text, in UTF-8.
   *
   * @throws CommandException when the folder's door refuses it, or it is another encoding
   */
  static String read(Path file, Path folder) {
    try {
      byte[] bytes = Door.read(file, folder, Documents.LARGEST);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (Refused refused) {
      throw new CommandException(
          refused.reason().in(Language.ZH) + "：" + file,
          refused.reason().in(Language.EN) + ": " + file);
    } catch (CharacterCodingException e) {
      throw new CommandException("不是 UTF-8 文本：" + file, "not UTF-8 text: " + file);
    }
  }
}

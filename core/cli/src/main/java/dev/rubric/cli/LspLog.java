package dev.rubric.cli;

import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Says in one line that a message of the editor could not be read, in place of the stack traces
 * that the library would print for each.
 */
final class LspLog extends Handler {
  private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j");

  private final Console console;
  private final Language language;
  private boolean told;

  private LspLog(Console console, Language language) {
    this.console = console;
    this.language = language;
  }

  /** Listens in place of what the platform would print, until it is closed. */
  static LspLog open(Console console, Language language) {
    LspLog log = new LspLog(console, language);
    LIBRARY.setUseParentHandlers(false);
    LIBRARY.addHandler(log);
    return log;
  }

  /**
   * The first says enough: after a head that can't be read, all that follows may be taken wrong.
   */
  @Override
  public synchronized void publish(LogRecord message) {
    if (!told && message.getThrown() != null) {
      told = true;
      console.tell(
          Text.of(
              "编辑器发来的消息读不懂，已略过；每条消息应以 Content-Length: 字节数 开头，空一行后是 JSON",
              "a message of the editor can't be read and is passed over; each begins with"
                  + " Content-Length: BYTES, then a blank line and JSON"),
          language);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LIBRARY.removeHandler(this);
    LIBRARY.setUseParentHandlers(true);
  }
}

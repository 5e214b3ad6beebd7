package dev.rubric.live;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import org.slf4j.Logger;

/** Writes what happens to a live rubric to the log, for those who run the system. */
final class EventLog {
  private EventLog() {}

  static void write(Logger log, LiveEvent event, Language language) {
    String words = words(event).in(language);
    if (event instanceof LiveEvent.Failed failed) {
      log.warn("{}", words);
      for (Diagnostic problem : failed.failure().diagnostics()) {
        log.warn("{}", problem.render(language));
      }
    } else {
      log.info("{}", words);
    }
  }

  private static Text words(LiveEvent event) {
    String shown = shown(event.version());
    if (event instanceof LiveEvent.Loaded loaded) {
      int before = loaded.before().number();
      return Text.of("启用" + shown + "，原为第 " + before + " 版", shown + " replaces " + before);
    } else if (event instanceof LiveEvent.Failed) {
      return Text.of("修改不能使用，继续使用" + shown, "the edit can't be used; still in service: " + shown);
    } else if (event instanceof LiveEvent.Recovered) {
      return Text.of("错误已消除，继续使用" + shown, "the error is gone; still in service: " + shown);
    }
    return Text.of("退回" + shown, "rolled back to " + shown);
  }

  private static String shown(RubricVersion version) {
    RubricStamp stamp = version.stamp();
    return " #%d %s %s (%s)"
        .formatted(version.number(), stamp.name(), stamp.version(), stamp.hash());
  }
}

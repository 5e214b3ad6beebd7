package dev.rubric.cli;

import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.peers.PeerTable;
import dev.rubric.peers.Peers;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file that says what units are held against: what {@code --peers-out} wrote of all units, or
 * the scorecard of one, whose figures are used as they are.
 */
final class PeersFile {
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private PeersFile() {}

  /** What it says; nothing without a file. */
  static Peers read(@Nullable String name) {
    if (name == null) {
      return Peers.NONE;
    }
    Path path = Paths.of(name);
    String text;
    try {
      text = new String(Door.read(path, MOST_BYTES), StandardCharsets.UTF_8);
    } catch (Refused refused) {
      throw new CommandException(
          "无法读取同类文件：" + name + "：" + refused.reason().in(Language.ZH),
          "cannot read the file of peers: " + name + ": " + refused.reason().in(Language.EN));
    }
    try {
      return PeerTable.fromJson(text);
    } catch (IllegalArgumentException noTable) {
      return ofScorecard(text, name);
    }
  }

  private static Peers ofScorecard(String text, String name) {
    try {
      return Peers.of(Scorecard.fromJson(text).peers());
    } catch (RuntimeException neither) {
      throw new CommandException(
          "不是同类文件：" + name + "；应为 --peers-out 写出的文件，或一份评分表的 JSON",
          "no file of peers: "
              + name
              + "; it is one that --peers-out wrote, or a scorecard's JSON");
    }
  }
}

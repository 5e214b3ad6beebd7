package dev.rubric.internal.table;

import dev.rubric.table.Cell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The notes of cells (批注) as lines of a comment, such as 【批注：计分方法】请核对, and back. */
final class CellNotes {
  private static final Pattern LINE = Pattern.compile("【批注(?:[：:]\\s*([^】]*))?】\\s?(.*)");

  private CellNotes() {}

  /**
   * The lines of a cell's note.
   *
   * @param column what the cell's column is; null where it has no heading that is known
   */
  static List<String> lines(@Nullable Column column, Cell cell) {
    String mark = column == null ? "【批注】" : "【批注：" + column.heading() + "】";
    return cell.note().lines().map(line -> mark + line).toList();
  }

  /**
   * A comment without the lines of notes, and the notes by their columns.
   *
   * @param loose the note that names no column; empty when there is none
   */
  record Parted(List<String> remark, Map<Column, String> notes, String loose) {
    String text() {
      return String.join("\n", remark);
    }
  }

  static Parted part(List<String> lines) {
    List<String> remark = new ArrayList<>();
    List<String> loose = new ArrayList<>();
    Map<Column, String> notes = new EnumMap<>(Column.class);
    for (String line : lines) {
      Matcher note = LINE.matcher(line.strip());
      if (!note.matches()) {
        remark.add(line);
      } else {
        String words = note.group(2);
        Optional<Column> column = Optional.ofNullable(note.group(1)).flatMap(Column::of);
        column.ifPresentOrElse(
            known -> notes.merge(known, words, (a, b) -> a + "\n" + b), () -> loose.add(words));
      }
    }
    return new Parted(remark, notes, String.join("\n", loose));
  }
}

package dev.rubric.internal.table;

import dev.rubric.table.Cell;
import dev.rubric.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows under a head that state no rule: sums, numbers of columns, notes and signatures.
 *
 * <p>A row whose method says what it is worth is none of these, whatever else it says.
 */
final class Notes {
  private static final Pattern SUM = Pattern.compile("(合计|总计|小计|共计|总分|总和|计)(\\(.*\\)|（.*）)?[:：]?");
  private static final Pattern NOTE =
      Pattern.compile(
          "([(（【\\[]?(附注|备注|注释|注明|注|说明|填表说明|填报说明|附)[0-9一二三四五六七八九十]*[)）】\\]]?[:：.、1-9].*)|[※*＊].*"
              + "|(填表|制表|填报|审核|复核|负责|单位|联系|经办|日期|时间|电话|签字|签章|盖章|主管)\\S{0,8}[:：].*",
          Pattern.DOTALL);
  private static final Pattern NUMBER_OF_COLUMN =
      Pattern.compile("[(（]?([0-9]{1,2}|[A-Z]|[一二三四五六七八九十]{1,2})[)）]?|栏次|行次|—");
  private static final Pattern POINT_OF_NOTE =
      Pattern.compile("[(（]?([0-9]{1,2}|[一二三四五六七八九十]{1,2})[)）]?[.、．)）].*", Pattern.DOTALL);

  private Notes() {}

  /** Whether the row under a head numbers its columns. */
  static boolean numbersColumns(List<Cell> row) {
    List<String> texts = texts(row);
    return texts.size() > 2
        && texts.stream().distinct().count() == texts.size()
        && texts.stream().allMatch(text -> NUMBER_OF_COLUMN.matcher(text).matches());
  }

  /** Whether a row sums up what stands above it. */
  static boolean isSum(List<Cell> row) {
    return texts(row).stream()
        .findFirst()
        .filter(text -> SUM.matcher(text.replaceAll("\\s", "")).matches())
        .isPresent();
  }

  /**
   * Whether a row is a note to the table or a line to sign.
   *
   * @param afterNote whether the row above it was one
   */
  static boolean isNote(List<Cell> row, boolean afterNote) {
    List<String> texts = texts(row).stream().distinct().toList();
    boolean said = !texts.isEmpty() && NOTE.matcher(texts.get(0)).matches();
    boolean numbered =
        afterNote && texts.size() == 1 && POINT_OF_NOTE.matcher(texts.get(0)).matches();
    return said || numbered;
  }

  /** The lines of the notes under a table's head. */
  static List<String> lines(Table table, int head) {
    List<String> lines = new ArrayList<>();
    boolean after = false;
    for (List<Cell> row : table.rows().subList(head + 1, table.rows().size())) {
      after = isNote(row, after);
      if (after) {
        lines.addAll(String.join(" ", texts(row).stream().distinct().toList()).lines().toList());
      }
    }
    return lines;
  }

  private static List<String> texts(List<Cell> row) {
    return row.stream().map(cell -> cell.text().strip()).filter(text -> !text.isEmpty()).toList();
  }
}

package dev.rubric.internal.table;

import dev.rubric.table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows under a head that state no rule: sums, numbers of columns, notes and signatures.
 *
 * <p>A row whose method says what it is worth is none of these, whatever else it says.
 */
final class Notes {
  private static final Pattern SUM =
      Pattern.compile("(合计|总计|小计|共计|总分|总和|计)(分值|权重|得分|分数)?[:：]?([0-9.]+分?)?(\\(.*\\)|（.*）)?[:：]?");
  private static final Pattern NOTE =
      Pattern.compile(
          "([(（【\\[]?(附注|备注|注释|注明|注|说明|填表说明|填报说明|附)[0-9一二三四五六七八九十]*[)）】\\]]?([:：.、1-9].*)?)|[※*＊].*"
              + "|(填表|制表|填报|审核|复核|负责|单位|联系|经办|日期|时间|电话|签字|签章|盖章|主管)\\S{0,8}[:：].*",
          Pattern.DOTALL);
  private static final Pattern NUMBER_OF_COLUMN =
      Pattern.compile("[(（]?([0-9]{1,2}|[A-Z]|[一二三四五六七八九十]{1,2})[)）]?|栏次|行次|—");
  private static final Pattern POINT_OF_NOTE =
      Pattern.compile("[(（]?([0-9]{1,2}|[一二三四五六七八九十]{1,2})[)）]?[.、．)）].*", Pattern.DOTALL);

  private static final Pattern CAPTION =
      Pattern.compile("([一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]).{1,60}");

  private Notes() {}

  /** Whether the row under a head numbers its columns. */
  static boolean numbersColumns(List<Cell> row) {
    List<String> texts = texts(row);
    return texts.size() > 2
        && texts.stream().distinct().count() == texts.size()
        && texts.stream().allMatch(text -> NUMBER_OF_COLUMN.matcher(text).matches());
  }

  /** Whether a row sums up what stands above it: by its first words, or beside a merged level. */
  static boolean isSum(List<Cell> row, Map<Integer, Column> columns) {
    Optional<String> first = texts(row).stream().findFirst();
    return Stream.concat(
            first.stream(),
            IntStream.range(0, row.size())
                .filter(i -> columns.containsKey(i) && Column.LEVELS.contains(columns.get(i)))
                .mapToObj(i -> row.get(i).text()))
        .anyMatch(text -> SUM.matcher(text.replaceAll("[\\s\u3000]", "")).matches());
  }

  /** Whether a row says nothing but what the rows below it are about: 一、产出指标（50分）. */
  static boolean isCaption(List<Cell> row) {
    List<String> texts = texts(row).stream().distinct().toList();
    boolean first = !row.isEmpty() && !row.get(0).text().isBlank();
    return first && texts.size() == 1 && CAPTION.matcher(texts.get(0)).matches();
  }

  /** Whether a row holds one text, as a title does. */
  static boolean isOneText(List<Cell> row) {
    return texts(row).stream().distinct().count() == 1;
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

  /** The lines of the notes among rows. */
  static List<String> lines(List<List<Cell>> rows) {
    List<String> lines = new ArrayList<>();
    boolean after = false;
    for (List<Cell> row : rows) {
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

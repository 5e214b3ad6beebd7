package dev.rubric.documents.internal.layout;

import dev.rubric.documents.Printed;
import dev.rubric.documents.internal.grid.GridCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands above the blocks: title, year, unit of money, and the labelled cells. */
final class HeadReader {
  private static final Set<String> LABELS =
      Set.of(
          "项目名称", "主管部门", "实施单位", "项目实施单位", "单位名称", "部门名称", "项目单位", "预算单位", "填报单位", "资金使用单位",
          "项目编码", "项目代码", "中央主管部门", "地方主管部门", "省级主管部门", "项目负责人", "联系人", "联系电话", "填报日期", "项目类别",
          "项目属性", "项目类型", "专项名称", "转移支付名称", "主管部门及代码", "联系人及电话", "评价类型", "年度", "评分标准", "业务编号",
          "单位编码", "附加信息");
  private static final Pattern LABELLED =
      Pattern.compile("(项目名称|主管部门|实施单位|单位名称|部门名称|填报单位|预算单位|填报日期)[:：]\\s*([^\\s:：]+)");
  private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})\\s*年");
  private static final Pattern MONEY =
      Pattern.compile("[(（]\\s*(?:(?:金额)?单位[:：])?\\s*(万元|亿元|元)\\s*[)）]|单位[:：]\\s*(万元|亿元|元)");
  private static final Pattern TITLE = Pattern.compile(".*(自评表|自评价表|绩效评价表|绩效表|评分表|评价表).*");

  private final Map<String, Printed> head = new LinkedHashMap<>();
  private final List<Printed> lines = new ArrayList<>();
  private String money = "";

  void line(Printed line) {
    lines.add(line);
    money(line.text());
    labelled(line);
  }

  void row(RowView row) {
    List<GridCell> cells = row.filled();
    for (int i = 0; i < cells.size(); i++) {
      GridCell cell = cells.get(i);
      money(cell.text());
      String plain = Heading.plain(cell.text());
      boolean label = LABELS.contains(plain);
      if (label
          && i + 1 < cells.size()
          && !LABELS.contains(Heading.plain(cells.get(i + 1).text()))) {
        head.putIfAbsent(plain, value(plain, cells.get(i + 1)));
        i++;
      } else if (!label) {
        labelled(cell.printed());
      }
    }
    if (cells.size() == 1) {
      lines.add(cells.get(0).printed());
    }
  }

  private static Printed value(String label, GridCell cell) {
    return label.endsWith("单位") || label.endsWith("名称") ? cell.named() : cell.printed();
  }

  /** Looks for the unit of money in a heading of the funds block. */
  void money(String text) {
    Matcher matcher = MONEY.matcher(text);
    if (money.isEmpty() && matcher.find()) {
      money = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
  }

  private void labelled(Printed cell) {
    Matcher matcher = LABELLED.matcher(cell.text());
    while (matcher.find()) {
      head.putIfAbsent(matcher.group(1), cell.with(matcher.group(2)));
    }
  }

  Map<String, Printed> head() {
    return head;
  }

  String money() {
    return money;
  }

  String title() {
    return lines.stream()
        .map(each -> each.text().replaceAll("\\s+", ""))
        .filter(text -> TITLE.matcher(text).matches())
        .findFirst()
        .orElse("");
  }

  @Nullable Integer year() {
    Printed stated = head.get("年度");
    if (stated != null && stated.text().matches("20[0-9]{2}年?")) {
      return Integer.valueOf(stated.text().substring(0, 4));
    }
    for (Printed line : lines) {
      Matcher matcher = YEAR.matcher(line.text());
      if (matcher.find()) {
        return Integer.valueOf(matcher.group(1));
      }
    }
    return null;
  }

  static boolean isTitle(RowView row) {
    List<String> texts = row.texts();
    return texts.size() == 1 && TITLE.matcher(texts.get(0)).matches() && texts.get(0).length() < 60;
  }

  static boolean namesProject(RowView row) {
    return row.own().stream()
        .map(cell -> Heading.plain(cell.text()))
        .anyMatch(text -> text.equals("项目名称") || text.equals("单位名称") || text.equals("部门名称"));
  }
}

package dev.rubric.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A published table, kept as data, laid out as its family lays it out. */
final class CaseForm {
  /** What the copy lost. */
  private static final String ILLEGIBLE = "□";

  private final Map<String, Object> data;
  private final boolean department;

  private CaseForm(Map<String, Object> data) {
    this.data = data;
    this.department = "department".equals(data.get("level"));
  }

  @SuppressWarnings("unchecked")
  static CaseForm read(String name) {
    Path file = Path.of("src/test/resources/cases/" + name + ".yaml");
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return new CaseForm(
          (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text));
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> lines() {
    List<Map<String, Object>> lines =
        (List<Map<String, Object>>) data.get(department ? "lines" : "indicators");
    return lines.stream().filter(line -> !name(line).startsWith("(both")).toList();
  }

  static String name(Map<String, Object> line) {
    Object name = line.getOrDefault("level3", line.get("l3"));
    return name == null ? "" : name.toString();
  }

  Object get(String key) {
    Object found = data.get(key);
    return found == null || found.toString().contains("cut off") ? "" : found;
  }

  /** One value of a line as the table prints it. */
  String value(Map<String, Object> line, String key) {
    Object found = line.get(key);
    String text = found == null ? "" : found.toString();
    if (text.startsWith("(")) {
      return "";
    }
    if (department && key.equals("target")) {
      return target(line, text);
    }
    boolean lost = department && key.equals("actual") && text.isEmpty();
    return lost ? ILLEGIBLE : text;
  }

  private static String target(Map<String, Object> line, String text) {
    Object direction = line.get("direction");
    boolean sign = direction != null && !direction.equals("qualitative");
    return text.isEmpty() ? ILLEGIBLE : (sign ? direction : "") + text;
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> funds() {
    if (department) {
      Map<String, Object> execution = (Map<String, Object>) data.get("execution");
      return List.of(
          Map.of(
              "row",
              "年度财政资金总额",
              "full_year",
              execution.getOrDefault("budget", ""),
              "weight",
              execution.get("weight"),
              "rate_printed",
              execution.get("rate") + "%",
              "score",
              execution.get("score")));
    }
    return (List<Map<String, Object>>) data.get("budget");
  }

  private static Object or(Map<String, Object> row, String key) {
    Object found = row.get(key);
    return found == null || found.toString().contains("(") ? "" : found;
  }

  Layout layout(Family family) {
    Layout layout = new Layout();
    layout.row().cell(title(), 1, 10);
    layout.row().cell("（" + get("year") + "年度）", 1, 10);
    layout.row().cell("项目名称").cell(get("project").toString().replaceAll(" \\(.*", ""), 1, 9);
    layout.row().cell("主管部门").cell("", 1, 4).cell("实施单位").cell(get("unit"), 1, 4);
    funds(layout, family);
    layout.row().cell("年度总体目标", 2, 1).cell("预期目标", 1, 5).cell("实际完成情况", 1, 4);
    layout.row().cell("按计划完成", 1, 5).cell("已完成", 1, 4);
    indicators(layout, family);
    if (!get("total_published").toString().isEmpty()
        || !get("total_weight_published").toString().isEmpty()) {
      total(layout, family);
    }
    layout.row().cell("注：1.其他资金包括和财政资金共同投入到同一项目的自有资金。", 1, 10);
    layout.row().cell("2.定量指标按完成比例计分。", 1, 10);
    return layout;
  }

  private String title() {
    String project = get("project").toString();
    int named = project.indexOf("(title: ");
    return named < 0 ? "项目支出绩效自评表" : project.substring(named + 8, project.length() - 1) + "自评表";
  }

  private void funds(Layout layout, Family family) {
    List<Map<String, Object>> rows = funds();
    String unit = data.getOrDefault("money_unit", "万元").toString();
    boolean amounts = rows.stream().anyMatch(row -> !or(row, "full_year").toString().isEmpty());
    boolean scored = rows.stream().anyMatch(row -> !or(row, "score").toString().isEmpty());
    layout.row().cell("项目资金\n（" + unit + "）", rows.size() + 1, 1).cell("", 1, 2);
    if (amounts || !department) {
      layout.cells("年初预算数", "全年预算数（A）", "全年执行数（B）");
    }
    if (family.weights()) {
      layout.cell("分值");
    }
    layout.cell("执行率（B/A）");
    if (family.scores()) {
      layout.cell(family.weights() || !scored ? "得分" : "得分（20分*执行率）");
    }
    for (Map<String, Object> row : rows) {
      layout.row().cell(row.get("row"), 1, 2);
      if (amounts || !department) {
        layout.cells(or(row, "initial"), or(row, "full_year"), or(row, "executed"));
      }
      if (family.weights()) {
        layout.cell(or(row, "weight"));
      }
      layout.cell(or(row, "rate_printed"));
      if (family.scores()) {
        layout.cell(or(row, "score"));
      }
    }
  }

  private void indicators(Layout layout, Family family) {
    List<Map<String, Object>> lines = lines();
    int tall = lines.size() + (family.twoRows() ? 2 : 1);
    layout.row().cell("绩效指标", tall, 1);
    family.head(layout);
    for (int i = 0; i < lines.size(); i++) {
      layout.row();
      for (String column : family.columns()) {
        cell(layout, lines, i, column);
      }
    }
  }

  private void cell(Layout layout, List<Map<String, Object>> lines, int i, String column) {
    Map<String, Object> line = lines.get(i);
    switch (column) {
      case "level1", "level2" -> {
        int run = run(lines, i, column);
        if (run > 0) {
          layout.cell(level(line, column), run, 1);
        }
      }
      case "level3" -> layout.cell(numbered(name(line), i));
      case "sign", "value", "unit" -> {
        String target = value(line, "target");
        String[] parts = target.split(" ", -1);
        int at = List.of("sign", "value", "unit").indexOf(column);
        layout.cell(parts.length == 3 ? parts[at] : at == 1 ? target : "");
      }
      case "score" -> score(layout, lines, i);
      case "reason" -> layout.cell("");
      case "measure" -> layout.cell(line.getOrDefault("unit", ""));
      default -> layout.cell(value(line, column));
    }
  }

  /** A score that stands for the lines above it is merged over them. */
  private void score(Layout layout, List<Map<String, Object>> lines, int i) {
    boolean shares = get("case").toString().contains("huangshi") && i < 2;
    if (shares) {
      if (i == 0) {
        layout.cell("10", 2, 1);
      }
      return;
    }
    layout.cell(value(lines.get(i), "score"));
  }

  private static String level(Map<String, Object> line, String column) {
    Object found = line.getOrDefault(column, line.get(column.replace("level", "l")));
    String text = found == null ? "" : found.toString();
    return text.startsWith("(") ? "" : text;
  }

  private static int run(List<Map<String, Object>> lines, int i, String column) {
    String own = level(lines.get(i), column);
    String above = i == 0 ? null : level(lines.get(i - 1), column);
    if (own.equals(above) && !own.isEmpty()) {
      return 0;
    }
    int run = 1;
    while (!own.isEmpty()
        && i + run < lines.size()
        && level(lines.get(i + run), column).equals(own)) {
      run++;
    }
    return run;
  }

  private static String numbered(String name, int i) {
    return name.isEmpty() || name.startsWith("/") || i % 2 == 0
        ? name
        : "指标" + (i % 3 + 1) + "：" + name;
  }

  private void total(Layout layout, Family family) {
    int before = family.columns().size() + 1 - (family.weights() ? 3 : 2);
    layout.row().cell("总分", 1, before);
    if (family.weights()) {
      layout.cell(get("total_weight_published"));
    }
    layout.cell(get("total_published")).cell("");
  }

  /** A family of layouts: its columns in their order. */
  enum Family {
    A(
        "level1 level2 level3 target actual weight score reason",
        "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施"),
    B(
        "level1 level2 level3 sign value unit actual weight score reason",
        "一级指标 二级指标 三级指标 指标性质 指标值 度量单位 实际完成值 分值 得分 偏差原因分析及改进措施"),
    C(
        "level1 level2 level3 sign value unit actual weight score reason",
        "一级指标 二级指标 三级指标 指标性质 指标值 度量单位 完成值 权重 得分 未完成原因分析"),
    D(
        "level1 level2 level3 weight target actual score reason",
        "一级指标 二级指标 三级指标 分值 年度指标值 全年实际值 得分 未完成原因及拟采取的改进措施"),
    E("level1 level2 level3 target actual score reason", "一级指标 二级指标 三级指标 年初目标值(A) 实际完成值(B) 得分 备注"),
    G("level1 level2 level3 target actual reason", "一级指标 二级指标 三级指标 年度指标值 全年完成值 未完成原因和改进措施"),
    J(
        "level1 level2 level3 weight target actual method score reason",
        "一级指标 二级指标 三级指标 分值 年度指标值(A) 全年实际值(B) 得分计算方法 得分 未完成原因分析"),
    CHONGQING(
        "level3 measure sign value weight actual score reason",
        "指标名称 计量单位 指标性质 指标值 指标权重(分) 全年完成值 指标得分(分) 说明");

    private final List<String> columns;
    private final List<String> headings;

    Family(String columns, String headings) {
      this.columns = new ArrayList<>(List.of(columns.split(" ")));
      this.headings = List.of(headings.split(" "));
    }

    List<String> columns() {
      return columns;
    }

    boolean weights() {
      return columns.contains("weight");
    }

    boolean scores() {
      return columns.contains("score");
    }

    boolean twoRows() {
      return this == B;
    }

    void head(Layout layout) {
      for (int i = 0; i < columns.size(); i++) {
        boolean spans = twoRows() && columns.get(i).equals("sign");
        boolean covered =
            twoRows() && (columns.get(i).equals("value") || columns.get(i).equals("unit"));
        if (spans) {
          layout.cell("年度指标值", 1, 3);
        } else if (!covered) {
          layout.cell(headings.get(i), twoRows() ? 2 : 1, 1);
        }
      }
      if (twoRows()) {
        layout.row().cells("指标性质", "指标值", "度量单位");
      }
    }
  }
}

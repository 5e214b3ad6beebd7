package dev.rubric.documents;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A self-evaluation table (自评表) as it is printed: its blocks, found by their words, with the place
 * of every cell. Nothing of it is judged here.
 *
 * @param at where it begins
 * @param title its title; empty when it has none
 * @param year the year it reports; null when it is not printed
 * @param head what stands above the blocks, by its label: 项目名称, 主管部门, 实施单位
 * @param moneyUnit the unit of its amounts: 元, 万元 or 亿元; empty when it is not printed
 * @param funds the rows of the funds block
 * @param goals the cells of the block of goals
 * @param lines the lines of the indicator block
 * @param totalWeight the total of weights as printed
 * @param totalScore the total of scores as printed
 * @param totalPlaces where the cells of the row of totals stand, blank ones too; empty without one
 * @param footnotes what stands below
 * @param columns which columns of the indicator block it has, by their names in {@link PrintedLine}
 * @param sectionWeights the weights that stand in names of first- and second-level indicators
 * @param supplements the tables beside it
 * @param notes what was not understood, and what was taken of what is not certain
 */
public record PrintedTable(
    Location at,
    String title,
    @Nullable Integer year,
    Map<String, Printed> head,
    String moneyUnit,
    List<FundsRow> funds,
    List<Printed> goals,
    List<PrintedLine> lines,
    @Nullable Printed totalWeight,
    @Nullable Printed totalScore,
    Map<String, Location> totalPlaces,
    List<Printed> footnotes,
    List<String> columns,
    Map<String, Printed> sectionWeights,
    List<Supplement> supplements,
    List<Diagnostic> notes) {
  /** Copies the lists. */
  public PrintedTable {
    Objects.requireNonNull(moneyUnit, "moneyUnit");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(at, "at");
    head = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(head, "head")));
    funds = List.copyOf(Objects.requireNonNull(funds, "funds"));
    goals = List.copyOf(Objects.requireNonNull(goals, "goals"));
    lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
    totalPlaces = Map.copyOf(Objects.requireNonNull(totalPlaces, "totalPlaces"));
    footnotes = List.copyOf(Objects.requireNonNull(footnotes, "footnotes"));
    columns = List.copyOf(Objects.requireNonNull(columns, "columns"));
    sectionWeights =
        Collections.unmodifiableMap(
            new LinkedHashMap<>(Objects.requireNonNull(sectionWeights, "sectionWeights")));
    supplements = List.copyOf(Objects.requireNonNull(supplements, "supplements"));
    notes = List.copyOf(Objects.requireNonNull(notes, "notes"));
  }

  /** The same table with one more beside it. */
  PrintedTable with(Supplement supplement) {
    List<Supplement> more = new ArrayList<>(supplements);
    more.add(supplement);
    return new PrintedTable(
        at,
        title,
        year,
        head,
        moneyUnit,
        funds,
        goals,
        lines,
        totalWeight,
        totalScore,
        totalPlaces,
        footnotes,
        columns,
        sectionWeights,
        more,
        notes);
  }

  /** The row of all the money. */
  public Optional<FundsRow> totalFunds() {
    return funds.stream().filter(FundsRow::isTotal).findFirst();
  }

  /** The unit that reports: the one that carries the project out, before the one above it. */
  public Optional<Printed> unit() {
    for (String label :
        List.of("实施单位", "项目实施单位", "项目单位", "资金使用单位", "单位名称", "部门名称", "预算单位", "填报单位", "主管部门")) {
      Printed found = head.get(label);
      if (found != null && !found.isBlank()) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** The project; empty in a table of a whole department. */
  public Optional<Printed> project() {
    return Optional.ofNullable(head.get("项目名称")).filter(each -> !each.isBlank());
  }
}

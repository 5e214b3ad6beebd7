package dev.rubric.documents;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Owner;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Datum;
import dev.rubric.submission.Event;
import dev.rubric.submission.Provenance;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the tables beside a self-evaluation table into a submission. */
final class FormSupplements {
  static final String CHECKLIST = "要点";
  static final String UNIT = "单位情况";
  static final String SELF_SCORES = "一级指标自评得分";
  static final String EVENTS = "事项";
  static final String LIST = "明细 ";

  private final PrintedTable table;
  private final @Nullable Framework framework;
  private final Diagnostics notes;

  FormSupplements(PrintedTable table, @Nullable Framework framework, Diagnostics notes) {
    this.table = table;
    this.framework = framework;
    this.notes = notes;
  }

  /** The checklists, by the indicators that they belong to. */
  Map<String, List<ChecklistItem>> checklists() {
    Map<String, List<ChecklistItem>> lists = new LinkedHashMap<>();
    for (Map<String, Printed> row : rows(CHECKLIST)) {
      Printed indicator = row.get("三级指标");
      Printed name = row.get("要点");
      Printed met = row.get("是否符合");
      if (indicator != null && name != null && met != null) {
        Boolean satisfied = FormColumns.flag(name.text(), met, notes);
        if (satisfied != null) {
          lists
              .computeIfAbsent(indicator.text(), none -> new ArrayList<>())
              .add(new ChecklistItem(name.text(), satisfied, provenance(row)));
        }
      } else if (name != null) {
        incomplete(name, "要点 " + name.text() + " 没有写明指标或是否符合");
      }
    }
    return lists;
  }

  /** Everything that is not about an indicator. */
  void into(Submission.Builder submission) {
    unit(submission);
    for (Map<String, Printed> row : rows(SELF_SCORES)) {
      Printed section = row.get("一级指标");
      BigDecimal score = number(row.get("得分"));
      if (section != null && score != null) {
        submission.selfScore(new SelfScore(section.text(), score, provenance(row), section.at()));
      }
    }
    for (Map<String, Printed> row : rows(EVENTS)) {
      Printed event = row.get("事项");
      BigDecimal count = number(row.get("次数"));
      if (event != null && count != null) {
        submission.event(new Event(event.text(), count, provenance(row), event.at()));
      }
    }
    if (framework != null) {
      framework.declarations().lists().forEach(list -> rows(list, submission));
    }
  }

  private void rows(DataList list, Submission.Builder submission) {
    for (Map<String, Printed> row : rows(LIST + list.name())) {
      List<Datum> data = new ArrayList<>();
      for (DataItem column : list.columns()) {
        Printed cell = row.get(column.name());
        if (cell != null) {
          data.add(FormColumns.datum(column, cell, notes));
        }
      }
      submission.row(new DataRow(list.name(), data, row.values().iterator().next().at()));
    }
  }

  private void unit(Submission.Builder submission) {
    Map<String, Printed> values = new LinkedHashMap<>();
    for (Map<String, Printed> row : rows(UNIT)) {
      Printed name = row.get("项目");
      Printed value = row.get("填报");
      if (name != null && value != null) {
        values.put(name.text(), value);
      }
    }
    submission.staff(number(values.get("在职人员数")), number(values.get("编制数")));
    submission.assets(number(values.get("固定资产总额")), number(values.get("在用固定资产")));
    if (framework != null) {
      for (DataItem item : framework.declarations().items(Owner.UNIT)) {
        Optional.ofNullable(values.get(item.name()))
            .ifPresent(cell -> submission.item(FormColumns.datum(item, cell, notes)));
      }
    }
  }

  private List<Map<String, Printed>> rows(String title) {
    return table.supplements().stream()
        .filter(each -> each.title().equals(title))
        .flatMap(each -> each.rows().stream())
        .toList();
  }

  private @Nullable BigDecimal number(@Nullable Printed cell) {
    return cell == null ? null : FormColumns.number(cell, notes);
  }

  static @Nullable Provenance provenance(Map<String, Printed> row) {
    Printed source = row.get("来源");
    Printed assumed = row.get("假定");
    if (source != null) {
      return Provenance.source(source.text());
    }
    return assumed == null ? null : Provenance.assumed(assumed.text());
  }

  private void incomplete(Printed cell, String zh) {
    notes.warning("no-name", cell.at(), zh + "，没有读取", "the row is incomplete, it was not read");
  }
}

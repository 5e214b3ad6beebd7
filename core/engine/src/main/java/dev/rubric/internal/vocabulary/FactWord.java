package dev.rubric.internal.vocabulary;

import dev.rubric.internal.fact.BudgetFact;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.internal.fact.MeasureFact.EvidenceFact;
import dev.rubric.internal.fact.MeasureFact.ItemFact;
import dev.rubric.internal.fact.UnitFact;
import dev.rubric.internal.fact.UnitFact.EventFact;
import dev.rubric.internal.fact.UnitFact.SelfScoreFact;
import java.util.List;

/** A kind of fact, with its fields. */
public enum FactWord implements Word {
  /** What is reported of one indicator. */
  MEASURE("Measure", "指标", MeasureFact.class, MeasureFields.ALL),
  /** One item of a checklist. */
  ITEM("Item", "要点", ItemFact.class, OtherFields.ITEM),
  /** A supporting document of an indicator. */
  EVIDENCE("Evidence", "佐证材料", EvidenceFact.class, OtherFields.EVIDENCE),
  /** The amounts of a budget line. */
  BUDGET("Budget", "预算", BudgetFact.class, BudgetFields.ALL),
  /** The score the unit gave itself for a section. */
  SELF_SCORE("SelfScore", "自评得分", SelfScoreFact.class, OtherFields.SELF_SCORE),
  /** Something that happened. */
  EVENT("Event", "事项", EventFact.class, OtherFields.EVENT),
  /** The unit as a whole. */
  UNIT("Unit", "单位", UnitFact.class, OtherFields.UNIT);

  private final String en;
  private final String zh;
  private final Class<? extends Fact> type;
  private final List<FieldWord> fields;

  FactWord(String en, String zh, Class<? extends Fact> type, List<FieldWord> fields) {
    this.en = en;
    this.zh = zh;
    this.type = type;
    this.fields = fields;
  }

  @Override
  public String en() {
    return en;
  }

  @Override
  public String zh() {
    return zh;
  }

  /** The class of such facts. */
  public Class<? extends Fact> type() {
    return type;
  }

  /** The fields of such facts. */
  public List<FieldWord> fields() {
    return fields;
  }

  /** Whether such a fact belongs to one indicator. */
  public boolean hasIndicator() {
    return this == MEASURE || this == ITEM || this == EVIDENCE;
  }
}

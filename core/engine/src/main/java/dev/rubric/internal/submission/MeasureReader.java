package dev.rubric.internal.submission;

import dev.rubric.framework.Direction;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.key.SubmissionKeys;
import dev.rubric.submission.Attainment;
import dev.rubric.submission.ChecklistItem;
import dev.rubric.submission.Measure;
import dev.rubric.submission.MeasureBuilder;
import dev.rubric.submission.Provenance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is reported of one indicator. */
final class MeasureReader {
  private final Diagnostics diagnostics;

  MeasureReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Measure read(Node node) {
    MapReader map = MapReader.of(node, diagnostics);
    String indicator = map.requiredText(SubmissionKeys.INDICATOR);
    MeasureBuilder measure =
        Measure.of(indicator == null ? "" : indicator)
            .section(map.text(SubmissionKeys.SECTION))
            .group(map.text(SubmissionKeys.GROUP))
            .weight(map.number(SubmissionKeys.WEIGHT))
            .value(map.number(SubmissionKeys.VALUE))
            .direction(direction(map))
            .lastYear(map.number(SubmissionKeys.LAST_YEAR))
            .unitOfMeasure(map.text(SubmissionKeys.UNIT_OF_MEASURE))
            .claimed(claimed(map))
            .level(map.text(SubmissionKeys.LEVEL))
            .rating(map.number(SubmissionKeys.RATING))
            .planned(map.number(SubmissionKeys.PLANNED))
            .completed(map.number(SubmissionKeys.COMPLETED))
            .onTime(map.number(SubmissionKeys.ON_TIME))
            .qualified(map.number(SubmissionKeys.QUALIFIED))
            .rank(map.number(SubmissionKeys.RANK))
            .peers(map.number(SubmissionKeys.PEERS))
            .selfScore(map.number(SubmissionKeys.SELF_SCORE))
            .selfMark(map.text(SubmissionKeys.SELF_MARK))
            .deviationReason(map.text(SubmissionKeys.DEVIATION_REASON))
            .improvement(map.text(SubmissionKeys.IMPROVEMENT))
            .items(items(map))
            .evidence(map.texts(SubmissionKeys.EVIDENCE))
            .provenance(SubmissionReader.provenance(map, diagnostics))
            .location(node.location());
    target(map, measure);
    map.node(SubmissionKeys.NOTE);
    new DataReader(diagnostics).data(map).forEach(measure::item);
    map.finish();
    return measure.build();
  }

  private void target(MapReader map, MeasureBuilder measure) {
    Node node = map.node(SubmissionKeys.TARGET);
    if (node instanceof Node.Listing range) {
      if (range.items().size() != 2) {
        map.wrong(
            node,
            SubmissionKeys.TARGET,
            "一个数值，或两个数值的区间 [下限, 上限]",
            "one number, or a range [low, high]");
        return;
      }
      measure.target(MapReader.number(range.items().get(0), SubmissionKeys.TARGET, diagnostics));
      measure.targetUpper(
          MapReader.number(range.items().get(1), SubmissionKeys.TARGET, diagnostics));
    } else {
      measure.target(map.number(SubmissionKeys.TARGET));
    }
  }

  private @Nullable Direction direction(MapReader map) {
    String word = map.text(SubmissionKeys.DIRECTION);
    if (word == null) {
      return null;
    }
    Direction direction = Direction.parse(word).orElse(null);
    Node node = map.node(SubmissionKeys.DIRECTION);
    if (node != null && direction == null) {
      String symbols = String.join(" ", Direction.symbols());
      map.wrong(node, SubmissionKeys.DIRECTION, "其中之一：" + symbols, "one of: " + symbols);
    }
    return direction;
  }

  private @Nullable Attainment claimed(MapReader map) {
    String word = map.text(SubmissionKeys.CLAIMED);
    if (word == null) {
      return null;
    }
    Attainment claimed = Attainment.parse(word).orElse(null);
    Node node = map.node(SubmissionKeys.CLAIMED);
    if (node != null && claimed == null) {
      map.wrong(
          node,
          SubmissionKeys.CLAIMED,
          "其中之一：" + String.join("、", Attainment.words()),
          "one of: achieved, partly achieved, not achieved");
    }
    return claimed;
  }

  private List<ChecklistItem> items(MapReader map) {
    List<ChecklistItem> items = new ArrayList<>();
    for (Node node : map.list(SubmissionKeys.ITEMS)) {
      MapReader item = MapReader.of(node, diagnostics);
      String name = item.requiredText(SubmissionKeys.ITEM);
      Boolean satisfied = item.flag(SubmissionKeys.SATISFIED);
      Provenance provenance = SubmissionReader.provenance(item, diagnostics);
      if (item.node(SubmissionKeys.SATISFIED) == null) {
        diagnostics.error("missing-key", node.location(), "缺少 符合", "the key satisfied is missing");
      }
      item.finish();
      if (name != null && satisfied != null) {
        items.add(new ChecklistItem(name, satisfied, provenance));
      }
    }
    return items;
  }
}

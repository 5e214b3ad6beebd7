package dev.rubric.check.internal.space;

import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Word;
import java.math.BigDecimal;

/** The axes of what an indicator lists one by one: checklist items and supporting documents. */
final class CountAxes {
  private final AxisSet axes;

  CountAxes(AxisSet axes) {
    this.axes = axes;
  }

  Axis items(Instance of, boolean satisfied) {
    String field = satisfied ? "satisfiedItems" : "missingItems";
    Axis presence = axes.presence(of);
    FieldWord word = Word.find(FactWord.MEASURE.fields(), field).orElseThrow();
    return axes.of(
        Need.id(Instance.of(FactWord.MEASURE, of.name()), field),
        id ->
            Axis.of(
                    id,
                    axes.label(of, word.label()),
                    (draft, value) -> {
                      int count = value == null ? 0 : ((BigDecimal) value).intValueExact();
                      for (int i = 1; i <= count; i++) {
                        draft.line(of.name()).item((satisfied ? "符合" : "缺少") + i, satisfied);
                      }
                    })
                .presence(presence)
                .whole()
                .few()
                .number());
  }

  Axis evidence(Instance of) {
    Axis presence = axes.presence(of);
    FieldWord word = Word.find(FactWord.MEASURE.fields(), "evidenceCount").orElseThrow();
    return axes.of(
        Need.id(Instance.of(FactWord.MEASURE, of.name()), "evidenceCount"),
        id ->
            Axis.of(
                    id,
                    axes.label(of, word.label()),
                    (draft, value) -> {
                      int count = value == null ? 0 : ((BigDecimal) value).intValueExact();
                      for (int i = 1; i <= count; i++) {
                        draft.line(of.name()).evidence("材料" + i);
                      }
                    })
                .presence(presence)
                .whole()
                .few()
                .number());
  }
}

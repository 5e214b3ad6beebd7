package dev.rubric.internal.probe;

import dev.rubric.internal.compile.CompiledCall;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.fact.MeasureFact;
import dev.rubric.rule.Rule;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says of an indicator of which no rule spoke what was seen and which rules came nearest. Nothing
 * is looked for until somebody reads it, and the order of the rules plays no part.
 */
public final class Silence {
  /** As many as one takes in: those on both sides of a gap, and one more. */
  private static final int MOST = 3;

  private record Silent(Rule rule, NearMiss miss) {
    String in(Language language) {
      boolean zh = language == Language.ZH;
      String reasons =
          miss.reasons().stream()
              .map(reason -> reason.in(language))
              .collect(Collectors.joining(zh ? "；" : "; "));
      return (zh ? "“" + rule.name() + "”（" : "\"" + rule.name() + "\" (")
          + rule.location()
          + (zh ? "）：" : "): ")
          + reasons;
    }
  }

  private static final Comparator<Silent> NEAREST_FIRST =
      Comparator.comparing(Silent::miss).thenComparing(silent -> silent.rule().name());

  private Silence() {}

  /** What was seen of the measure, and by how much the nearest rules missed. */
  public static Text of(Probes probes, FactSheet sheet, MeasureFact measure) {
    return Text.lazy(language -> say(nearest(probes, sheet, measure), language));
  }

  private static List<Silent> nearest(Probes probes, FactSheet sheet, MeasureFact measure) {
    List<Silent> silent = new ArrayList<>();
    for (CompiledRule rule : probes.rules()) {
      Optional<CompiledCall> call = probes.about(rule, measure);
      if (call.isPresent()) {
        NearMiss.of(probes.of(rule), sheet.facts(), call.get().slot(), measure)
            .ifPresent(miss -> silent.add(new Silent(rule.rule(), miss)));
      }
    }
    return silent.stream().sorted(NEAREST_FIRST).limit(MOST).toList();
  }

  private static String say(List<Silent> nearest, Language language) {
    boolean zh = language == Language.ZH;
    if (nearest.isEmpty()) {
      return zh ? "没有涉及本指标的评分规则" : "no scoring rule is about this indicator";
    }
    return nearest.stream()
        .map(each -> each.in(language))
        .collect(Collectors.joining(zh ? "；" : "; ", zh ? "最接近的规则：" : "nearest rules: ", ""));
  }
}

package dev.rubric.samples.benchmarks.engine;

import dev.rubric.samples.benchmarks.Criteria;
import dev.rubric.samples.benchmarks.Criteria.Line;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A decision table in FEEL for each indicator. */
final class Dmn {
  private final DMNRuntime runtime;
  private final DMNModel model;

  private Dmn(Criteria criteria) {
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(
                List.of(ResourceFactory.newReaderResource(new StringReader(document(criteria)))))
            .getOrElseThrow(e -> new IllegalStateException("the DMN model is wrong", e));
    this.model = runtime.getModels().get(0);
  }

  static Contender load(Criteria criteria) {
    Dmn dmn = new Dmn(criteria);
    return submission -> dmn.scoring(Contender.values(criteria, submission));
  }

  private Contender.Scoring scoring(BigDecimal[] values) {
    return () -> {
      DMNContext context = runtime.newContext();
      for (int place = 0; place < values.length; place++) {
        context.set("v" + place, values[place]);
      }
      DMNResult result = runtime.evaluateAll(model, context);
      BigDecimal[] points = new BigDecimal[values.length];
      for (int place = 0; place < points.length; place++) {
        points[place] = (BigDecimal) result.getContext().get("p" + place);
      }
      return points;
    };
  }

  private static String document(Criteria criteria) {
    StringBuilder xml =
        new StringBuilder(
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                namespace="benchmark" name="benchmark" id="benchmark">
            """);
    criteria.lines().forEach(line -> xml.append(decision(line)));
    return xml.append("</definitions>\n").toString();
  }

  private static String decision(Line line) {
    return """
    <inputData id="i%1$d" name="v%1$d"><variable name="v%1$d" typeRef="number"/></inputData>
    <decision id="d%1$d" name="p%1$d">
      <variable name="p%1$d" typeRef="number"/>
      <informationRequirement id="q%1$d"><requiredInput href="#i%1$d"/></informationRequirement>
      <decisionTable id="t%1$d" hitPolicy="UNIQUE">
        <input id="n%1$d"><inputExpression typeRef="number"><text>v%1$d</text></inputExpression></input>
        <output id="o%1$d" typeRef="number"/>
        %2$s
        %3$s
      </decisionTable>
    </decision>
    """
        .formatted(
            line.place(),
            switch (line.method()) {
              case AT_LEAST, BANDS -> row(line, "a", ">=", "3");
              case AT_MOST -> row(line, "a", "<=", "3");
            },
            switch (line.method()) {
              case AT_LEAST -> row(line, "b", "<", "max(3 - floor((L - V) * 100 / L) * 0.05, 0)");
              case AT_MOST -> row(line, "b", ">", "max(3 - floor(V - L) * 0.5, 0)");
              case BANDS -> row(line, "b", "<", "3 * 0.6");
            });
  }

  private static String row(Line line, String id, String comparator, String points) {
    String limit = line.limit().toPlainString();
    return """
    <rule id="r%s%d"><inputEntry id="e%s%d"><text><![CDATA[%s %s]]></text></inputEntry>\
    <outputEntry id="u%s%d"><text>%s</text></outputEntry></rule>\
    """
        .formatted(
            id,
            line.place(),
            id,
            line.place(),
            comparator,
            limit,
            id,
            line.place(),
            points.replace("L", limit).replace("V", "v" + line.place()));
  }
}

package dev.rubric.samples.benchmarks.engine;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.AviatorEvaluatorInstance;
import com.googlecode.aviator.Expression;
import dev.rubric.samples.benchmarks.Criteria;
import dev.rubric.samples.benchmarks.Criteria.Line;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One compiled expression an indicator: what evaluation costs with no matching of rules. */
final class Aviator {
  private Aviator() {}

  static Contender load(Criteria criteria) {
    AviatorEvaluatorInstance evaluator = AviatorEvaluator.newInstance();
    List<Expression> expressions =
        criteria.lines().stream().map(line -> evaluator.compile(expression(line))).toList();
    return submission -> {
      BigDecimal[] values = Contender.values(criteria, submission);
      return () -> {
        BigDecimal[] points = new BigDecimal[values.length];
        for (int place = 0; place < points.length; place++) {
          Map<String, Object> named = new HashMap<>();
          named.put("v", values[place]);
          points[place] = (BigDecimal) expressions.get(place).execute(named);
        }
        return points;
      };
    };
  }

  private static String expression(Line line) {
    String text =
        switch (line.method()) {
          case AT_LEAST -> "v >= L ? 3M : max(3M - decimal(long((L - v) * 100 / L)) * 0.05M, 0M)";
          case AT_MOST -> "v <= L ? 3M : max(3M - decimal(long(v - L)) * 0.5M, 0M)";
          case BANDS -> "v >= L ? 3M : 3M * 0.6M";
        };
    return text.replace("L", line.limit() + "M");
  }
}

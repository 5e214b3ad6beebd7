package dev.rubric.internal.drools;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.utils.KieHelper;

/**
 * What Drools itself compiled from text, as if the grammar had let it through, does not pass the
 * second guard.
 */
class NetworkGuardTest {
  private static final String IMPORT = "import dev.rubric.internal.fact.MeasureFact;\n";

  private static KieBase compiled(String drl) {
    return new KieHelper()
        .addContent("package dev.rubric.rules;\n" + drl, ResourceType.DRL)
        .build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        IMPORT + "rule a when MeasureFact() then System.exit(1); end",
        IMPORT + "rule a dialect \"mvel\" when MeasureFact() then System.exit(1) end",
        IMPORT + "rule a salience 10 when MeasureFact() then end",
        IMPORT + "rule a no-loop when MeasureFact() then end",
        IMPORT + "rule a timer (int: 1s) when MeasureFact() then end",
        IMPORT + "rule a agenda-group \"g\" when MeasureFact() then end",
        IMPORT + "rule a activation-group \"g\" when MeasureFact() then end",
        IMPORT + "rule a when eval(System.getenv() == null) then end",
        IMPORT + "rule a when MeasureFact( ordinal > 1 ) then end",
        IMPORT + "rule a when MeasureFact() from java.util.List.of() then end",
        IMPORT + "query q MeasureFact() end",
        "rule a when Object() then end",
        "rule a when java.io.File() then end",
        "function int f() { return 1; }",
        "global java.util.List list;",
        "declare T x : int end",
      })
  void isRefused(String drl) {
    KieBase base = compiled(drl);

    assertThatThrownBy(() -> NetworkGuard.check(base))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("a network that can do more than score: ");
  }

  @Test
  void anEmptyNetworkPasses() {
    assertThatCode(() -> NetworkGuard.check(compiled(""))).doesNotThrowAnyException();
  }
}

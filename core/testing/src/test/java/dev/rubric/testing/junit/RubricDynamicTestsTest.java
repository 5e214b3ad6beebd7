package dev.rubric.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;

class RubricDynamicTestsTest {
  @Test
  void pointsEachTestAtItsLine() {
    List<DynamicNode> files =
        RubricDynamicTests.of(Path.of("..", "..", "rules", "linze-public-security-2024")).toList();

    assertThat(files).extracting(DynamicNode::getDisplayName).contains("tests/outputs.yaml");
    DynamicNode first = ((DynamicContainer) files.get(0)).getChildren().findFirst().orElseThrow();
    assertThat(first.getTestSourceUri().orElseThrow().toString())
        .startsWith("file:///")
        .endsWith("/rules/linze-public-security-2024/tests/benefits.yaml?line=3");
  }
}

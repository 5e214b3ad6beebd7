package dev.rubric.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A rubric whose author writes English: whatever is Chinese on its page, the page says. */
final class EnglishRubric {
  private EnglishRubric() {}

  static Path in(Path temp) throws IOException {
    Path folder = Files.createDirectories(temp.toRealPath().resolve("english"));
    Files.createDirectories(folder.resolve("tests/submissions"));
    Files.writeString(
        folder.resolve("rubric.yaml"),
        """
        name: english
        version: "1.0"
        title: Public safety
        year: 2024
        total: 100
        grades: [{grade: good, from: 90}, {grade: poor, from: 0}]
        framework:
          - section: Output
            weight: 100
            indicators:
              - {indicator: Criminal cases, weight: 100, unitOfMeasure: cases, direction: ≤}
        """);
    Files.writeString(
        folder.resolve("rules.drl"),
        """
        rule "At most 300 cases, full marks"
            @basis("Clause 1")
        when
            $m : Measure( indicator == "Criminal cases", value <= 300 )
        then
            scores.full($m);
        end

        rule "More than 300 cases, half a point a percent"
            @basis("Clause 1")
        when
            $m : Measure( indicator == "Criminal cases", value > 300 )
        then
            scores.deduct($m, perPercentOver(300, 1, 0.5));
            findings.warning("above the target");
        end
        """);
    Files.writeString(
        folder.resolve("tests/cases.yaml"),
        """
        cases:
          - case: 250 cases
            given: {measures: [{indicator: Criminal cases, value: 250}]}
            expect: {lines: {Criminal cases: 100}}
        """);
    for (String unit : new String[] {"North 290", "South 310"}) {
      String[] parts = unit.split(" ", -1);
      Files.writeString(
          folder.resolve("tests/submissions/" + parts[0] + ".yaml"),
          "unit: %s\nyear: 2024\nmeasures:\n  - {indicator: Criminal cases, value: %s}\n"
              .formatted(parts[0], parts[1]));
    }
    return folder;
  }
}

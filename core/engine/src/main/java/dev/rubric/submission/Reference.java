package dev.rubric.submission;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the calling system knows a submission by (业务标识). It travels untouched from the submission to
 * its scorecard and bears on no score.
 *
 * @param caseNumber the number of the case (业务编号); null when it has none
 * @param unitCode the code of the unit (单位编码); null when it has none
 * @param attributes anything else by its name (附加信息), ordered by name; may be empty
 */
public record Reference(
    @Nullable String caseNumber, @Nullable String unitCode, Map<String, String> attributes) {
  /** A reference that says nothing. */
  public static final Reference NONE = new Reference(null, null, Map.of());

  /** Copies the map, and brings the texts into the form that files give them. */
  public Reference {
    Objects.requireNonNull(attributes, "attributes");
    caseNumber = Plain.text(caseNumber);
    unitCode = Plain.text(unitCode);
    Map<String, String> ordered = new TreeMap<>();
    attributes.forEach(
        (name, value) -> ordered.put(Plain.text(name, "name"), Plain.text(value, name)));
    attributes = Collections.unmodifiableMap(ordered);
  }

  /** The reference of a case by its number. */
  public static Reference of(String caseNumber) {
    Objects.requireNonNull(caseNumber, "caseNumber");
    return new Reference(caseNumber, null, Map.of());
  }

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return caseNumber == null && unitCode == null && attributes.isEmpty();
  }
}

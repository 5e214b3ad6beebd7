package dev.rubric.change.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Whether a change keeps to policies, for build servers and code hosts.
 *
 * @param impact what the change does; not null
 * @param policies what it must not do
 * @param rubric the folder of the later rubric as its user named it, for places in a log; not null
 */
public record PolicyReport(Impact impact, List<Policy> policies, String rubric) {
  private static final String SARIF =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  /** Copies the list. */
  public PolicyReport {
    Objects.requireNonNull(impact, "impact");
    Objects.requireNonNull(rubric, "rubric");
    policies = List.copyOf(Objects.requireNonNull(policies, "policies"));
  }

  /** The policies that the change goes against. */
  public List<Policy> broken() {
    return policies.stream().filter(policy -> policy.violations(impact) > 0).toList();
  }

  /** JUnit's XML: a case for each policy. */
  public String toJunit(Language language) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "rubric compare");
      xml.writeAttribute("tests", String.valueOf(policies.size()));
      xml.writeAttribute("failures", String.valueOf(broken().size()));
      for (Policy policy : policies) {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", impact.after().name());
        xml.writeAttribute("name", policy.label().in(language));
        if (policy.violations(impact) > 0) {
          xml.writeStartElement("failure");
          xml.writeAttribute("message", message(policy, language));
          xml.writeCharacters(Characters.visible(units(policy, language)));
          xml.writeEndElement();
        }
        xml.writeEndElement();
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.append('\n').toString();
  }

  /** In a sentence what goes against a policy. */
  public String message(Policy policy, Language language) {
    long units = policy.violations(impact);
    return new Words(language)
        .say(
            "违反“" + policy.label().in(language) + "”：" + units + " 个单位",
            "\"" + policy.label().in(language) + "\" does not hold: " + Words.many(units, "unit"));
  }

  private String units(Policy policy, Language language) {
    Words words = new Words(language);
    StringBuilder out = new StringBuilder("\n");
    impact.units().stream()
        .map(Impact.Listed::change)
        .filter(each -> isAgainst(policy, each))
        .limit(10)
        .forEach(each -> out.append(ImpactText.moved(each, words)).append('\n'));
    return out.toString();
  }

  private boolean isAgainst(Policy policy, UnitChange change) {
    Standing before = change.before();
    Standing after = change.after();
    return switch (policy) {
      case GRADE_FALL -> before != null && after != null && isWorse(before.grade(), after.grade());
      case GRADE_CHANGE -> change.isGradeChanged();
      case FALL -> change.change().signum() < 0;
      case UNSCORED ->
          before != null && after != null && !before.provisional() && after.provisional();
      case REFUSED -> before != null && after == null;
      case CHANGE -> change.isChanged();
    };
  }

  private boolean isWorse(@Nullable String from, @Nullable String to) {
    return impact.grades().stream()
        .anyMatch(
            move ->
                move.worse() && Objects.equals(move.from(), from) && Objects.equals(move.to(), to));
  }

  /** A place in a log, in the letters that an address may have. */
  private String address() {
    try {
      String path = rubric.replace('\\', '/') + "/rubric.yaml";
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException noAddress) {
      return "rubric.yaml";
    }
  }

  /** A SARIF 2.1.0 log: a result for each policy that is broken, at the rubric. */
  public String toSarif(Language language) {
    ObjectNode root = Json.document("").put("$schema", SARIF).put("version", "2.1.0");
    root.remove("format");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "rubric").put("version", impact.after().engine());
    ArrayNode rules = driver.putArray("rules");
    for (Policy policy : policies) {
      rules
          .addObject()
          .put("id", policy.id())
          .putObject("shortDescription")
          .put("text", policy.label().in(language));
    }
    ArrayNode results = run.putArray("results");
    for (Policy policy : broken()) {
      ObjectNode result = results.addObject().put("ruleId", policy.id()).put("level", "error");
      result.put("ruleIndex", policies.indexOf(policy));
      result.putObject("message").put("text", message(policy, language) + units(policy, language));
      result
          .putArray("locations")
          .addObject()
          .putObject("physicalLocation")
          .putObject("artifactLocation")
          .put("uri", address());
    }
    return root.toPrettyString() + "\n";
  }
}

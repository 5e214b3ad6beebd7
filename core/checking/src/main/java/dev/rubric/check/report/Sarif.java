package dev.rubric.check.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.version.EngineVersion;
import dev.rubric.text.Language;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes reports as SARIF 2.1.0, the form in which code hosts take the findings of checkers. */
final class Sarif {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final Language language;
  private final @Nullable URI pages;
  private final List<String> ids = new ArrayList<>();

  Sarif(Language language, @Nullable URI pages) {
    this.language = language;
    this.pages = pages;
  }

  String of(List<CheckReport> reports) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("$schema", SCHEMA);
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "rubric");
    driver.put("version", EngineVersion.get());
    rules(reports, driver.putArray("rules"));
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    for (CheckReport report : reports) {
      report.problems().forEach(problem -> result(report, problem, results.addObject()));
    }
    return root.toPrettyString() + "\n";
  }

  /** All checks, and the codes of the loader that came up. */
  private void rules(List<CheckReport> reports, ArrayNode rules) {
    Arrays.stream(Check.values()).map(Check::id).forEach(ids::add);
    reports.stream()
        .flatMap(report -> report.problems().stream())
        .map(problem -> problem.diagnostic().code())
        .sorted()
        .filter(code -> Check.of(code).isEmpty())
        .distinct()
        .forEach(ids::add);
    ids.forEach(id -> rule(id, rules.addObject()));
  }

  private void rule(String id, ObjectNode rule) {
    rule.put("id", id);
    Check.of(id)
        .ifPresentOrElse(
            check -> describe(check, rule),
            () -> Codes.section(id).ifPresent(section -> describe(section, rule)));
  }

  private static void describe(String section, ObjectNode rule) {
    rule.putObject("shortDescription").put("text", section.lines().skip(2).findFirst().orElse(""));
    rule.putObject("help").put("text", section).put("markdown", section);
  }

  private void describe(Check check, ObjectNode rule) {
    rule.putObject("shortDescription").put("text", check.title().in(language));
    String page = check.page();
    rule.putObject("help").put("text", page).put("markdown", page);
    if (pages != null) {
      rule.put("helpUri", pages.resolve(check.id() + ".md").toString());
    }
    rule.putObject("defaultConfiguration").put("level", check.severity().label().in(Language.EN));
  }

  private void result(CheckReport report, Problem problem, ObjectNode result) {
    Diagnostic diagnostic = problem.diagnostic();
    result.put("ruleId", diagnostic.code());
    result.put("ruleIndex", ids.indexOf(diagnostic.code()));
    result.put("level", diagnostic.severity().label().in(Language.EN));
    result.putObject("message").put("text", diagnostic.message().in(language));
    result.put("occurrenceCount", problem.count());
    ArrayNode locations = result.putArray("locations");
    Location location = diagnostic.location();
    if (location != null) {
      location(report, location, locations.addObject());
    }
    ArrayNode related = result.putArray("relatedLocations");
    problem.related().forEach(place -> location(report, place, related.addObject()));
  }

  private static void location(CheckReport report, Location location, ObjectNode node) {
    ObjectNode physical = node.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(report, location));
    if (location.line() > 0) {
      ObjectNode region = physical.putObject("region").put("startLine", location.line());
      if (location.column() > 0) {
        region.put("startColumn", location.column());
      }
    }
  }

  /** Relative to the working folder where the file is inside it, as code hosts expect. */
  private static String uri(CheckReport report, Location location) {
    Path rubric = Path.of(report.rubric());
    boolean itself = rubric.endsWith(location.file()) && !rubric.equals(Path.of(""));
    Path file = (itself ? rubric : rubric.resolve(location.file())).toAbsolutePath().normalize();
    Path here = Path.of("").toAbsolutePath();
    if (!file.startsWith(here)) {
      return file.toUri().toASCIIString();
    }
    String relative = here.relativize(file).toString().replace(File.separatorChar, '/');
    try {
      return new URI(null, null, relative, null).toASCIIString();
    } catch (URISyntaxException problem) {
      return file.toUri().toASCIIString();
    }
  }
}

package dev.rubric.samples.finance.workbench;

import dev.rubric.samples.finance.FinanceProperties;
import dev.rubric.samples.finance.change.OpenSubmissions;
import dev.rubric.samples.finance.standard.Standards;
import dev.rubric.samples.finance.submission.FiledSubmissions;
import dev.rubric.text.Language;
import dev.rubric.workbench.WorkbenchSite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A workbench for each standard that is in force, made when somebody opens it. */
@Component
public final class Workbenches {
  private final Map<String, WorkbenchSite> open = new ConcurrentHashMap<>();
  private final Standards standards;
  private final FiledSubmissions filed;
  private final OpenSubmissions submissions;
  private final DatabasePublications.Service service;
  private final Path home;

  Workbenches(
      Standards standards,
      FiledSubmissions filed,
      OpenSubmissions submissions,
      DatabasePublications.Service service,
      FinanceProperties properties) {
    this.standards = standards;
    this.filed = filed;
    this.submissions = submissions;
    this.service = service;
    this.home = properties.home().toAbsolutePath().normalize().resolve("workbench");
  }

  /** That of a standard; a refusal when no such standard is in force. */
  public WorkbenchSite of(String standard) {
    WorkbenchSite known = open.get(standard);
    if (known != null) {
      return known;
    }
    standards.inForce(standard);
    return open.computeIfAbsent(standard, this::made);
  }

  private WorkbenchSite made(String standard) {
    return new WorkbenchSite(
        new DatabaseDrafts(
            standard, service.database(), service.transactions(), service.durability()),
        new DatabasePublications(standard, home.resolve(folder(standard)), service),
        new DatabaseSubmissions(standard, filed, submissions),
        Language.ZH);
  }

  /** Any name makes a folder of its own that every system can have. */
  private static String folder(String standard) {
    return UUID.nameUUIDFromBytes(standard.getBytes(StandardCharsets.UTF_8)).toString();
  }
}

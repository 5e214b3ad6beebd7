package dev.rubric.internal.submission;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.key.Key;
import dev.rubric.internal.key.SubmissionKeys;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Event;
import dev.rubric.submission.Provenance;
import dev.rubric.submission.Reference;
import dev.rubric.submission.SelfScore;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a submission; one comes out only when nothing is wrong. */
public final class SubmissionReader {
  /** The keys whose values have no entry around them to be placed by. */
  private static final List<Key> SINGLE =
      List.of(
          SubmissionKeys.YEAR,
          SubmissionKeys.RUBRIC,
          SubmissionKeys.STAFF_IN_POST,
          SubmissionKeys.AUTHORISED_POSTS,
          SubmissionKeys.FIXED_ASSETS,
          SubmissionKeys.ASSETS_IN_USE,
          SubmissionKeys.SELF_TOTAL);

  private final MapReader map;
  private final Diagnostics diagnostics;

  private SubmissionReader(Node root, Diagnostics diagnostics) {
    this.map = MapReader.of(root, diagnostics);
    this.diagnostics = diagnostics;
  }

  /** Whether a document is a rubric's framework, given in the place of a submission. */
  private static boolean isFramework(Node root) {
    return root instanceof Node.Mapping map
        && map.members().stream()
            .anyMatch(each -> each.key().equals("指标体系") || each.key().equals("framework"));
  }

  /** The submission of a document; empty when anything is wrong, all of which is reported. */
  public static Optional<Submission> read(Node root, Diagnostics diagnostics) {
    return read(root, diagnostics, partly -> {});
  }

  /**
   * The submission of a document; empty when anything is wrong, all of which is reported.
   *
   * @param rest told what could be read when not everything could, to say what else is wrong
   */
  public static Optional<Submission> read(
      Node root, Diagnostics diagnostics, Consumer<? super Submission> rest) {
    if (isFramework(root)) {
      diagnostics.error(
          "not-a-submission",
          root.location(),
          "这是评分标准（rubric.yaml），不是自评表",
          "this is a rubric, not a submission");
      return Optional.empty();
    }
    Submission submission = new SubmissionReader(root, diagnostics).read();
    if (diagnostics.hasErrors()) {
      rest.accept(submission);
      return Optional.empty();
    }
    return Optional.of(submission);
  }

  private Submission read() {
    String unit = map.requiredText(SubmissionKeys.UNIT);
    Submission.Builder submission =
        Submission.of(unit == null ? "" : unit)
            .year(map.integer(SubmissionKeys.YEAR))
            .rubric(map.text(SubmissionKeys.RUBRIC))
            .reference(reference())
            .staff(
                map.number(SubmissionKeys.STAFF_IN_POST),
                map.number(SubmissionKeys.AUTHORISED_POSTS))
            .assets(
                map.number(SubmissionKeys.FIXED_ASSETS), map.number(SubmissionKeys.ASSETS_IN_USE))
            .selfTotal(map.number(SubmissionKeys.SELF_TOTAL))
            .places(places())
            .location(map.location());
    map.node(SubmissionKeys.NOTE);
    map.list(SubmissionKeys.SELF_SCORES).forEach(node -> selfScore(node, submission));
    map.list(SubmissionKeys.BUDGET).forEach(node -> budget(node, submission));
    MeasureReader measures = new MeasureReader(diagnostics);
    map.list(SubmissionKeys.MEASURES).forEach(node -> submission.measure(measures.read(node)));
    map.list(SubmissionKeys.EVENTS).forEach(node -> event(node, submission));
    DataReader data = new DataReader(diagnostics);
    data.data(map).forEach(submission::item);
    data.rows(map).forEach(submission::row);
    map.finish();
    return submission.build();
  }

  private Reference reference() {
    MapReader reference = map.map(SubmissionKeys.REFERENCE);
    if (reference == null) {
      return Reference.NONE;
    }
    String caseNumber = reference.text(SubmissionKeys.CASE_NUMBER);
    String unitCode = reference.text(SubmissionKeys.UNIT_CODE);
    Map<String, String> attributes = reference.textsByName(SubmissionKeys.ATTRIBUTES);
    reference.finish();
    return new Reference(caseNumber, unitCode, attributes);
  }

  /** Read for a batch, values have no place of their own, and none is kept. */
  private Map<String, Location> places() {
    Map<String, Location> places = new HashMap<>(0);
    for (Key key : SINGLE) {
      Node value = map.node(key);
      if (value != null && !value.location().equals(map.location())) {
        places.put(key.en(), value.location());
      }
    }
    return places;
  }

  private void selfScore(Node node, Submission.Builder submission) {
    MapReader self = MapReader.of(node, diagnostics);
    String section = self.requiredText(SubmissionKeys.SECTION);
    BigDecimal score = self.requiredNumber(SubmissionKeys.SCORE);
    Provenance provenance = provenance(self, diagnostics);
    self.finish();
    if (section != null && score != null) {
      submission.selfScore(new SelfScore(section, score, provenance, node.location()));
    }
  }

  private void budget(Node node, Submission.Builder submission) {
    MapReader amounts = MapReader.of(node, diagnostics);
    String line = amounts.requiredText(SubmissionKeys.LINE);
    BudgetLine.Builder budget =
        BudgetLine.of(line == null ? "" : line)
            .initial(amounts.number(SubmissionKeys.INITIAL))
            .adjusted(amounts.number(SubmissionKeys.ADJUSTED))
            .received(amounts.number(SubmissionKeys.RECEIVED))
            .spent(amounts.number(SubmissionKeys.SPENT))
            .plannedSpending(amounts.number(SubmissionKeys.PLANNED_SPENDING))
            .carriedOver(amounts.number(SubmissionKeys.CARRIED_OVER))
            .lastYearSpent(amounts.number(SubmissionKeys.LAST_YEAR_SPENT))
            .lastYearCarriedOver(amounts.number(SubmissionKeys.LAST_YEAR_CARRIED_OVER))
            .provenance(provenance(amounts, diagnostics))
            .location(node.location());
    amounts.node(SubmissionKeys.NOTE);
    new DataReader(diagnostics).data(amounts).forEach(budget::item);
    amounts.finish();
    submission.budget(budget);
  }

  private void event(Node node, Submission.Builder submission) {
    MapReader event = MapReader.of(node, diagnostics);
    String name = event.requiredText(SubmissionKeys.EVENT);
    BigDecimal count = event.number(SubmissionKeys.COUNT);
    Provenance provenance = provenance(event, diagnostics);
    event.finish();
    if (name != null) {
      submission.event(
          new Event(name, count == null ? BigDecimal.ONE : count, provenance, node.location()));
    }
  }

  /** Where a value comes from: a document, or an assumption, never both. */
  static @Nullable Provenance provenance(MapReader map, Diagnostics diagnostics) {
    String source = map.text(SubmissionKeys.SOURCE);
    String assumed = map.text(SubmissionKeys.ASSUMED);
    if (source != null && assumed != null) {
      diagnostics.error(
          "source-and-assumed",
          map.location(),
          "来源 与 假定 只能写一个",
          "only one of source and assumed can be given");
    }
    if (source != null) {
      return Provenance.source(source);
    }
    return assumed == null ? null : Provenance.assumed(assumed);
  }
}

package dev.rubric.testing.internal.cases;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.submission.Overlay;
import dev.rubric.internal.submission.SubmissionCheck;
import dev.rubric.internal.submission.SubmissionReader;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the cases of one file; each keeps its own problems, so that the others still run. */
final class CaseReader {
  private static final int SHORTEST_NAME = 4;

  private final FrameworkIndex index;
  private final Names names;
  private final Bases bases;
  private final Map<String, Location> seen;
  private final List<TestCase> cases = new ArrayList<>();

  CaseReader(FrameworkIndex index, Names names, Bases bases, Map<String, Location> seen) {
    this.index = index;
    this.names = names;
    this.bases = bases;
    this.seen = seen;
  }

  List<TestCase> cases() {
    return cases;
  }

  void read(Node node) {
    Diagnostics diagnostics = new Diagnostics();
    MapReader map = MapReader.of(node, diagnostics);
    String name = map.requiredText(CaseKeys.NAME);
    checkName(name, map, diagnostics);
    Node base = base(map, diagnostics);
    Node given = map.node(CaseKeys.GIVEN);
    Node laid = given == null ? base : Overlay.over(base, given, diagnostics);
    Node expect = map.node(CaseKeys.EXPECT);
    Node table = map.node(CaseKeys.TABLE);
    map.node(CaseKeys.NOTE);
    map.finish();
    String title = name == null ? node.location().toString() : name;
    List<Expectation> expected =
        expect == null ? List.of() : new ExpectationReader(named(laid), diagnostics).read(expect);
    if (table == null) {
      add(title, node.location(), laid, expected, diagnostics);
    } else {
      table(title, node.location(), laid, expected, table, diagnostics);
    }
  }

  /** A golden scorecard: a whole submission against a file. */
  void golden(Node node) {
    Diagnostics diagnostics = new Diagnostics();
    MapReader map = MapReader.of(node, diagnostics);
    String file = map.requiredText(CaseKeys.SUBMISSION);
    String scorecard = map.requiredText(CaseKeys.SCORECARD);
    String name = map.text(CaseKeys.NAME);
    map.finish();
    Optional<Node> submission =
        file == null ? Optional.empty() : bases.find(file, node.location(), diagnostics);
    List<Expectation> expected =
        scorecard == null ? List.of() : List.of(new Expectation.Golden(scorecard, node.location()));
    String title = name == null ? "金样 " + scorecard : name;
    add(title, node.location(), submission.orElse(null), expected, diagnostics);
  }

  /** Where a submission states indicators itself, a case may mention them as well. */
  private Names named(Node document) {
    if (!index.framework().leavesIndicatorsOpen()) {
      return names;
    }
    return SubmissionReader.read(Bases.withUnit(document), new Diagnostics())
        .map(submission -> names.and(index.of(submission).lines().keySet()))
        .orElse(names);
  }

  private void table(
      String title,
      Location where,
      Node laid,
      List<Expectation> expected,
      Node table,
      Diagnostics diagnostics) {
    List<Table.Row> rows = new Table(named(laid), diagnostics).read(table);
    if (diagnostics.hasErrors()) {
      add(title, where, null, expected, diagnostics);
      return;
    }
    for (Table.Row row : rows) {
      Diagnostics own = new Diagnostics();
      List<Expectation> all = new ArrayList<>(row.expectations());
      all.addAll(expected);
      Node submission = Overlay.over(laid, row.given(), own);
      add(title + "：" + row.title(), row.given().location(), submission, all, own);
    }
  }

  private Node base(MapReader map, Diagnostics diagnostics) {
    Node named = map.node(CaseKeys.BASE);
    String name = map.text(CaseKeys.BASE);
    if (named == null || name == null) {
      return Bases.empty(map.location());
    }
    return bases
        .find(name, named.location(), diagnostics)
        .orElseGet(() -> Bases.empty(map.location()));
  }

  private void add(
      String name,
      Location where,
      @Nullable Node document,
      List<Expectation> expected,
      Diagnostics diagnostics) {
    if (expected.isEmpty() && !diagnostics.hasErrors()) {
      diagnostics.error(
          "checks-nothing",
          where,
          "用例没有写 应得，什么也没有检查",
          "the case expects nothing, so it checks nothing");
    }
    Submission submission =
        document == null || diagnostics.hasErrors() ? null : submission(document, diagnostics);
    cases.add(new TestCase(name, where, submission, expected, diagnostics.all()));
  }

  private @Nullable Submission submission(Node document, Diagnostics diagnostics) {
    Optional<Submission> read = SubmissionReader.read(Bases.withUnit(document), diagnostics);
    read.ifPresent(each -> SubmissionCheck.against(index.of(each), each, diagnostics));
    return diagnostics.hasErrors() ? null : read.orElse(null);
  }

  private void checkName(@Nullable String name, MapReader map, Diagnostics diagnostics) {
    Node node = map.node(CaseKeys.NAME);
    if (name == null || node == null) {
      return;
    }
    if (name.codePointCount(0, name.length()) < SHORTEST_NAME
        || names.indicators().contains(name)) {
      diagnostics.error(
          "bad-name",
          node.location(),
          "用例名称应是一句话，说明在什么情况下得多少分",
          "the name of a case is a sentence that says what should happen when");
    }
    Location first = seen.putIfAbsent(name, node.location());
    if (first != null) {
      diagnostics.error(
          "duplicate-case",
          node.location(),
          "用例名称 " + name + " 已用于 " + first,
          "the name " + name + " is taken by " + first);
    }
  }

  static Map<String, Location> noNames() {
    return new HashMap<>();
  }
}

package dev.rubric.testing.internal.cases;

import dev.rubric.framework.Scale;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.MapReader;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.document.Node.Kind;
import dev.rubric.internal.document.Node.Listing;
import dev.rubric.internal.document.Node.Mapping;
import dev.rubric.internal.document.Node.Member;
import dev.rubric.internal.document.Node.Scalar;
import dev.rubric.internal.key.Key;
import dev.rubric.scorecard.LineStatus;
import dev.rubric.testing.internal.cases.Expectation.Subject;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a case expects. */
final class ExpectationReader {
  private static final List<String> NO_GRADE = List.of("无", "none");

  private final Names names;
  private final Diagnostics diagnostics;
  private final List<Expectation> found = new ArrayList<>();

  ExpectationReader(Names names, Diagnostics diagnostics) {
    this.names = names;
    this.diagnostics = diagnostics;
  }

  List<Expectation> read(Node node) {
    MapReader map = MapReader.of(node, diagnostics);
    members(map.node(CaseKeys.LINES), CaseKeys.LINES).forEach(this::line);
    members(map.node(CaseKeys.SECTIONS), CaseKeys.SECTIONS).forEach(this::section);
    points(Subject.TOTAL, map.node(CaseKeys.TOTAL), CaseKeys.TOTAL);
    points(Subject.BONUS, map.node(CaseKeys.BONUS), CaseKeys.BONUS);
    texts(map.node(CaseKeys.GRADE), CaseKeys.GRADE).forEach(this::grade);
    texts(map.node(CaseKeys.SPOKE), CaseKeys.SPOKE).forEach(each -> rule(each, true));
    texts(map.node(CaseKeys.SILENT), CaseKeys.SILENT).forEach(each -> rule(each, false));
    texts(map.node(CaseKeys.FINDINGS), CaseKeys.FINDINGS).forEach(each -> finding(each, true));
    texts(map.node(CaseKeys.NO_FINDINGS), CaseKeys.NO_FINDINGS)
        .forEach(each -> finding(each, false));
    members(map.node(CaseKeys.REASONS), CaseKeys.REASONS).forEach(this::reason);
    map.finish();
    return found;
  }

  /** The expectation that a line has this score or status. */
  Optional<Expectation> line(String indicator, Node value) {
    Scale scale = names.framework().scaleOfIndicator(indicator);
    if (!scale.isPoints() && value instanceof Scalar word && status(word.text()) == null) {
      return mark(Subject.LINE, indicator, word);
    }
    boolean word = value instanceof Scalar scalar && scalar.kind() == Kind.TEXT;
    if (word && status(((Scalar) value).text()) != null) {
      return Optional.of(
          new Expectation.Status(indicator, status(((Scalar) value).text()), value.location()));
    }
    if (word && !((Scalar) value).text().matches(".*\\d.*")) {
      unknownStatus((Scalar) value);
      return Optional.empty();
    }
    BigDecimal points = MapReader.number(value, CaseKeys.LINES, diagnostics);
    return points == null
        ? Optional.empty()
        : Optional.of(new Expectation.Points(Subject.LINE, indicator, points, value.location()));
  }

  /** The expectation that a line or section has a mark of its scale. */
  private Optional<Expectation> mark(Subject subject, String name, Scalar word) {
    Expectation marked = new Expectation.Marked(subject, name, word.text(), word.location());
    return names.hold(marked, word.location(), diagnostics)
        ? Optional.of(marked)
        : Optional.empty();
  }

  private void unknownStatus(Scalar word) {
    List<String> choices =
        Arrays.stream(LineStatus.values())
            .filter(each -> each != LineStatus.SCORED)
            .map(each -> each.label().in(Language.ZH))
            .toList();
    Names.known(
        "unknown-status",
        "得分或状态",
        "score or status",
        word.text(),
        choices,
        word.location(),
        diagnostics);
  }

  private static @Nullable LineStatus status(String word) {
    return Arrays.stream(LineStatus.values())
        .filter(
            each ->
                each.label().in(Language.ZH).equals(word)
                    || each.label().in(Language.EN).equals(word))
        .findFirst()
        .orElse(null);
  }

  private void line(Member member) {
    if (names.indicator(member.key(), member.keyLocation(), diagnostics)) {
      line(member.key(), member.value()).ifPresent(found::add);
    }
  }

  private void section(Member member) {
    Scale scale = names.framework().scaleOfSection(member.key());
    if (!scale.isPoints() && member.value() instanceof Scalar word) {
      mark(Subject.SECTION, member.key(), word).ifPresent(found::add);
      return;
    }
    BigDecimal points = MapReader.number(member.value(), CaseKeys.SECTIONS, diagnostics);
    if (names.section(member.key(), member.keyLocation(), diagnostics) && points != null) {
      found.add(
          new Expectation.Points(Subject.SECTION, member.key(), points, member.value().location()));
    }
  }

  private void points(Subject subject, @Nullable Node node, Key key) {
    BigDecimal points = node == null ? null : MapReader.number(node, key, diagnostics);
    if (node != null && points != null) {
      found.add(new Expectation.Points(subject, "", points, node.location()));
    }
  }

  private void grade(Scalar word) {
    if (NO_GRADE.contains(word.text())) {
      found.add(new Expectation.Grade(null, word.location()));
    } else if (names.grade(word.text(), word.location(), diagnostics)) {
      found.add(new Expectation.Grade(word.text(), word.location()));
    }
  }

  private void rule(Scalar name, boolean expected) {
    if (names.rule(name.text(), name.location(), diagnostics)) {
      found.add(new Expectation.Spoke(name.text(), expected, name.location()));
    }
  }

  private void finding(Scalar words, boolean expected) {
    found.add(new Expectation.Found(words.text(), expected, words.location()));
  }

  private void reason(Member member) {
    if (names.indicator(member.key(), member.keyLocation(), diagnostics)) {
      texts(member.value(), CaseKeys.REASONS)
          .forEach(
              each ->
                  found.add(new Expectation.Reason(member.key(), each.text(), each.location())));
    }
  }

  private List<Member> members(@Nullable Node node, Key key) {
    if (node instanceof Mapping map) {
      return map.members();
    }
    if (node != null) {
      wrong(node, key, "若干“名称: 值”", "names with values");
    }
    return List.of();
  }

  private List<Scalar> texts(@Nullable Node node, Key key) {
    if (node == null) {
      return List.of();
    }
    List<Node> items = node instanceof Listing list ? list.items() : List.of(node);
    List<Scalar> texts = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof Scalar scalar && !scalar.text().isBlank()) {
        texts.add(scalar);
      } else {
        wrong(item, key, "文字", "a text");
      }
    }
    return texts;
  }

  private void wrong(Node node, Key key, String zh, String en) {
    diagnostics.error(
        "wrong-type", node.location(), key.zh() + " 应为" + zh, key.en() + " should be " + en);
  }
}

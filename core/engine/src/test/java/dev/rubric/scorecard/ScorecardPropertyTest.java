package dev.rubric.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Severity;
import dev.rubric.number.Fraction;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every scorecard. */
class ScorecardPropertyTest {
  @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
  void readsBackWhatItWrote(@ForAll("scorecards") Scorecard card) {
    String json = card.toJson();
    Scorecard read = Scorecard.fromJson(json);
    assertThat(read).isEqualTo(card);
    assertThat(read.toJson()).isEqualTo(json);
    assertThat(Scorecard.fromJson(card.toJsonLine())).isEqualTo(card);
    assertThat(card.toJsonLine()).doesNotContain("\n", "\r");
  }

  /** What is written from memory the second time is what was written the first. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
  void inOneLineItSaysTheSameToTheByte(@ForAll("scorecards") Scorecard card) {
    String line = card.toJson().replaceAll("\n *\"(\\w+)\": ", "\"$1\":").replaceAll("\n *", "");
    assertThat(card.toJsonLine()).isEqualTo(line);
    assertThat(card.toJsonLine()).isEqualTo(line);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.MIXIN)
  void fitsItsSchema(@ForAll("scorecards") Scorecard card) {
    assertThat(ScorecardSchemaTest.complaints(card.toJsonLine())).isEmpty();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.MIXIN)
  void everyRowOfTheTableIsAsWideAsTheOthers(
      @ForAll("scorecards") Scorecard card, @ForAll Language language) {
    String text = card.toText(language);
    List<Integer> widths =
        text.lines()
            .filter(line -> line.startsWith("|") || line.startsWith("+-"))
            .map(DisplayWidth::of)
            .distinct()
            .toList();
    assertThat(widths).hasSize(1);
    assertThat(text).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\r", "\u001b");
    assertThat(Scorecard.fromJson(card.toJson()).toText(language)).isEqualTo(text);
  }

  @Provide
  Arbitrary<Scorecard> scorecards() {
    Arbitrary<RubricStamp> stamps =
        Combinators.combine(words(), words(), words(), words(), words()).as(RubricStamp::new);
    Arbitrary<Integer> years = Arbitraries.integers().injectNull(0.2);
    Arbitrary<Scorecard> unfinished =
        Combinators.combine(
                stamps, words(), years, points(), points(), Arbitraries.of(true, false), perhaps())
            .as(
                (stamp, unit, year, weight, total, provisional, grade) ->
                    new Scorecard(
                        stamp,
                        unit,
                        year,
                        weight,
                        total,
                        provisional,
                        grade,
                        null,
                        total,
                        List.of(),
                        List.of(),
                        List.of()));
    return Combinators.combine(
            unfinished,
            perhapsPoints(),
            sections().list().ofMaxSize(3),
            entries().list().ofMaxSize(2),
            findings().list().ofMaxSize(3))
        .as(ScorecardPropertyTest::with);
  }

  private static Scorecard with(
      Scorecard card,
      BigDecimal selfTotal,
      List<SectionScore> sections,
      List<Entry> entries,
      List<Finding> findings) {
    return new Scorecard(
        card.rubric(),
        card.unit(),
        card.year(),
        card.weight(),
        card.total(),
        card.provisional(),
        card.grade(),
        selfTotal,
        card.bonus(),
        sections,
        entries,
        findings);
  }

  private static Arbitrary<SectionScore> sections() {
    return Combinators.combine(
            words(),
            points(),
            points(),
            perhapsPoints(),
            entries().list().ofMaxSize(1),
            lines().list().ofMaxSize(3))
        .as(SectionScore::new);
  }

  private static Arbitrary<LineScore> lines() {
    Arbitrary<List<BigDecimal>> weights = points().list().ofSize(2);
    return Combinators.combine(
            words(),
            perhaps(),
            weights,
            Arbitraries.of(LineStatus.class),
            perhapsExact(),
            perhapsPoints(),
            perhapsPoints(),
            entries().list().ofMaxSize(2))
        .as(
            (name, group, weight, status, exact, score, self, entries) ->
                new LineScore(
                    name,
                    group,
                    weight.get(0),
                    weight.get(1),
                    status,
                    exact,
                    score,
                    self,
                    entries,
                    group == null ? null : Text.of(name, group)));
  }

  private static Arbitrary<Entry> entries() {
    return Combinators.combine(
            Arbitraries.of(EntryKind.class),
            perhapsExact(),
            words(),
            locations(),
            perhaps(),
            matched().list().ofMaxSize(2),
            texts())
        .as(Entry::of);
  }

  private static Arbitrary<Finding> findings() {
    return Combinators.combine(
            Arbitraries.of(Severity.class),
            texts(),
            perhaps(),
            locations().injectNull(0.3),
            perhaps(),
            matched().list().ofMaxSize(2))
        .as(Finding::new);
  }

  private static Arbitrary<MatchedValue> matched() {
    return Arbitraries.oneOf(
        Combinators.combine(texts(), perhaps()).as(MatchedValue::new),
        Combinators.combine(texts(), exact()).as(MatchedValue::ofNumber));
  }

  private static Arbitrary<Location> locations() {
    Arbitrary<Integer> counts = Arbitraries.integers().between(0, 100_000);
    return Combinators.combine(words(), counts, counts).as(Location::new);
  }

  private static Arbitrary<Text> texts() {
    return Combinators.combine(words(), words()).as(Text::of);
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('一', '龥')
        .withChars('“', '〔', '（', '\n', '\t', '\u0301', '\u202e', '\u2028', '가', 'Ａ', '\u0007')
        .ofMaxLength(12);
  }

  private static Arbitrary<String> perhaps() {
    return words().injectNull(0.3);
  }

  private static Arbitrary<BigDecimal> points() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("1000000"))
        .ofScale(6)
        .flatMap(exact -> Arbitraries.integers().between(0, 6).map(places -> cut(exact, places)));
  }

  private static BigDecimal cut(BigDecimal exact, int places) {
    return exact.setScale(places, RoundingMode.DOWN);
  }

  private static Arbitrary<Fraction> exact() {
    Arbitrary<BigDecimal> divisors =
        Arbitraries.integers().between(1, 5000).map(BigDecimal::valueOf);
    return Combinators.combine(points(), divisors).as(Fraction::of);
  }

  private static Arbitrary<Fraction> perhapsExact() {
    return exact().injectNull(0.3);
  }

  private static Arbitrary<BigDecimal> perhapsPoints() {
    return points().injectNull(0.3);
  }
}

package dev.rubric.internal.sentence;

import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.published.Band;
import dev.rubric.internal.published.Method;
import dev.rubric.internal.published.Statement;
import dev.rubric.internal.published.Subject;
import dev.rubric.internal.published.Unsettled;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Methods that state conditions and results in one sentence, made one rule for each band. */
final class Published {
  /** The sentences of one rule, and the words of the method it comes from. */
  record Part(String text, List<Phrase> conditions, List<Phrase> statements) {}

  private final Reading reading;

  Published(Reading reading) {
    this.reading = reading;
  }

  /**
   * The rules of a method; empty when its statements have no conditions of their own.
   *
   * @param row what the row of a table says; null elsewhere
   */
  List<Part> parts(
      RuleReader.@Nullable RowSubject row, List<Phrase> conditions, List<Phrase> statements) {
    if (statements.isEmpty() || statements.stream().anyMatch(each -> each.startsWith(">"))) {
      return List.of();
    }
    String text = text(statements);
    Phrase start = statements.get(0);
    try {
      Subject subject = subject(row, conditions);
      List<Band> bands = Method.bands(text, subject);
      Optional<String> whole =
          bands.isEmpty() && row != null ? Statement.whole(text, subject) : Optional.empty();
      if (whole.isPresent()) {
        return List.of(part(new Band("实际完成值 已填报", whole.get(), text), conditions, start));
      }
      return bands.stream().map(band -> part(band, conditions, start)).toList();
    } catch (Unsettled problem) {
      throw new Undecided(problem, new Phrase(text, start.at()));
    }
  }

  /** The statements as one text, as a method is read. */
  static String text(List<Phrase> statements) {
    return statements.stream().map(Phrase::text).collect(Collectors.joining("；"));
  }

  private static Part part(Band band, List<Phrase> conditions, Phrase start) {
    List<Phrase> all = new ArrayList<>(conditions);
    if (all.isEmpty()) {
      all.add(new Phrase(band.condition(), start.at()));
    } else {
      Phrase first = all.get(0);
      all.set(0, new Phrase(first.text() + "，" + band.condition(), first.at()));
    }
    return new Part(band.text(), all, List.of(new Phrase(band.statement(), start.at())));
  }

  /** Why a method can't be read, where one part of it is to blame. */
  Optional<Text> unreadable(
      RuleReader.@Nullable RowSubject row, List<Phrase> conditions, Phrase said) {
    try {
      return Method.unreadable(said.text(), subject(row, conditions));
    } catch (Unsettled | Undecided | Unreadable saidElsewhere) {
      return Optional.empty();
    }
  }

  Subject subject(RuleReader.@Nullable RowSubject row, List<Phrase> conditions) {
    String name = row == null ? named(conditions).orElse("") : row.indicator();
    FactWord fact =
        conditions.isEmpty()
            ? FactWord.MEASURE
            : FactPhrase.leading(conditions.get(0).text())
                .map(FactPhrase::fact)
                .orElse(FactWord.MEASURE);
    return subject(name, row == null ? null : row.target(), fact);
  }

  /** What is known of the indicator that sentences are about. */
  Subject subject(String name, @Nullable String target, FactWord fact) {
    Framework framework = reading.framework();
    Optional<Indicator> indicator =
        framework == null ? Optional.empty() : framework.indicator(name);
    List<FieldWord> fields = Vocabulary.standard(fact);
    return new Subject(
        name,
        indicator.map(Indicator::direction).orElse(null),
        indicator.map(Indicator::unitOfMeasure).orElse(null),
        indicator.map(Indicator::weight).orElse(null),
        target,
        fields.stream().map(FieldWord::zh).collect(Collectors.toSet()),
        fields.stream().filter(FieldWord::percent).map(FieldWord::zh).collect(Collectors.toSet()));
  }

  private Optional<String> named(List<Phrase> conditions) {
    return conditions.stream()
        .filter(each -> each.startsWith("指标"))
        .findFirst()
        .flatMap(each -> reading.name(each.from(2), reading.indicators()))
        .map(Reading.Named::name)
        .map(each -> each.replaceFirst("[，,].*", ""));
  }
}

package dev.rubric.internal.sentence;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.published.Unsettled;
import dev.rubric.rule.Call;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.rule.Rule;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one rule from its sentences. */
public final class RuleReader {
  /** The longest sentence, in characters. */
  public static final int LONGEST = 2000;

  /** For how many sentences of a file a nearby one is looked for. */
  private static final int MOST_SEARCHES = 20;

  private static final Set<String> MENDABLE = Set.of("wrong-unit", "syntax");

  private final Reading reading;
  private final OpenWordings open;
  private int searches;

  /**
   * A reader for the rules of one rubric.
   *
   * @param framework the rubric's framework; null when it is not known
   */
  public RuleReader(@Nullable Framework framework, Diagnostics diagnostics) {
    this.reading = new Reading(framework, diagnostics);
    this.open = new OpenWordings(reading);
  }

  /** A reader for sentences that nobody wrote, whose slips nobody asks about. */
  static RuleReader quiet(@Nullable Framework framework, Diagnostics diagnostics) {
    RuleReader reader = new RuleReader(framework, diagnostics);
    reader.searches = MOST_SEARCHES;
    return reader;
  }

  /**
   * What the row of a table says beside its method.
   *
   * @param indicator the indicator it is about
   * @param target the target it gives; null when it gives none
   */
  public record RowSubject(String indicator, @Nullable String target) {}

  /**
   * The rules: one, or one for each band of a method that states its conditions itself; empty when
   * a sentence can't be read, which is reported.
   *
   * @param basis the clause; null when it names none
   * @param conditions a sentence for each pattern
   * @param statements a sentence for each call
   */
  public List<Rule> readAll(
      String name,
      @Nullable String basis,
      List<Phrase> conditions,
      List<Phrase> statements,
      Location start) {
    try {
      List<Published.Part> parts = parts(null, conditions, statements);
      return parts.isEmpty()
          ? read(name, basis, null, conditions, statements, start).stream().toList()
          : each(name + "：", basis, null, parts, start);
    } catch (Unreadable problem) {
      return List.of();
    } catch (Undecided problem) {
      report(
          problem,
          new RuleText(conditions, statements),
          (quiet, said) -> quiet.readAll(name, basis, said.conditions(), said.statements(), start));
      return List.of();
    }
  }

  /**
   * The rules of a row whose method states its conditions itself; null when it does not, and empty
   * when it can't be read, which is reported.
   *
   * @param name what the rules are called, before the words of each band
   * @param basis the clause; null when it names none
   * @param indicator the row's indicator
   * @param target the row's target; null when it gives none
   */
  public @Nullable List<Rule> readRow(
      String name,
      @Nullable String basis,
      Expression.Words indicator,
      @Nullable String target,
      List<Phrase> statements) {
    try {
      RowSubject row = new RowSubject(indicator.value(), target);
      List<Published.Part> parts = parts(row, List.of(), statements);
      return parts.isEmpty() ? null : each(name, basis, indicator, parts, statements.get(0).at());
    } catch (Unreadable problem) {
      return List.of();
    } catch (Undecided problem) {
      report(
          problem,
          new RuleText(List.of(), statements),
          (quiet, said) ->
              Objects.requireNonNullElse(
                  quiet.readRow(name, basis, indicator, target, said.statements()), List.of()));
      return List.of();
    }
  }

  private List<Published.Part> parts(
      @Nullable RowSubject row, List<Phrase> conditions, List<Phrase> statements) {
    conditions.forEach(this::checkLength);
    statements.forEach(this::checkLength);
    return new Published(reading).parts(row, conditions, statements);
  }

  private List<Rule> each(
      String name,
      @Nullable String basis,
      Expression.@Nullable Words indicator,
      List<Published.Part> parts,
      Location start) {
    List<Rule> rules = new ArrayList<>();
    for (Published.Part part : parts) {
      Optional<Rule> rule =
          read(name + part.text(), basis, indicator, part.conditions(), part.statements(), start);
      if (rule.isEmpty()) {
        return List.of();
      }
      rules.add(rule.get());
    }
    return rules;
  }

  /** One rule from its sentences; empty when one can't be read, which is reported. */
  public Optional<Rule> read(
      String name,
      @Nullable String basis,
      Expression.@Nullable Words indicator,
      List<Phrase> conditions,
      List<Phrase> statements,
      Location start) {
    try {
      conditions.forEach(this::checkLength);
      statements.forEach(this::checkLength);
      List<Pattern> patterns = all(conditions, each -> condition(indicator, each));
      if (patterns.size() < conditions.size()) {
        statements.forEach(each -> unknown(indicator, each, conditions));
        return Optional.empty();
      }
      List<Pattern> named = named(patterns, conditions);
      List<Call> calls = all(statements, each -> statement(named, indicator, each, conditions));
      if (calls.size() < statements.size()) {
        return Optional.empty();
      }
      return Optional.of(new Rule(name, basis, used(patterns, named, calls), calls, start));
    } catch (Unreadable problem) {
      return Optional.empty();
    } catch (Undecided problem) {
      report(
          problem,
          new RuleText(conditions, statements),
          (quiet, said) ->
              quiet
                  .read(name, basis, indicator, said.conditions(), said.statements(), start)
                  .stream()
                  .toList());
      return Optional.empty();
    }
  }

  /** What can be read; of all that can't, it is reported why. */
  private static <T> List<T> all(List<Phrase> phrases, Function<Phrase, T> reader) {
    List<T> read = new ArrayList<>();
    boolean sound = true;
    for (Phrase phrase : phrases) {
      try {
        read.add(reader.apply(phrase));
      } catch (Unreadable problem) {
        sound = false;
      } catch (Undecided choice) {
        if (sound) {
          throw choice;
        }
      }
    }
    return read;
  }

  /** Reports what can't be read of the conditions of a row that has no method. */
  public void check(Expression.@Nullable Words indicator, List<Phrase> conditions) {
    try {
      conditions.forEach(this::checkLength);
      all(conditions, each -> condition(indicator, each));
    } catch (Unreadable | Undecided problem) {
      // What is too long is reported; what has several readings can wait for the method.
    }
  }

  /**
   * Reports a statement that nobody could read, whatever the conditions that are unreadable say.
   */
  private void unknown(
      Expression.@Nullable Words indicator, Phrase phrase, List<Phrase> conditions) {
    Diagnostics found = new Diagnostics();
    try {
      quiet(reading.framework(), found).statement(List.of(), indicator, phrase, conditions);
    } catch (Unreadable | Undecided problem) {
      found.all().stream()
          .filter(each -> each.code().equals(Reading.UNKNOWN))
          .forEach(reading.diagnostics()::add);
    }
  }

  /**
   * Reports what has several readings, of which a quiet reader reads each as it may be written.
   * What would be wrong with all of them comes first: there is nothing to choose before.
   */
  private void report(
      Undecided problem, RuleText written, BiFunction<RuleReader, RuleText, List<Rule>> reader) {
    boolean tried = searches++ < MOST_SEARCHES;
    Map<String, List<Rule>> rules = new HashMap<>();
    Diagnostics found = new Diagnostics();
    boolean choice = problem.problem().choices().isEmpty() || !tried;
    for (Unsettled.Choice each : problem.problem().choices()) {
      found = new Diagnostics();
      RuleReader quiet = quiet(reading.framework(), found);
      RuleText obeyed = written.with(problem.said(), each.spelling());
      rules.put(each.spelling(), tried ? reader.apply(quiet, obeyed) : List.of());
      choice |= !found.hasErrors() || found.all().get(0).code().startsWith("ambiguous");
    }
    if (choice) {
      open.report(problem, spelling -> rules.getOrDefault(spelling, List.of()));
    } else {
      reading.diagnostics().addAll(found);
    }
  }

  /** Whether a method can be read where it stands alone; what is wrong with it is reported. */
  public boolean isMethod(Expression.@Nullable Words indicator, List<Phrase> statements) {
    try {
      statements.forEach(this::checkLength);
      statements.forEach(each -> statement(List.of(), indicator, each, List.of()));
      return true;
    } catch (Unreadable problem) {
      return false;
    } catch (Undecided problem) {
      report(problem, new RuleText(List.of(), statements), (quiet, said) -> List.of());
      return false;
    }
  }

  private void checkLength(Phrase phrase) {
    if (phrase.text().length() > LONGEST) {
      throw reading.fail(
          "too-long",
          phrase.at(),
          "句子超过 " + LONGEST + " 个字符",
          "the sentence is longer than " + LONGEST + " characters");
    }
  }

  private Pattern condition(Expression.@Nullable Words indicator, Phrase phrase) {
    Pattern read =
        mended(
            phrase,
            Examples.CONDITIONS,
            (other, said) ->
                said.equals(phrase)
                    ? pattern(reading.with(other), indicator, said)
                    : known(pattern(reading.with(other), indicator, said)),
            Optional::empty);
    if (!isKnown(read) && searches++ < MOST_SEARCHES) {
      Slip.mend(
              phrase.text(),
              Examples.CONDITIONS.words(),
              false,
              each ->
                  reads(
                      phrase,
                      each,
                      (other, said) -> known(pattern(reading.with(other), indicator, said))))
          .ifPresent(
              meant -> {
                throw reading.misspelt(phrase, Examples.CONDITIONS, meant);
              });
    }
    return read;
  }

  /** Whether the fields that it compares exist; a misspelt word can pass for a field. */
  private boolean isKnown(Pattern pattern) {
    Optional<FactPhrase> fact = FactPhrase.written(pattern.fact());
    return pattern.conditions().stream()
        .filter(Condition.Comparison.class::isInstance)
        .map(each -> ((Condition.Comparison) each).left())
        .filter(Expression.Field.class::isInstance)
        .map(each -> ((Expression.Field) each).name())
        .allMatch(name -> fact.flatMap(each -> reading.field(each, name)).isPresent());
  }

  private Pattern known(Pattern pattern) {
    if (!isKnown(pattern)) {
      throw new Unreadable();
    }
    return pattern;
  }

  private static Pattern pattern(
      Reading reading, Expression.@Nullable Words indicator, Phrase phrase) {
    PatternReader reader = new PatternReader(reading);
    return indicator == null || PatternReader.isWhole(phrase)
        ? reader.read(phrase)
        : reader.about(indicator, phrase);
  }

  private Call statement(
      List<Pattern> named,
      Expression.@Nullable Words indicator,
      Phrase phrase,
      List<Phrase> conditions) {
    Call read =
        mended(
            phrase,
            Examples.CALLS,
            (other, said) ->
                said.equals(phrase)
                    ? new CallReader(reading.with(other), named, indicator).read(said)
                    : tried(other, named, indicator, conditions, said),
            () -> new Published(reading).unreadable(row(indicator), conditions, phrase));
    if (!Expressions.isKnown(read) && searches++ < MOST_SEARCHES) {
      Slip.mend(
              phrase.text(),
              Examples.CALLS.words(),
              false,
              each ->
                  reads(
                      phrase,
                      each,
                      (other, said) -> tried(other, named, indicator, conditions, said)))
          .ifPresent(
              meant -> {
                throw reading.misspelt(phrase, Examples.CALLS, meant);
              });
    }
    return read;
  }

  /** A sentence that nobody wrote; one that states its own conditions stands for all its rules. */
  private Call tried(
      Diagnostics other,
      List<Pattern> named,
      Expression.@Nullable Words indicator,
      List<Phrase> conditions,
      Phrase said) {
    Reading trying = reading.with(other);
    List<Published.Part> parts =
        new Published(trying).parts(row(indicator), conditions, List.of(said));
    if (!parts.isEmpty()) {
      List<Rule> rules =
          quiet(reading.framework(), other).each("", null, indicator, parts, said.at());
      return rules.stream()
          .flatMap(rule -> rule.calls().stream())
          .findFirst()
          .orElseThrow(Unreadable::new);
    }
    Call read = new CallReader(trying, named, indicator).read(said);
    if (!Expressions.isKnown(read)) {
      throw new Unreadable();
    }
    return read;
  }

  private static @Nullable RowSubject row(Expression.@Nullable Words indicator) {
    return indicator == null ? null : new RowSubject(indicator.value(), null);
  }

  /** Reads a sentence; one that is unknown is compared with what is one slip away from it. */
  private <T> T mended(
      Phrase phrase,
      Examples kind,
      BiFunction<Diagnostics, Phrase, T> reader,
      Supplier<Optional<Text>> reason) {
    Diagnostics found = new Diagnostics();
    try {
      T read = reader.apply(found, phrase);
      reading.diagnostics().addAll(found);
      return read;
    } catch (Unreadable problem) {
      boolean unknown = found.all().get(0).code().equals(Reading.UNKNOWN);
      boolean mendable = unknown || MENDABLE.contains(found.all().get(0).code());
      Optional<String> meant =
          mendable && searches++ < MOST_SEARCHES && !reading.diagnostics().isFull()
              ? framed(phrase, kind)
                  .filter(each -> reads(phrase, each, reader))
                  .or(
                      () ->
                          Slip.mend(
                              phrase.text(),
                              kind.words(),
                              !unknown,
                              each -> reads(phrase, each, reader)))
              : Optional.empty();
      if (meant.isPresent()) {
        throw reading.misspelt(phrase, kind, meant.get());
      }
      Optional<Text> why = unknown ? reason.get() : Optional.empty();
      if (why.isPresent()) {
        throw reading.fail(
            Reading.UNKNOWN, phrase.at(), why.get().in(Language.ZH), why.get().in(Language.EN));
      }
      reading.diagnostics().addAll(found);
      throw problem;
    }
  }

  /** A condition that begins with the indicator itself, or with 如果 and the like. */
  private Optional<String> framed(Phrase phrase, Examples kind) {
    String bare = phrase.text().replaceFirst("^(如果|假如|若是|若|当|且|并且)[\\s，,：:]*", "");
    boolean about = reading.indicators().stream().anyMatch(bare::startsWith);
    boolean condition = kind == Examples.CONDITIONS && !phrase.text().startsWith("指标");
    return condition && (about || bare.length() < phrase.text().length())
        ? Optional.of(about ? "指标 " + bare : bare)
        : Optional.empty();
  }

  private static boolean reads(
      Phrase phrase, String text, BiFunction<Diagnostics, Phrase, ?> reader) {
    Diagnostics found = new Diagnostics();
    try {
      return reader.apply(found, new Phrase(text, phrase.at())) != null && !found.hasErrors();
    } catch (Unreadable | Undecided problem) {
      return false;
    }
  }

  /** With a variable for the first fact of each kind, unless the sentence names its own. */
  private static List<Pattern> named(List<Pattern> patterns, List<Phrase> sentences) {
    Set<String> taken = new HashSet<>();
    patterns.forEach(each -> taken.add(String.valueOf(each.variable())));
    List<Pattern> named = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      Pattern pattern = patterns.get(i);
      boolean open =
          pattern.variable() == null
              && pattern.quantifier() == Quantifier.EACH
              && !sentences.get(i).startsWith(">");
      String variable = FactPhrase.written(pattern.fact()).map(FactPhrase::variable).orElse("");
      named.add(open && taken.add(variable) ? with(pattern, variable) : pattern);
    }
    return named;
  }

  /** A variable that nothing speaks of is not there. */
  private static List<Pattern> used(List<Pattern> written, List<Pattern> named, List<Call> calls) {
    Set<String> mentioned = Expressions.mentioned(named, calls);
    List<Pattern> used = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Pattern pattern = named.get(i);
      used.add(mentioned.contains(String.valueOf(pattern.variable())) ? pattern : written.get(i));
    }
    return used;
  }

  private static Pattern with(Pattern pattern, String variable) {
    return new Pattern(
        pattern.quantifier(),
        variable,
        pattern.fact(),
        pattern.bindings(),
        pattern.conditions(),
        pattern.location());
  }
}

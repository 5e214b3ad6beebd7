package dev.rubric.language;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Declarations;
import dev.rubric.framework.Derived;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.load.Partly;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.Declared;
import dev.rubric.internal.vocabulary.Domain;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.ReceiverWord;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.internal.vocabulary.Vocabulary;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.language.RuleContext.Frame;
import dev.rubric.language.RuleContext.Opened;
import dev.rubric.rule.Rule;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that are right in a place of a rule file, out of the engine's own vocabulary. */
final class RuleWords {
  private final @Nullable Framework framework;
  private final @Nullable Vocabulary vocabulary;
  private final Partly partly;

  RuleWords(Partly partly) {
    this.partly = partly;
    this.framework = partly.framework();
    this.vocabulary = partly.vocabulary();
  }

  /** The words for a place. */
  List<Candidate> at(RuleContext context) {
    if (context.before(0).equals(".")) {
      return members(context);
    }
    return switch (context.part()) {
      case OUTSIDE -> List.of(Snippets.RULE);
      case HEAD -> Snippets.HEAD;
      case CONDITIONS ->
          context.frame() == null ? concat(facts(), Snippets.CONDITIONS) : inside(context);
      case STATEMENTS ->
          context.frame() == null
              ? concat(statements(context), Snippets.STATEMENTS)
              : inside(context);
    };
  }

  /** The texts for a place between quotes. */
  List<Candidate> textsAt(RuleContext context) {
    Frame frame = context.frame();
    if (context.part() == RuleContext.Part.HEAD) {
      return context.before(0).equals("(") ? clauses() : List.of();
    }
    String field = context.comparedField();
    if (!field.isEmpty()) {
      return field(fact(context, context.comparedVariable()), field)
          .map(word -> values(word.domain()))
          .orElse(List.of());
    }
    return frame != null && frame.opened() == Opened.CALL
        ? verb(frame.name()).map(verb -> values(named(verb, frame.argument()))).orElse(List.of())
        : List.of();
  }

  /** What the argument in that place names; anything where it names nothing. */
  private Domain named(VerbWord verb, int argument) {
    if (argument == 0) {
      return about(verb);
    }
    return argument == 1 && verb == VerbWord.MARK ? Domain.MARK : Domain.FREE;
  }

  private Domain about(VerbWord verb) {
    return switch (verb.target()) {
      case LINE -> Domain.INDICATOR;
      case SECTION -> Domain.SECTION;
      case GRADE -> Domain.GRADE;
      case BONUS_GROUP -> Domain.BONUS_GROUP;
      case TOTAL, FINDING -> Domain.FREE;
    };
  }

  private List<Candidate> inside(RuleContext context) {
    Frame frame = Objects.requireNonNull(context.frame());
    String field = context.comparedField();
    List<Candidate> words = new ArrayList<>();
    if (!field.isEmpty()) {
      field(fact(context, context.comparedVariable()), field)
          .ifPresent(word -> values(word.domain()).forEach(each -> words.add(quoted(each))));
    }
    switch (frame.opened()) {
      case FACT -> words.addAll(concat(fields(frame.name()), concat(functions(), rowFunctions())));
      case ROWS -> words.addAll(frame.argument() == 0 ? rows() : columns(context));
      case CALL -> {
        List<Candidate> texts = textsAt(context);
        texts.forEach(each -> words.add(quoted(each)));
        if (frame.argument() > 0 && texts.isEmpty()) {
          words.addAll(functions());
        }
      }
      default -> words.addAll(concat(fields(context.fact()), functions()));
    }
    words.addAll(variables(context));
    return words;
  }

  private static Candidate quoted(Candidate text) {
    String value = text.word().in(Language.ZH);
    return new Candidate(
        text.kind(),
        text.word(),
        Text.same("\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\""),
        text.about(),
        text.declared());
  }

  private static List<Candidate> facts() {
    return Arrays.stream(FactWord.values())
        .map(
            fact ->
                Candidate.of(
                    WordKind.FACT,
                    fact.label(),
                    Text.of(fact.zh() + "( ", fact.en() + "( "),
                    Meanings.of(fact)))
        .toList();
  }

  private List<Candidate> fields(String fact) {
    return fieldWords(fact).stream().map(this::candidate).toList();
  }

  private Candidate candidate(FieldWord field) {
    Framework known = framework;
    List<Text> about = known == null ? List.of() : About.field(field, known);
    return new Candidate(WordKind.FIELD, field.label(), field.label(), about, declared(field));
  }

  private static @Nullable Location declared(FieldWord field) {
    Declared declared = field.declared();
    if (declared == null || field.isShipped()) {
      return null;
    }
    Derived derived = declared.derived();
    return derived == null
        ? Objects.requireNonNull(declared.item()).location()
        : derived.location();
  }

  private List<FieldWord> fieldWords(String fact) {
    return Word.find(FactWord.values(), fact)
        .map(word -> vocabulary == null ? Vocabulary.standard(word) : vocabulary.fields(word))
        .orElse(List.of());
  }

  private Optional<FieldWord> field(String fact, String name) {
    return Word.find(fieldWords(fact), name);
  }

  private static String fact(RuleContext context, String variable) {
    return variable.isEmpty() ? context.fact() : context.variables().getOrDefault(variable, "");
  }

  private List<Candidate> members(RuleContext context) {
    String owner = context.before(1);
    if (owner.startsWith("$")) {
      return fields(context.variables().getOrDefault(owner, ""));
    }
    return Word.find(ReceiverWord.values(), owner)
        .map(receiver -> receiver.verbs().stream().map(verb -> verb(verb, context)).toList())
        .orElse(List.of());
  }

  private static Candidate verb(VerbWord verb, RuleContext context) {
    return Candidate.of(
        WordKind.VERB,
        verb.label(),
        Text.of(call(verb, context, true), call(verb, context, false)),
        Meanings.of(verb));
  }

  /** As its usage shows, about the rule's own variable where it has one. */
  private static String call(VerbWord verb, RuleContext context, boolean chinese) {
    String usage = verb.usage(chinese);
    String call = usage.substring(usage.indexOf('.') + 1);
    String variable = context.variables().keySet().stream().findFirst().orElse("$m");
    return call.replace(chinese ? "$指标" : "$measure", variable);
  }

  private static List<Candidate> statements(RuleContext context) {
    List<Candidate> calls = new ArrayList<>();
    for (VerbWord verb : VerbWord.values()) {
      ReceiverWord receiver = verb.receiver();
      calls.add(
          Candidate.of(
              WordKind.VERB,
              Text.of(receiver.zh() + "." + verb.zh(), receiver.en() + "." + verb.en()),
              Text.of(
                  receiver.zh() + "." + call(verb, context, true) + ";",
                  receiver.en() + "." + call(verb, context, false) + ";"),
              Meanings.of(verb)));
    }
    return calls;
  }

  private static Optional<VerbWord> verb(String name) {
    return Word.find(VerbWord.values(), name);
  }

  private static List<Candidate> functions() {
    return Arrays.stream(FunctionWord.values())
        .map(word -> function(word, Meanings.of(word)))
        .toList();
  }

  private static List<Candidate> rowFunctions() {
    return Arrays.stream(AggregateWord.values())
        .map(word -> function(word, Meanings.of(word)))
        .toList();
  }

  private static Candidate function(Word word, Text meaning) {
    return Candidate.of(
        WordKind.FUNCTION, word.label(), Text.of(word.zh() + "(", word.en() + "("), meaning);
  }

  private List<Candidate> rows() {
    Framework known = framework;
    List<Candidate> rows = new ArrayList<>();
    if (known != null) {
      Declarations declared = known.declarations();
      declared.lists().forEach(list -> rows.add(declared(list.name(), list.location())));
      declared.comparisons().forEach(each -> rows.add(declared(each.name(), each.location())));
    }
    rows.addAll(facts());
    return rows;
  }

  private static Candidate declared(String name, Location location) {
    return new Candidate(WordKind.FACT, Text.same(name), Text.same(name), List.of(), location);
  }

  private List<Candidate> columns(RuleContext context) {
    String list = context.rows();
    Framework known = framework;
    Optional<DataList> declared =
        known == null
            ? Optional.empty()
            : known.declarations().lists().stream()
                .filter(each -> each.name().equals(list))
                .findFirst();
    return declared
        .map(each -> Vocabulary.columns(each).stream().map(this::candidate).toList())
        .orElseGet(() -> fields(list));
  }

  private static List<Candidate> variables(RuleContext context) {
    return context.variables().keySet().stream()
        .map(name -> Candidate.of(WordKind.VARIABLE, Text.same(name), Text.same(name)))
        .toList();
  }

  private List<Candidate> values(Domain domain) {
    Framework known = framework;
    return known == null
        ? List.of()
        : domain.choices(known).stream().map(each -> value(each, domain, known)).toList();
  }

  private Candidate value(String value, Domain domain, Framework known) {
    Optional<Indicator> indicator =
        domain == Domain.INDICATOR ? known.indicator(value) : Optional.empty();
    return indicator
        .map(this::indicator)
        .orElseGet(
            () -> Candidate.of(WordKind.TEXT, Text.same(value), Text.same(value), domain.label()));
  }

  /** An indicator, with what is to be said of it. */
  Candidate indicator(Indicator indicator) {
    return new Candidate(
        WordKind.INDICATOR,
        Text.same(indicator.name()),
        Text.same(indicator.name()),
        framework == null ? List.of() : About.indicator(indicator, framework),
        indicator.location());
  }

  /** The clauses that the rubric rests on, and those that its rules name already. */
  private List<Candidate> clauses() {
    Stream<String> own = framework == null ? Stream.of() : framework.basis().stream();
    Stream<String> named =
        partly.rules().stream()
            .flatMap(file -> file.rules().stream())
            .map(Rule::basis)
            .filter(Objects::nonNull);
    return Stream.concat(own, named)
        .distinct()
        .map(clause -> Candidate.of(WordKind.TEXT, Text.same(clause), Text.same(clause)))
        .toList();
  }

  private static List<Candidate> concat(List<Candidate> some, List<Candidate> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}

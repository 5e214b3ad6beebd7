package dev.rubric.language;

import dev.rubric.Rubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Mend;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Indicator;
import dev.rubric.internal.diagnostic.Nearest;
import dev.rubric.internal.load.Partly;
import dev.rubric.internal.syntax.Token;
import dev.rubric.rule.Form;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an editor asks of a draft. Places are offsets in the text of a file, in UTF-16 units.
 *
 * <p>All answers come from the engine's own lexer, parsers and vocabulary; where a text is not
 * sound they are told from what can be read of it. Thread-safe.
 */
public final class RubricLanguage {
  /** A message about {@code $m.field} or {@code receiver.verb} points to where it begins. */
  private static final int ABOUT_ONE_WORD = 3;

  private final Draft draft;

  /** The language service of a draft. */
  public RubricLanguage(Draft draft) {
    this.draft = Objects.requireNonNull(draft, "draft");
  }

  /**
   * What is wrong with a file, by place.
   *
   * @param found what was found of the draft: {@link Draft#problems} or {@link Draft#checked}
   */
  public List<Problem> problems(String file, List<Diagnostic> found) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(found, "found");
    Optional<String> text = draft.text(file);
    if (text.isEmpty()) {
      return List.of();
    }
    ProblemPlaces places = new ProblemPlaces(file, text.get());
    return found.stream()
        .filter(each -> each.location() != null && each.location().file().equals(file))
        .map(each -> new Problem(each, places.span(each), mends(file, each, places.span(each))))
        .toList();
  }

  private List<TextEdit> mends(String file, Diagnostic problem, Span span) {
    Mend mend = problem.mend();
    String text = draft.text(file).orElse("");
    if (mend != null) {
      Span found = new Span(span.from(), span.from() + mend.found().length());
      return text.startsWith(mend.found(), span.from())
          ? List.of(new TextEdit(file, found, mend.right()))
          : List.of();
    }
    return problem.code().startsWith("unknown-") && isRules(file)
        ? nearest(file, text, span)
        : List.of();
  }

  /** The word that was most likely meant. */
  private List<TextEdit> nearest(String file, String text, Span span) {
    List<Piece> pieces = Piece.of(file, text);
    int begins = index(pieces, span.from());
    if (pieces.get(begins).span().from() != span.from()) {
      return List.of();
    }
    for (int i = begins; i < Math.min(begins + ABOUT_ONE_WORD, pieces.size()); i += 2) {
      String written = pieces.get(i).text();
      List<Candidate> right = candidates(pieces, i);
      boolean owner = i + 1 < pieces.size() && pieces.get(i + 1).is(".");
      if (owner || right.stream().anyMatch(each -> each.isWritten(written))) {
        continue;
      }
      List<String> words =
          right.stream()
              .flatMap(each -> Stream.of(word(each, Language.ZH), word(each, Language.EN)))
              .toList();
      Span wrong = pieces.get(i).inside();
      return Nearest.to(written, words).stream()
          .map(word -> new TextEdit(file, wrong, word))
          .toList();
    }
    return List.of();
  }

  private static String word(Candidate candidate, Language language) {
    return candidate.word().in(language);
  }

  /** What can stand at a place, the word that is begun there taken for its beginning. */
  public Completions complete(String file, int at) {
    Objects.requireNonNull(file, "file");
    String text = draft.text(file).orElse("");
    int place = Math.min(Math.max(0, at), text.length());
    if (isSentences(file)) {
      return SentenceHelp.complete(text, place, draft.partly().framework());
    }
    if (isTable(file)) {
      return new TableHelp(text, lastFramework()).complete(place);
    }
    if (isDocument(file)) {
      return DocumentHelp.complete(file, text, place, lastFramework(), draft.partly().rules());
    }
    if (!isRules(file)) {
      return new Completions(new Span(place, place), List.of());
    }
    List<Piece> pieces = Piece.of(file, text);
    int index = index(pieces, place);
    Piece piece = pieces.get(index);
    boolean inText = isTextAround(piece, text, place);
    boolean begun = piece.isName() && piece.span().from() < place;
    Span replaced = inText ? inside(piece, text) : begun ? piece.span() : new Span(place, place);
    RuleContext context =
        RuleContext.at(pieces, begun || inText ? index : following(pieces, place));
    RuleWords words = new RuleWords(draft.partly());
    Language language = isEnglish(pieces) ? Language.EN : Language.ZH;
    List<Candidate> found = inText ? words.textsAt(context) : words.at(context);
    return new Completions(
        replaced, found.stream().map(each -> completion(each, language)).toList());
  }

  /** A text without its closing quote reaches to the end of its line. */
  private static boolean isTextAround(Piece piece, String text, int at) {
    Span span = piece.span();
    boolean quoted = span.from() < text.length() && text.charAt(span.from()) == '"';
    boolean closed = piece.isText();
    return quoted && span.from() < at && (closed ? at < span.to() : at <= span.to());
  }

  private static Span inside(Piece piece, String text) {
    if (piece.isText()) {
      return piece.inside();
    }
    int from = piece.span().from() + 1;
    String rest = text.substring(from, piece.span().to());
    int end = rest.length();
    for (String sign : List.of(",", ")", " ")) {
      int found = rest.indexOf(sign);
      end = found < 0 ? end : Math.min(end, found);
    }
    return new Span(from, from + end);
  }

  private static Completion completion(Candidate candidate, Language language) {
    Language other = language == Language.ZH ? Language.EN : Language.ZH;
    return new Completion(
        candidate.kind(),
        candidate.word().in(language),
        candidate.word().in(other),
        candidate.insert().in(language),
        candidate.about().isEmpty() ? Text.same("") : candidate.about().get(0));
  }

  /** Rules are written in one language; Chinese comes first where nothing is written yet. */
  private static boolean isEnglish(List<Piece> pieces) {
    return pieces.stream().anyMatch(each -> each.is("scores") || each.is("findings"));
  }

  /** What the word at a place means. */
  public Optional<Hover> hover(String file, int at) {
    Objects.requireNonNull(file, "file");
    if (!isRules(file)) {
      return indicatorAt(file, at).flatMap(this::hover);
    }
    return found(file, at)
        .filter(each -> !each.candidate().about().isEmpty())
        .map(each -> new Hover(each.span(), each.candidate().word(), each.candidate().about()));
  }

  private Optional<Hover> hover(Named named) {
    return framework()
        .flatMap(framework -> framework.indicator(named.name()))
        .map(indicator -> new RuleWords(draft.partly()).indicator(indicator))
        .map(each -> new Hover(named.span(), each.word(), each.about()));
  }

  /** Where the word at a place is declared; of an indicator's declaration, where rules name it. */
  public List<Place> definition(String file, int at) {
    Objects.requireNonNull(file, "file");
    if (!isRules(file)) {
      return indicatorAt(file, at).map(named -> uses(file, named)).orElse(List.of());
    }
    Optional<Found> found = found(file, at);
    if (found.isEmpty()) {
      return List.of();
    }
    Candidate candidate = found.get().candidate();
    if (candidate.kind() == WordKind.VARIABLE) {
      return found.get().declaration().map(span -> new Place(file, span)).stream().toList();
    }
    Location declared = candidate.declared();
    return declared == null ? List.of() : place(declared, word(candidate, Language.ZH));
  }

  private List<Place> uses(String file, Named named) {
    boolean declaration = file.equals("rubric.yaml");
    return Occurrences.of(draft, named.name()).stream()
        .filter(place -> place.file().equals("rubric.yaml") != declaration)
        .filter(place -> declaration || !place.file().equals(file))
        .toList();
  }

  private List<Place> place(Location declared, String word) {
    Optional<String> text = draft.text(declared.file());
    if (text.isEmpty()) {
      return List.of(); // in a standard that this one builds on
    }
    TextPlaces places = new TextPlaces(text.get());
    int start = places.offset(declared);
    int end = places.end(places.line(start));
    int named = text.get().indexOf(word, places.start(places.line(start)));
    int from = named >= 0 && named < end ? named : start;
    return List.of(new Place(declared.file(), new Span(from, Math.min(from + word.length(), end))));
  }

  /** Every place that names the indicator at a place; empty when there is none. */
  public List<Place> references(String file, int at) {
    Objects.requireNonNull(file, "file");
    return indicatorAt(file, at)
        .map(named -> Occurrences.of(draft, named.name()))
        .orElse(List.of());
  }

  /** The words of the indicator at a place, which can be renamed; empty when there is none. */
  public Optional<Span> renamable(String file, int at) {
    Objects.requireNonNull(file, "file");
    return indicatorAt(file, at).map(Named::span);
  }

  /** Renames the indicator at a place in all rules, cases and data; the rubric stays sound. */
  public Renaming rename(String file, int at, String name) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(name, "name");
    return indicatorAt(file, at)
        .map(named -> Renamer.rename(draft, named.name(), name))
        .orElseGet(() -> Renaming.refused("这里不是指标名称", "there is no indicator's name here"));
  }

  /** The words of a file, each as what it is, in order. */
  public List<Highlight> highlights(String file) {
    Objects.requireNonNull(file, "file");
    String text = draft.text(file).orElse("");
    Framework framework = draft.partly().framework();
    if (isRules(file)) {
      return Highlighter.rules(file, text, framework);
    }
    if (isSentences(file)) {
      return SentenceText.highlights(text, framework);
    }
    if (isTable(file)) {
      return new TableHelp(text, framework).highlights();
    }
    return isDocument(file) ? Highlighter.document(file, text, framework) : List.of();
  }

  /** The text of a rule file laid out as all are; empty for other files. */
  public Optional<String> format(String file) {
    Objects.requireNonNull(file, "file");
    return isRules(file) || isSentences(file)
        ? draft.text(file).map(text -> RuleLayout.of(text, isSentences(file)))
        : Optional.empty();
  }

  /**
   * The rule at a place of a file, or the one before it, in the forms that the file does not have:
   * the rule language, sentences, the row of a table.
   *
   * @return empty when the file has no rules, or not all of them can be read
   */
  public Optional<Wordings> wordings(String file, int at) {
    return ruleForm(file, at).map(form -> form.at(at));
  }

  /**
   * Puts what was written in another form in the place of the rule at a place; every other rule of
   * the file stays as it is.
   *
   * @param from the form of the words
   * @param words one rule, or several for it; a table has its head
   */
  public Restating restate(String file, int at, Form from, String words) {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(words, "words");
    return ruleForm(file, at)
        .map(form -> form.restate(at, from, words))
        .orElseGet(() -> new Restating(List.of(), List.of()));
  }

  /**
   * Moves the rule at a place to the end of the file of the same name in another form, rule text or
   * sentences; the rubric says the same as before.
   */
  public Restating move(String file, int at, Form to) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(to, "to");
    String target = file.substring(0, Math.max(0, file.lastIndexOf('.'))) + to.ending();
    Restating moved =
        ruleForm(file, at)
            .map(form -> form.move(at, to, target, draft.text(target).orElse("")))
            .orElseGet(() -> new Restating(List.of(), List.of()));
    List<Diagnostic> problems = draft.with(moved.edits()).problems();
    return problems.isEmpty() || !draft.problems().isEmpty()
        ? moved
        : new Restating(List.of(), problems);
  }

  private Optional<RuleForm> ruleForm(String file, int at) {
    Objects.requireNonNull(file, "file");
    Framework framework = lastFramework();
    return framework == null
        ? Optional.empty()
        : draft.text(file).flatMap(text -> RuleForm.of(file, text, at, framework));
  }

  /** An indicator's name in a text. */
  private record Named(String name, Span span) {}

  private Optional<Named> indicatorAt(String file, int at) {
    if (isRules(file)) {
      return found(file, at)
          .filter(each -> each.candidate().kind() == WordKind.INDICATOR)
          .map(each -> new Named(word(each.candidate(), Language.ZH), each.span()));
    }
    String text = draft.text(file).orElse("");
    return framework().stream()
        .flatMap(framework -> framework.indicators().stream())
        .map(Indicator::name)
        .filter(text::contains)
        .flatMap(name -> Occurrences.of(draft, name).stream())
        .filter(place -> place.file().equals(file) && place.span().touches(at))
        .map(place -> new Named(place.span().of(text), place.span()))
        .findFirst();
  }

  /** What is half written may make no framework; then the last one that was sound. */
  private @Nullable Framework lastFramework() {
    Rubric last = draft.lastSound();
    return framework().orElse(last == null ? null : last.framework());
  }

  private Optional<Framework> framework() {
    Partly partly = draft.partly();
    return Optional.ofNullable(partly.framework());
  }

  /** A word of the vocabulary in a rule. */
  private record Found(Candidate candidate, Span span, Optional<Span> declaration) {}

  private Optional<Found> found(String file, int at) {
    List<Piece> pieces = Piece.of(file, draft.text(file).orElse(""));
    int index = index(pieces, at);
    Piece piece = pieces.get(index);
    if (!piece.span().touches(at)) {
      return Optional.empty();
    }
    int declared = RuleContext.at(pieces, index + 1).declaration(piece.text());
    return candidates(pieces, index).stream()
        .filter(each -> each.isWritten(piece.text()))
        .findFirst()
        .map(
            each ->
                new Found(
                    each,
                    piece.inside(),
                    declared < 0 ? Optional.empty() : Optional.of(pieces.get(declared).span())));
  }

  private List<Candidate> candidates(List<Piece> pieces, int index) {
    RuleContext context = RuleContext.at(pieces, index);
    RuleWords words = new RuleWords(draft.partly());
    if (pieces.get(index).isText()) {
      return words.textsAt(context);
    }
    List<Candidate> found = new ArrayList<>(words.at(context));
    if (pieces.get(index).isVariable()) {
      String name = pieces.get(index).text();
      found.add(Candidate.of(WordKind.VARIABLE, Text.same(name), Text.same(name)));
    }
    return found;
  }

  /** The piece at a place, or right before it. */
  private static int index(List<Piece> pieces, int at) {
    int found = 0;
    for (int i = 0; i < pieces.size() && pieces.get(i).span().from() <= at; i++) {
      boolean sign = pieces.get(i).span().from() == at && !isWord(pieces.get(i));
      boolean touched = pieces.get(found).span().to() == at && isWord(pieces.get(found));
      found = sign && touched ? found : i;
    }
    return found;
  }

  private static boolean isWord(Piece piece) {
    return piece.isName() || piece.isText() || piece.token().kind() == Token.Kind.REPORTED;
  }

  private static int following(List<Piece> pieces, int at) {
    int i = 0;
    while (i < pieces.size() - 1 && pieces.get(i).span().to() <= at) {
      i++;
    }
    return i;
  }

  private static boolean isRules(String file) {
    return file.endsWith(Form.DRL.ending());
  }

  private static boolean isSentences(String file) {
    return file.endsWith(Form.DSLR.ending());
  }

  static boolean isTable(String file) {
    return file.endsWith(Form.CSV.ending()) || file.endsWith(Form.XLSX.ending());
  }

  private static boolean isDocument(String file) {
    return file.endsWith(".yaml") || file.endsWith(".yml") || file.endsWith(".json");
  }
}

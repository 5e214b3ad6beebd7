package dev.rubric.language.lsp;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.language.Completion;
import dev.rubric.language.Completions;
import dev.rubric.language.Draft;
import dev.rubric.language.Highlight;
import dev.rubric.language.Place;
import dev.rubric.language.Problem;
import dev.rubric.language.Renaming;
import dev.rubric.language.RubricLanguage;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** The texts that the editor has open, each in the draft of its rubric. */
final class OpenTexts implements TextDocumentService {
  /** An editor of texts can't change a workbook, and half a name is worse than the old one. */
  private static final Text IN_WORKBOOK =
      Text.of(
          "指标还写在 .xlsx 里，编辑器改不了；请用 rubric workbench 改名",
          "an .xlsx file names it too, which an editor of texts can't change; use rubric"
              + " workbench");

  private final Answers answers;
  private final Map<Path, Draft> drafts = new LinkedHashMap<>();
  private final Map<Path, Set<String>> marked = new TreeMap<>();
  private @Nullable LanguageClient client;

  OpenTexts(Language language) {
    this.answers = new Answers(language);
  }

  void connect(LanguageClient editor) {
    this.client = editor;
  }

  synchronized void clear() {
    drafts.clear();
  }

  synchronized void readAgain() {
    drafts.replaceAll((folder, draft) -> draft.again());
    drafts.values().forEach(this::publish);
  }

  @Override
  public synchronized void didOpen(DidOpenTextDocumentParams params) {
    changed(
        params.getTextDocument().getUri(),
        (draft, file) -> draft.with(file, params.getTextDocument().getText()));
  }

  @Override
  public synchronized void didChange(DidChangeTextDocumentParams params) {
    changed(
        params.getTextDocument().getUri(),
        (draft, file) -> {
          String text = draft.text(file).orElse("");
          for (TextDocumentContentChangeEvent change : params.getContentChanges()) {
            text = changed(text, change);
          }
          return draft.with(file, text);
        });
  }

  private static String changed(String text, TextDocumentContentChangeEvent change) {
    Range range = change.getRange();
    if (range == null) {
      return change.getText();
    }
    Ranges places = new Ranges(text);
    int from = places.offset(range.getStart());
    int to = Math.max(from, places.offset(range.getEnd()));
    return new StringBuilder(text).replace(from, to, change.getText()).toString();
  }

  @Override
  public synchronized void didClose(DidCloseTextDocumentParams params) {
    changed(params.getTextDocument().getUri(), Draft::without);
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    readAgain();
  }

  private void changed(String uri, BiFunction<Draft, String, Draft> change) {
    RubricFolder.of(uri)
        .ifPresent(
            place -> {
              Draft before = drafts.computeIfAbsent(place.folder(), Draft::of);
              Draft after = change.apply(before, place.file());
              drafts.put(place.folder(), after);
              publish(after);
            });
  }

  /** A problem may stand in another file than the one that was changed, and go from there. */
  private void publish(Draft draft) {
    LanguageClient editor = client;
    if (editor == null) {
      return;
    }
    List<Diagnostic> found = draft.checked();
    Set<String> files = new HashSet<>(draft.unsaved().keySet());
    found.stream()
        .map(Diagnostic::location)
        .filter(place -> place != null && draft.text(place.file()).isPresent())
        .forEach(place -> files.add(place.file()));
    Set<String> stale = marked.put(draft.folder(), files);
    Set<String> all = new HashSet<>(files);
    all.addAll(stale == null ? Set.of() : stale);
    RubricLanguage language = new RubricLanguage(draft);
    for (String file : all) {
      Ranges places = new Ranges(draft.text(file).orElse(""));
      editor.publishDiagnostics(
          new PublishDiagnosticsParams(
              RubricFolder.uri(draft, file),
              language.problems(file, found).stream()
                  .map(problem -> answers.diagnostic(problem, places))
                  .toList()));
    }
  }

  /** A text that a request is about. */
  private record Asked(Draft draft, String file, String text) {
    RubricLanguage language() {
      return new RubricLanguage(draft);
    }

    Ranges places() {
      return new Ranges(text);
    }

    int at(Position position) {
      return places().offset(position);
    }
  }

  private synchronized Optional<Asked> asked(TextDocumentIdentifier document) {
    return RubricFolder.of(document.getUri())
        .map(
            place -> {
              Draft draft = drafts.getOrDefault(place.folder(), Draft.of(place.folder()));
              return new Asked(draft, place.file(), draft.text(place.file()).orElse(""));
            });
  }

  private static <T> CompletableFuture<T> done(T answer) {
    return CompletableFuture.completedFuture(answer);
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    List<CompletionItem> items = new ArrayList<>();
    asked(params.getTextDocument())
        .ifPresent(
            asked -> {
              Completions all =
                  asked.language().complete(asked.file(), asked.at(params.getPosition()));
              Range replaced = asked.places().range(all.replaced());
              for (Completion each : all.choices()) {
                items.add(answers.item(each, replaced, items.size()));
              }
            });
    return done(Either.forLeft(items));
  }

  @Override
  @SuppressWarnings("NullAway")
  public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
    return done(
        asked(params.getTextDocument())
            .flatMap(
                asked ->
                    asked
                        .language()
                        .hover(asked.file(), asked.at(params.getPosition()))
                        .map(found -> answers.hover(found, asked.places())))
            .orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    List<Location> places =
        asked(params.getTextDocument())
            .map(
                asked ->
                    locations(
                        asked.draft(),
                        asked.language().definition(asked.file(), asked.at(params.getPosition()))))
            .orElse(List.of());
    return done(Either.forLeft(places));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return done(
        asked(params.getTextDocument())
            .map(
                asked ->
                    locations(
                        asked.draft(),
                        asked.language().references(asked.file(), asked.at(params.getPosition()))))
            .orElse(List.of()));
  }

  private static List<Location> locations(Draft draft, List<Place> places) {
    return places.stream()
        .map(
            place ->
                new Location(
                    RubricFolder.uri(draft, place.file()),
                    new Ranges(draft.text(place.file()).orElse("")).range(place.span())))
        .toList();
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    Optional<Range> range =
        asked(params.getTextDocument())
            .flatMap(
                asked ->
                    asked
                        .language()
                        .renamable(asked.file(), asked.at(params.getPosition()))
                        .map(span -> asked.places().range(span)));
    return done(Either3.forFirst(range.orElseThrow(() -> refused(answers.notRenamable()))));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    Asked asked =
        asked(params.getTextDocument()).orElseThrow(() -> refused(answers.notRenamable()));
    Renaming renaming =
        asked.language().rename(asked.file(), asked.at(params.getPosition()), params.getNewName());
    if (renaming.edits().isEmpty()) {
      throw refused(answers.words(renaming.remarks().get(0)));
    }
    if (renaming.edits().stream().anyMatch(each -> each.file().endsWith(".xlsx"))) {
      throw refused(answers.words(IN_WORKBOOK));
    }
    return done(edit(asked.draft(), renaming.edits()));
  }

  private static ResponseErrorException refused(String why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, why, null));
  }

  private static WorkspaceEdit edit(Draft draft, List<dev.rubric.language.TextEdit> edits) {
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    for (dev.rubric.language.TextEdit each : edits) {
      Ranges places = new Ranges(draft.text(each.file()).orElse(""));
      changes
          .computeIfAbsent(RubricFolder.uri(draft, each.file()), uri -> new ArrayList<>())
          .add(new TextEdit(places.range(each.span()), each.text()));
    }
    return new WorkspaceEdit(changes);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    List<Either<Command, CodeAction>> actions = new ArrayList<>();
    asked(params.getTextDocument())
        .ifPresent(
            asked -> {
              int from = asked.at(params.getRange().getStart());
              int to = asked.at(params.getRange().getEnd());
              for (Problem problem :
                  asked.language().problems(asked.file(), asked.draft().checked())) {
                if (problem.span().from() <= to && from <= problem.span().to()) {
                  actions.addAll(mends(asked, problem));
                }
              }
            });
    return done(actions);
  }

  private List<Either<Command, CodeAction>> mends(Asked asked, Problem problem) {
    List<Either<Command, CodeAction>> actions = new ArrayList<>();
    for (dev.rubric.language.TextEdit mend : problem.mends()) {
      CodeAction action = new CodeAction(answers.mend(mend, asked.text()));
      action.setKind(CodeActionKind.QuickFix);
      action.setDiagnostics(List.of(answers.diagnostic(problem, asked.places())));
      action.setEdit(edit(asked.draft(), List.of(mend)));
      actions.add(Either.forRight(action));
    }
    return actions;
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return done(
        asked(params.getTextDocument())
            .flatMap(
                asked ->
                    asked
                        .language()
                        .format(asked.file())
                        .filter(laidOut -> !laidOut.equals(asked.text()))
                        .map(laidOut -> new TextEdit(asked.places().whole(), laidOut)))
            .map(List::of)
            .orElse(List.of()));
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
    return done(
        new SemanticTokens(
            asked(params.getTextDocument())
                .map(
                    asked -> {
                      List<Highlight> words = asked.language().highlights(asked.file());
                      return SemanticWords.of(words, asked.text());
                    })
                .orElse(List.of())));
  }
}

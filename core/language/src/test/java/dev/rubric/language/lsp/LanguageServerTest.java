package dev.rubric.language.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.text.Language;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An editor and the server, with nothing but the protocol between them. */
@Timeout(60)
class LanguageServerTest {
  private static final Path LINZE = Path.of("../../rules/linze-public-security-2024");

  @TempDir Path temp;
  private Path folder;
  private String uri;
  private String text;
  private final Editor editor = new Editor();
  private LanguageServer server;
  private CompletableFuture<Boolean> serving;
  private PipedOutputStream toServer;
  private Future<Void> listening;

  /** Keeps what it is told. */
  private static final class Editor implements LanguageClient {
    private final Map<String, List<Diagnostic>> problems = new ConcurrentHashMap<>();

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
      problems.put(params.getUri(), params.getDiagnostics());
    }

    @Override
    public void telemetryEvent(Object object) {
      throw new AssertionError("the server tells nobody");
    }

    @Override
    public void showMessage(MessageParams params) {
      throw new AssertionError(params);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams params) {
      throw new AssertionError(params);
    }

    @Override
    public void logMessage(MessageParams params) {
      throw new AssertionError(params);
    }
  }

  @BeforeEach
  void connect() throws Exception {
    folder = temp.toRealPath().resolve("standard 2024");
    try (Stream<Path> files = Files.walk(LINZE)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(LINZE.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    uri = folder.resolve("outputs.drl").toUri().toString();
    text = Files.readString(folder.resolve("outputs.drl"));
    toServer = new PipedOutputStream();
    PipedInputStream fromClient = new PipedInputStream(toServer, 1 << 16);
    PipedOutputStream toClient = new PipedOutputStream();
    PipedInputStream fromServer = new PipedInputStream(toClient, 1 << 16);
    serving =
        CompletableFuture.supplyAsync(
            () -> RubricLanguageServer.serve(fromClient, toClient, Language.ZH));
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(editor, fromServer, toServer);
    listening = launcher.startListening();
    server = launcher.getRemoteProxy();
    InitializeResult can = server.initialize(new InitializeParams()).get(20, TimeUnit.SECONDS);
    assertThat(can.getCapabilities().getRenameProvider().getRight().getPrepareProvider()).isTrue();
    server.initialized(new InitializedParams());
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "drl", 1, text)));
  }

  @AfterEach
  void goodbye() throws Exception {
    server.shutdown().get(20, TimeUnit.SECONDS);
    server.exit();
    toServer.close();
    listening.cancel(true);
    assertThat(serving.get(20, TimeUnit.SECONDS)).isTrue();
  }

  private TextDocumentIdentifier document() {
    return new TextDocumentIdentifier(uri);
  }

  private Position position(String words, int behind) {
    return new Ranges(text).position(text.indexOf(words) + behind);
  }

  /** Requests are answered in order, so that an answer says that what came before was heard. */
  private List<Diagnostic> problems(String file) throws Exception {
    server.getTextDocumentService().hover(new HoverParams(document(), new Position(0, 0))).get();
    return editor.problems.getOrDefault(file, List.of());
  }

  private void type(String found, String typed) {
    Ranges places = new Ranges(text);
    int at = text.indexOf(found);
    Range range = new Range(places.position(at), places.position(at + found.length()));
    text = new StringBuilder(text).replace(at, at + found.length(), typed).toString();
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, 2),
                List.of(new TextDocumentContentChangeEvent(range, typed))));
  }

  @Test
  void aSoundRubricHasNoErrorsAndASlipIsToldAndMended() throws Exception {
    assertThat(problems(uri)).isEmpty();

    type("记分.得满分($m);", "记分.得满份($m);");

    Diagnostic slip = problems(uri).get(0);
    assertThat(slip.getMessage().toString()).contains("得满份", "得满分");
    CodeAction mend =
        server
            .getTextDocumentService()
            .codeAction(
                new CodeActionParams(document(), slip.getRange(), new CodeActionContext(List.of())))
            .get()
            .get(0)
            .getRight();
    assertThat(mend.getTitle()).isEqualTo("改为 得满分");
    TextEdit edit = mend.getEdit().getChanges().get(uri).get(0);
    type("得满份", edit.getNewText());
    assertThat(problems(uri)).isEmpty();
  }

  @Test
  void aGapBetweenTwoRulesIsToldWhileItIsTyped() throws Exception {
    type("实际完成值 <= 300", "实际完成值 <= 280");

    assertThat(problems(uri))
        .anySatisfy(each -> assertThat(each.getCode().getLeft()).isEqualTo("gap"));
  }

  @Test
  void completionReplacesTheWordThatIsBegun() throws Exception {
    type("记分.得满分($m);", "记分.得满");
    List<CompletionItem> items =
        server
            .getTextDocumentService()
            .completion(new CompletionParams(document(), position("记分.得满\n", 5)))
            .get()
            .getLeft();

    CompletionItem full =
        items.stream().filter(each -> each.getLabel().equals("得满分")).findFirst().orElseThrow();
    TextEdit edit = full.getTextEdit().getLeft();
    assertThat(edit.getNewText()).isEqualTo("得满分($m)");
    assertThat(edit.getRange())
        .isEqualTo(new Range(position("记分.得满\n", 3), position("记分.得满\n", 5)));
    assertThat(full.getDetail()).isEqualTo("full");
  }

  @Test
  void hoverDefinitionAndReferencesSpeakOfTheIndicator() throws Exception {
    Position there = position("\"刑事案件发案起数\"", 3);
    Hover hover = server.getTextDocumentService().hover(new HoverParams(document(), there)).get();
    List<? extends Location> declared =
        server
            .getTextDocumentService()
            .definition(new DefinitionParams(document(), there))
            .get()
            .getLeft();

    assertThat(hover.getContents().getRight().getValue()).contains("刑事案件发案起数", "分值 7");
    assertThat(declared).hasSize(1);
    assertThat(declared.get(0).getUri()).endsWith("/rubric.yaml");
  }

  @Test
  void anIndicatorIsRenamedInEveryFile() throws Exception {
    Position there = position("\"刑事案件发案起数\"", 3);
    server
        .getTextDocumentService()
        .prepareRename(new PrepareRenameParams(document(), there))
        .get()
        .getFirst();
    WorkspaceEdit edit =
        server.getTextDocumentService().rename(new RenameParams(document(), there, "刑事警情数")).get();

    assertThat(edit.getChanges().keySet())
        .anyMatch(each -> each.endsWith("rubric.yaml"))
        .anyMatch(each -> each.endsWith("tests/outputs.yaml"))
        .contains(uri);
  }

  @Test
  void whatCannotBeRenamedIsRefusedInWords() {
    Position there = position("\"刑事案件发案起数\"", 3);

    assertThatThrownBy(
            () ->
                server
                    .getTextDocumentService()
                    .rename(new RenameParams(document(), there, "治安案件发案起数"))
                    .get())
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ResponseErrorException.class)
        .hasMessageContaining("已有指标");
  }

  @Test
  void wordsAreColouredAndLaidOut() throws Exception {
    List<Integer> data =
        server
            .getTextDocumentService()
            .semanticTokensFull(new SemanticTokensParams(document()))
            .get()
            .getData();
    type("    记分.得满分($m);", "记分.得满分($m);");
    List<? extends TextEdit> edits =
        server
            .getTextDocumentService()
            .formatting(new DocumentFormattingParams(document(), new FormattingOptions(4, true)))
            .get();

    assertThat(data).hasSizeGreaterThan(100);
    assertThat(data.size() % 5).isZero();
    assertThat(data.subList(0, 4)).containsExactly(0, 0, text.indexOf('\n'), 9);
    assertThat(edits).hasSize(1);
    assertThat(edits.get(0).getNewText()).contains("\n    记分.得满分($m);\n");
  }

  @Test
  void aFileOfNoRubricIsLeftAlone() throws IOException, InterruptedException, ExecutionException {
    String elsewhere = temp.resolve("elsewhere.drl").toUri().toString();

    assertThat(
            server
                .getTextDocumentService()
                .completion(
                    new CompletionParams(new TextDocumentIdentifier(elsewhere), new Position(0, 0)))
                .get()
                .getLeft())
        .isEmpty();
    assertThat(
            server
                .getTextDocumentService()
                .hover(
                    new HoverParams(new TextDocumentIdentifier("untitled:1"), new Position(9, 9)))
                .get())
        .isNull();
  }
}

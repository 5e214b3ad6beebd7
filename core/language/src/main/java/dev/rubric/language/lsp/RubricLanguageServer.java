package dev.rubric.language.lsp;

import dev.rubric.text.Language;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/**
 * Speaks the Language Server Protocol about rubrics. It reads the files of the folders that texts
 * are opened in, and writes none: what it would change it hands to the editor.
 */
public final class RubricLanguageServer implements LanguageServer {
  private final OpenTexts texts;
  private final Workspace workspace;
  private boolean stopped;

  private RubricLanguageServer(Language language) {
    this.texts = new OpenTexts(language);
    this.workspace = new Workspace(texts);
  }

  /**
   * Serves an editor until it says goodbye or goes away.
   *
   * @param in what the editor writes
   * @param out what the editor reads
   * @param language in which it is spoken to
   * @return whether the editor said goodbye, as the protocol wants it
   */
  public static boolean serve(InputStream in, OutputStream out, Language language) {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    RubricLanguageServer server =
        new RubricLanguageServer(Objects.requireNonNull(language, "language"));
    Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
    server.texts.connect(launcher.getRemoteProxy());
    try {
      launcher.startListening().get();
    } catch (ExecutionException broken) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return server.stopped;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    ServerCapabilities can = new ServerCapabilities();
    can.setTextDocumentSync(TextDocumentSyncKind.Incremental);
    can.setCompletionProvider(new CompletionOptions(false, List.of("\"", ".", "(", ",", " ")));
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setDocumentFormattingProvider(true);
    can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    can.setSemanticTokensProvider(
        new SemanticTokensWithRegistrationOptions(
            new SemanticTokensLegend(SemanticWords.TYPES, List.of()), true));
    return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("rubric")));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    stopped = true;
    return CompletableFuture.completedFuture(new Object());
  }

  /** The editor then closes the streams, which ends {@link #serve}. */
  @Override
  public void exit() {
    texts.clear();
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return texts;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspace;
  }
}

package dev.rubric.language.lsp;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Files that change on disk are read again. */
final class Workspace implements WorkspaceService {
  private final OpenTexts texts;

  Workspace(OpenTexts texts) {
    this.texts = texts;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    // there is nothing to configure
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    texts.readAgain();
  }
}

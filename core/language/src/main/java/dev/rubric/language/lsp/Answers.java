package dev.rubric.language.lsp;

import dev.rubric.diagnostic.Severity;
import dev.rubric.language.Completion;
import dev.rubric.language.Hover;
import dev.rubric.language.Problem;
import dev.rubric.language.TextEdit;
import dev.rubric.language.WordKind;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What the language service says, in the words and one language of the protocol. */
final class Answers {
  private final Language language;

  Answers(Language language) {
    this.language = language;
  }

  String words(Text text) {
    return text.in(language);
  }

  String notRenamable() {
    return words(Text.of("这里不是指标名称", "there is no indicator's name here"));
  }

  Diagnostic diagnostic(Problem problem, Ranges places) {
    Diagnostic diagnostic =
        new Diagnostic(places.range(problem.span()), words(problem.diagnostic().message()));
    diagnostic.setSeverity(severity(problem.diagnostic().severity()));
    diagnostic.setCode(problem.diagnostic().code());
    diagnostic.setSource("rubric");
    return diagnostic;
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      default -> DiagnosticSeverity.Information;
    };
  }

  /** What is typed is held against both languages, and the order is that of the service. */
  CompletionItem item(Completion completion, Range replaced, int order) {
    CompletionItem item = new CompletionItem(completion.label());
    item.setKind(kind(completion.kind()));
    item.setDetail(completion.other().equals(completion.label()) ? null : completion.other());
    item.setDocumentation(words(completion.meaning()));
    item.setSortText("%05d".formatted(order));
    item.setTextEdit(Either.forLeft(new org.eclipse.lsp4j.TextEdit(replaced, completion.insert())));
    return item;
  }

  private static CompletionItemKind kind(WordKind kind) {
    return switch (kind) {
      case KEYWORD, COMMENT -> CompletionItemKind.Keyword;
      case FACT -> CompletionItemKind.Class;
      case FIELD -> CompletionItemKind.Field;
      case FUNCTION -> CompletionItemKind.Function;
      case VERB -> CompletionItemKind.Method;
      case VARIABLE -> CompletionItemKind.Variable;
      case INDICATOR -> CompletionItemKind.EnumMember;
      case TEXT, NUMBER -> CompletionItemKind.Value;
      case SNIPPET -> CompletionItemKind.Snippet;
    };
  }

  /** As plain text: what a rubric says is shown and never rendered. */
  org.eclipse.lsp4j.Hover hover(Hover hover, Ranges places) {
    String other = hover.heading().in(language == Language.ZH ? Language.EN : Language.ZH);
    String heading = words(hover.heading());
    String text =
        (heading.equals(other) ? heading : heading + "  " + other)
            + "\n"
            + hover.lines().stream().map(this::words).collect(Collectors.joining("\n"));
    return new org.eclipse.lsp4j.Hover(
        new MarkupContent(MarkupKind.PLAINTEXT, text), places.range(hover.span()));
  }

  String mend(TextEdit mend, String text) {
    String found = mend.span().of(text);
    return words(
        found.isEmpty()
            ? Text.of("补上 " + mend.text(), "put in " + mend.text())
            : mend.text().isEmpty()
                ? Text.of("删去 " + found, "remove " + found)
                : Text.of("改为 " + mend.text(), "change to " + mend.text()));
  }
}

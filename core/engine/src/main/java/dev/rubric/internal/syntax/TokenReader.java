package dev.rubric.internal.syntax;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Mend;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.rule.Comparator;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks over the tokens of a file and says what was expected where something else stands. */
final class TokenReader {
  /** Unwinds to the rule that can't be read; its problem is already recorded. */
  static final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SyntaxException() {
      super(null, null, false, false);
    }
  }

  /** How many words and signs one rule may have; a criterion that needs more is several. */
  private static final int LONGEST_RULE = 2_000;

  private static final List<String> CONDITION_WORDS = List.of("&&", "||", "!", "in");

  private final List<Token> tokens;
  private final Diagnostics diagnostics;
  private int at;
  private int ruleStart;

  TokenReader(List<Token> tokens, Diagnostics diagnostics) {
    this.tokens = tokens;
    this.diagnostics = diagnostics;
  }

  Token peek() {
    return tokens.get(at);
  }

  /** What was read last. */
  Token before() {
    return tokens.get(Math.max(0, at - 1));
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Location here() {
    return peek().location();
  }

  Token next() {
    Token token = peek();
    if (at - ruleStart == LONGEST_RULE) {
      throw fail(
          "too-long",
          token.location(),
          "规则太长，到此处已有 " + LONGEST_RULE + " 个词和符号；请写成多条规则",
          "the rule is too long, with " + LONGEST_RULE + " words and signs so far; write several");
    }
    advance();
    return token;
  }

  private void advance() {
    if (at < tokens.size() - 1) {
      at++;
    }
  }

  /** A rule begins here. */
  void beginRule() {
    ruleStart = at;
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END_OF_FILE;
  }

  boolean accept(String symbolOrName) {
    boolean found = peek().is(symbolOrName);
    if (found) {
      next();
    }
    return found;
  }

  Token expect(String symbolOrName) {
    if (!peek().is(symbolOrName)) {
      throw symbolOrName.equals(";")
          ? missing(Text.of("分号 ;", "a semicolon ;"), new Mend("", ";"))
          : expected(Text.same(symbolOrName));
    }
    return next();
  }

  /** It belongs behind what was read last, which may be lines before what comes next. */
  /** The collector of what is wrong. */
  Diagnostics diagnostics() {
    return diagnostics;
  }

  SyntaxException missing(Text what) {
    return missing(what, null);
  }

  SyntaxException missing(Text what, @Nullable Mend mend) {
    return missing(what, tokens.get(at - 1).end(), mend);
  }

  SyntaxException missing(Text what, Location where, @Nullable Mend mend) {
    refuseForbidden(peek());
    if (peek().kind() == Token.Kind.REPORTED) {
      return new SyntaxException();
    }
    Diagnostic problem =
        Diagnostic.error(
            "syntax",
            where,
            "此处缺少" + what.in(Language.ZH),
            what.in(Language.EN) + " is missing here");
    diagnostics.add(mend == null ? problem : problem.with(mend));
    return new SyntaxException();
  }

  Token expectName(Text meaning) {
    Token token = peek();
    if (token.kind() != Token.Kind.NAME) {
      throw expected(meaning);
    }
    refuseForbidden(token);
    return next();
  }

  Token expectString(Text meaning) {
    if (peek().kind() != Token.Kind.STRING) {
      throw expected(meaning);
    }
    return next();
  }

  /** Whether a variable is given its meaning here: {@code $m :}. */
  boolean namesVariable() {
    Token token = peek();
    return token.kind() == Token.Kind.NAME && token.text().startsWith("$") && peek(1).is(":");
  }

  /** The problem that something else stands where this was expected. */
  SyntaxException expected(Text what) {
    Token token = peek();
    refuseForbidden(token);
    if (token.kind() == Token.Kind.REPORTED) {
      return new SyntaxException();
    }
    return fail(
        "syntax",
        token.location(),
        "此处应为 " + what.in(Language.ZH) + "，实际为 " + token.quoted(),
        "expected " + what.in(Language.EN) + ", found " + token.quotedInEnglish());
  }

  SyntaxException fail(String code, Location where, String zh, String en) {
    diagnostics.error(code, where, zh, en);
    return new SyntaxException();
  }

  void refuseForbidden(Token token) {
    Optional<Text> reason =
        token.kind() == Token.Kind.NAME ? Forbidden.reason(token.text()) : Optional.empty();
    if (reason.isPresent()) {
      throw fail(
          "forbidden",
          token.location(),
          "不允许使用 " + token.text() + "：" + reason.get().in(Language.ZH),
          token.text() + " is not allowed: " + reason.get().in(Language.EN));
    }
  }

  /** Goes on behind the {@code end} of the rule that can't be read. */
  void skipRule() {
    while (!atEnd() && !peek().is("rule") && !peek().is("end")) {
      advance();
    }
    if (peek().is("end")) {
      advance();
    }
  }

  /**
   * Whether the parenthesis that opens here groups conditions, rather than arithmetic: it holds a
   * comparison.
   */
  boolean opensConditions() {
    int depth = 0;
    for (int i = at; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("(")) {
        depth++;
      } else if (token.is(")") && --depth == 0) {
        return false;
      } else if (isCondition(token)) {
        return true;
      } else if (token.is(";") || token.is("then")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isCondition(Token token) {
    boolean compares = token.kind() == Token.Kind.SYMBOL && Comparator.of(token.text()).isPresent();
    return compares || CONDITION_WORDS.stream().anyMatch(token::is);
  }
}

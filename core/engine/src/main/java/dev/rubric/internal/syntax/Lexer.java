package dev.rubric.internal.syntax;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Mend;
import dev.rubric.internal.character.Names;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.text.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Cuts a rule file into tokens. Columns count characters as an editor does, so a Chinese character
 * is one column.
 */
final class Lexer {
  static final int MOST_TOKENS = 1_000_000;
  static final int LONGEST_NUMBER = 30;
  static final int LONGEST_STRING = 500;
  static final int LONGEST_NAME = 100;

  private static final List<String> LONG_SYMBOLS = List.of("==", "!=", "<=", ">=", "&&", "||");
  private static final String SHORT_SYMBOLS = "(),;:.<>!+-*/@";
  private static final Map<Character, String> FULL_WIDTH =
      Map.ofEntries(
          Map.entry('（', "("),
          Map.entry('）', ")"),
          Map.entry('，', ","),
          Map.entry('；', ";"),
          Map.entry('：', ":"),
          Map.entry('。', "."),
          Map.entry('．', "."),
          Map.entry('＜', "<"),
          Map.entry('＞', ">"),
          Map.entry('！', "!"),
          Map.entry('＋', "+"),
          Map.entry('－', "-"),
          Map.entry('＊', "*"),
          Map.entry('／', "/"),
          Map.entry('＠', "@"));
  private static final Map<Character, String> WRITTEN_OTHERWISE =
      Map.of('×', "*", '÷', "/", '−', "-");

  private static final String FULL_WIDTH_QUOTES = "“”＂「」『』";

  private final Location start;
  private final int[] text;
  private final Diagnostics diagnostics;
  private final NumberSlips slips;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int started;
  private int line;
  private int column;
  private boolean between;

  /** Reads a text that begins at this place; all of a cell's text is at the cell. */
  Lexer(Location start, String text, Diagnostics diagnostics) {
    this.start = start;
    this.line = start.line();
    this.column = start.column();
    this.text = text.codePoints().toArray();
    this.diagnostics = diagnostics;
    this.slips = new NumberSlips(diagnostics);
  }

  /** A lexer of a whole file, where what stands between two rules is no word of one. */
  static Lexer ofFile(String file, String text, Diagnostics diagnostics) {
    Lexer lexer = new Lexer(new Location(file, 1, 1), text, diagnostics);
    lexer.between = true;
    return lexer;
  }

  List<Token> tokens() {
    while (skipBlank()) {
      if (tokens.size() >= MOST_TOKENS) {
        error(
            "too-long",
            here(),
            "文件太长，到此处已有 " + MOST_TOKENS + " 个词和符号；请分成几个文件",
            "the file is too long, with %d words and signs so far; split it"
                .formatted(MOST_TOKENS));
        break;
      }
      token();
    }
    started = at;
    add(Token.Kind.END_OF_FILE, "", here());
    return List.copyOf(tokens);
  }

  private void token() {
    started = at;
    int c = text[at];
    if (c == '"') {
      string();
    } else if (isDigit(NumberSlips.narrow(c)) || (!between && isPointInFront())) {
      number();
    } else if (isNameStart(c)) {
      name();
    } else if ((between || !comparison()) && !symbol()) {
      stray(c);
    }
  }

  private void string() {
    Location start = here();
    next();
    StringBuilder contents = new StringBuilder();
    while (at < text.length && text[at] != '"' && text[at] != '\n') {
      contents.appendCodePoint(stringCharacter());
    }
    if (at == text.length || text[at] == '\n') {
      error("syntax", start, "文本缺少右引号 \"", "the text has no closing quote \"");
      add(Token.Kind.REPORTED, "", start);
      return;
    }
    next();
    if (contents.length() > LONGEST_STRING) {
      error(
          "too-long",
          start,
          "文本超过 " + LONGEST_STRING + " 个字符",
          "the text is longer than " + LONGEST_STRING + " characters");
    }
    Names.warnOfLookalikes(contents.toString(), start, diagnostics);
    add(Token.Kind.STRING, contents.toString(), start);
  }

  private int stringCharacter() {
    int c = next();
    if (c != '\\') {
      return c;
    }
    if (at < text.length && (text[at] == '"' || text[at] == '\\')) {
      return next();
    }
    error(
        "syntax",
        here(),
        "文本中的反斜杠只能写成 \\\" 或 \\\\",
        "a backslash in a text can only be \\\" or \\\\");
    return c;
  }

  /** Whether a point stands where no field can follow it: .5 for 0.5. */
  private boolean isPointInFront() {
    Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    return text[at] == '.'
        && at + 1 < text.length
        && isDigit(text[at + 1])
        && last != null
        && last.kind() == Token.Kind.SYMBOL
        && !last.is(")");
  }

  private void number() {
    Location start = here();
    StringBuilder digits = new StringBuilder(text[at] == '.' ? "0" : "");
    while (at < text.length && isNumberPart()) {
      digits.append((char) NumberSlips.narrow(next()));
    }
    if (!between && at < text.length && text[at] == '.') {
      next();
    }
    String found = new String(text, started, at - started);
    if (at < text.length && isNameStart(text[at])) {
      StringBuilder suffix = new StringBuilder();
      while (at < text.length && isNamePart(text[at])) {
        suffix.appendCodePoint(next());
      }
      Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
      boolean begins = last != null && last.kind() == Token.Kind.SYMBOL && !last.is(".");
      slips.suffix(found, digits.toString(), suffix.toString(), begins, start);
    }
    if (!between) {
      slips.width(found, digits.toString(), start);
      slips.zeroInFront(digits.toString(), start);
    }
    percentSign(digits.toString());
    if (digits.indexOf(".") != digits.lastIndexOf(".")) {
      error("syntax", start, "数字里有两个小数点", "the number has two decimal points");
      digits.setLength(1);
    }
    if (digits.length() > LONGEST_NUMBER) {
      error(
          "too-long",
          start,
          "数字超过 " + LONGEST_NUMBER + " 位",
          "the number has more than " + LONGEST_NUMBER + " digits");
      digits.setLength(1);
    }
    add(Token.Kind.NUMBER, digits.toString(), start);
  }

  /** Percentages are written from 0 to 100, without the sign. */
  private void percentSign(String digits) {
    if (at < text.length && (text[at] == '%' || text[at] == '％')) {
      mend(
          Character.toString(text[at]),
          "",
          "syntax",
          here(),
          "百分数按 0–100 写，不写 %：" + digits + "% 应写成 " + digits,
          "percentages go from 0 to 100 and have no %: write " + digits);
      next();
    }
  }

  private boolean isNumberPart() {
    return isDigit(NumberSlips.narrow(text[at]))
        || (NumberSlips.narrow(text[at]) == '.'
            && at + 1 < text.length
            && isDigit(NumberSlips.narrow(text[at + 1])));
  }

  private void name() {
    Location start = here();
    StringBuilder name = new StringBuilder();
    while (at < text.length && isNamePart(text[at])) {
      name.appendCodePoint(next());
    }
    if (name.length() > LONGEST_NAME) {
      error(
          "too-long",
          start,
          "名称超过 " + LONGEST_NAME + " 个字符",
          "the name is longer than " + LONGEST_NAME + " characters");
      name.setLength(LONGEST_NAME);
    }
    between = name.toString().equals("end") || (between && !name.toString().equals("rule"));
    add(Token.Kind.NAME, name.toString(), start);
  }

  /** {@code =>}, {@code ≥}, {@code ＞＝}: comparisons that a rule writes otherwise. */
  private boolean comparison() {
    Location start = here();
    int length = ComparisonSigns.length(text, at);
    String found = new String(text, at, length);
    String meant = ComparisonSigns.meant(found);
    boolean single = length == 1;
    if (meant == null || (single && FULL_WIDTH.containsKey(found.charAt(0)))) {
      return false;
    }
    String zh = (single ? "符号 " : "") + found + " 应写成 " + meant;
    String en = (single ? "the sign " : "") + found + " is written " + meant;
    mend(found, meant, "syntax", start, zh, en);
    while (at < started + length) {
      next();
    }
    add(Token.Kind.SYMBOL, meant, start);
    return true;
  }

  private boolean symbol() {
    Location start = here();
    for (String symbol : LONG_SYMBOLS) {
      if (at + 1 < text.length
          && symbol.charAt(0) == text[at]
          && symbol.charAt(1) == text[at + 1]) {
        next();
        next();
        add(Token.Kind.SYMBOL, symbol, start);
        return true;
      }
    }
    if (SHORT_SYMBOLS.indexOf(text[at]) < 0) {
      return false;
    }
    add(Token.Kind.SYMBOL, Character.toString(next()), start);
    return true;
  }

  /** Names what is wrong and reads on as if it were right, so that one slip gives one message. */
  private void stray(int c) {
    Location start = here();
    String meant = c > Character.MAX_VALUE ? null : FULL_WIDTH.get((char) c);
    String otherwise = c > Character.MAX_VALUE ? null : WRITTEN_OTHERWISE.get((char) c);
    if (c == '#') {
      mend("#", "//", "syntax", start, "说明文字的前面写 //，不写 #", "notes begin with //, not with #");
      skipLine();
      return;
    }
    if (between) {
      next();
      add(Token.Kind.STRAY, Characters.visible(Character.toString(c)), start);
      return;
    }
    String shown = Characters.visible(Character.toString(c));
    if (meant != null) {
      mend(
          Character.toString(c),
          meant,
          "full-width",
          start,
          "全角符号 " + shown + " 应改为半角 " + meant,
          "the full-width " + shown + " should be " + meant);
      next();
      add(Token.Kind.SYMBOL, meant, start);
    } else if (otherwise != null) {
      mend(
          Character.toString(c),
          otherwise,
          "syntax",
          start,
          "符号 " + shown + " 应写成 " + otherwise,
          "the sign " + shown + " is written " + otherwise);
      next();
      add(Token.Kind.SYMBOL, otherwise, start);
    } else if (FULL_WIDTH_QUOTES.indexOf(c) >= 0) {
      int from = at;
      wideString(start);
      String found = new String(text, from, at - from);
      mend(
          found,
          "\"" + String.valueOf(tokens.get(tokens.size() - 1).text()) + "\"",
          "full-width",
          start,
          "引号 " + shown + " 应改为半角 \"",
          "the quote " + shown + " should be a plain \"");
    } else {
      next();
      add(Token.Kind.STRAY, shown, start);
    }
  }

  private void wideString(Location start) {
    next();
    StringBuilder contents = new StringBuilder();
    while (at < text.length && text[at] != '\n' && text[at] != '"') {
      int c = next();
      if (FULL_WIDTH_QUOTES.indexOf(c) >= 0) {
        break;
      }
      contents.appendCodePoint(c);
    }
    add(Token.Kind.STRING, contents.toString(), start);
  }

  private void skipLine() {
    while (at < text.length && text[at] != '\n') {
      next();
    }
  }

  /** Skips blanks and comments; false at the end of the file. */
  private boolean skipBlank() {
    while (at < text.length) {
      if (Character.isWhitespace(text[at]) || text[at] == 0x3000) {
        next();
      } else if (follows('/', '/')) {
        skipLine();
      } else if (follows('/', '*')) {
        skipComment();
      } else {
        return true;
      }
    }
    return false;
  }

  private void skipComment() {
    Location start = here();
    while (at < text.length && !follows('*', '/')) {
      next();
    }
    if (at == text.length) {
      error("syntax", start, "注释缺少结尾 */", "the comment has no closing */");
      return;
    }
    next();
    next();
  }

  private boolean follows(char first, char second) {
    return at + 1 < text.length && text[at] == first && text[at + 1] == second;
  }

  private int next() {
    int c = text[at++];
    if (c == '\n') {
      line++;
      column = 1;
    } else {
      column++;
    }
    return c;
  }

  private Location here() {
    return start.isCell() ? start : new Location(start.file(), line, column);
  }

  private void add(Token.Kind kind, String words, Location start) {
    tokens.add(new Token(kind, words, start, at - started));
  }

  private void error(String code, Location where, String zh, String en) {
    diagnostics.error(code, where, zh, en);
  }

  /** An error with the change that puts it right, which nobody has to decide about. */
  private void mend(String found, String right, String code, Location where, String zh, String en) {
    diagnostics.add(Diagnostic.error(code, where, zh, en).with(new Mend(found, right)));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(int c) {
    return c == '$' || c == '_' || Character.isLetter(c);
  }

  private static boolean isNamePart(int c) {
    return isNameStart(c) || isDigit(c);
  }
}

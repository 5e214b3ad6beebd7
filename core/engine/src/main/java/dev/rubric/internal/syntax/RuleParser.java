package dev.rubric.internal.syntax;

import dev.rubric.diagnostic.Location;
import dev.rubric.diagnostic.Mend;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.rule.Call;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import dev.rubric.rule.Pattern.Quantifier;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a rule file; each rule that can't be read is reported and skipped. */
public final class RuleParser {
  private static final Text RULE_NAME = Text.of("加双引号的规则名称", "the rule's name in quotation marks");
  private static final Text FACT = Text.of("数据项名称，例如 指标", "a kind of fact, such as Measure");
  private static final Text CALL = Text.of("记分 或 疑点 的一个动作", "a call on scores or findings");

  private final TokenReader tokens;
  private final Diagnostics diagnostics;
  private final ConditionParser conditions;
  private final ExpressionParser expressions;

  RuleParser(Location start, String text, Diagnostics diagnostics) {
    this(new Lexer(start, text, diagnostics), diagnostics);
  }

  private RuleParser(Lexer lexer, Diagnostics diagnostics) {
    this.tokens = new TokenReader(lexer.tokens(), diagnostics);
    this.diagnostics = diagnostics;
    this.conditions = new ConditionParser(tokens);
    this.expressions = new ExpressionParser(tokens);
  }

  /** The rules of a file that could be read; problems go to the collector. */
  public static RuleFile parse(String file, String text, Diagnostics diagnostics) {
    return new RuleParser(Lexer.ofFile(file, text, diagnostics), diagnostics).file(file);
  }

  /** The whole text as a value, when it is one; used for the parts of sentences. */
  Optional<Expression> wholeExpression() {
    return whole(expressions::expression);
  }

  /** The whole text as a pattern, when it is one. */
  Optional<Pattern> wholePattern() {
    return whole(this::pattern);
  }

  /** The whole text as a call, when it is one. */
  Optional<Call> wholeCall() {
    return whole(this::call);
  }

  private <T> Optional<T> whole(Supplier<T> reading) {
    try {
      T read = reading.get();
      tokens.accept(";");
      if (!tokens.atEnd()) {
        throw tokens.expected(Text.of("结尾", "the end"));
      }
      return Optional.of(read);
    } catch (TokenReader.SyntaxException problem) {
      return Optional.empty();
    }
  }

  private RuleFile file(String file) {
    List<Rule> rules = new ArrayList<>();
    if (tokens.atEnd()) {
      diagnostics.error(
          "empty-file",
          Location.of(file),
          "规则文件里没有规则；应以 rule \"规则名称\" 开头",
          "the rule file holds no rule; it should begin with rule \"name\"");
    }
    while (!tokens.atEnd()) {
      try {
        rules.add(rule());
      } catch (TokenReader.SyntaxException problem) {
        tokens.skipRule();
      }
    }
    return new RuleFile(file, rules);
  }

  private Rule rule() {
    Location start = tokens.here();
    tokens.beginRule();
    if (!tokens.peek().is("rule")) {
      throw tokens.expected(Text.same("rule"));
    }
    tokens.next();
    Token name = tokens.expectString(RULE_NAME);
    String basis = annotations();
    if (tokens.peek().is("依据") || tokens.peek().is("basis")) {
      throw tokens.missing(Text.same(" @"), tokens.here(), new Mend("", "@"));
    }
    tokens.expect("when");
    List<Pattern> patterns = patterns();
    tokens.expect("then");
    List<Call> calls = calls();
    tokens.expect("end");
    return new Rule(name.text(), basis, patterns, calls, start);
  }

  private @Nullable String annotations() {
    String basis = null;
    while (tokens.peek().is("@")) {
      Location start = tokens.next().location();
      Token name = tokens.expectName(Text.of("依据", "basis"));
      if (!name.is("basis") && !name.is("依据")) {
        throw tokens.fail(
            "unknown-annotation",
            name.location(),
            "不认识的注记 @" + name.text() + "；只能用 @依据(\"…\")",
            "unknown annotation @" + name.text() + "; only @basis(\"…\") is known");
      }
      if (basis != null) {
        throw tokens.fail("duplicate-basis", start, "依据写了两次", "the basis is given twice");
      }
      tokens.expect("(");
      basis = tokens.expectString(Text.of("加双引号的依据条款", "the clause in quotation marks")).text();
      tokens.expect(")");
    }
    return basis;
  }

  private List<Pattern> patterns() {
    List<Pattern> patterns = new ArrayList<>();
    while (!tokens.peek().is("then")) {
      if (tokens.peek(1).is(".")) {
        throw tokens.missing(Text.of(" then", "a then"));
      }
      if (tokens.peek().is(")")) {
        throw tokens.fail(
            "syntax", tokens.here(), "多了一个右括号 )", "there is one parenthesis ) too many");
      }
      patterns.add(pattern());
      tokens.accept(";");
    }
    if (patterns.isEmpty()) {
      throw tokens.expected(FACT);
    }
    return patterns;
  }

  private Pattern pattern() {
    Location start = tokens.here();
    Quantifier quantifier = quantifier();
    String variable = null;
    if (tokens.namesVariable()) {
      variable = tokens.next().text();
      tokens.next();
    }
    Token fact = tokens.expectName(FACT);
    if (fact.text().startsWith("$") && tokens.peek().kind() == Token.Kind.NAME) {
      throw tokens.missing(Text.of("冒号 :", "a colon :"), new Mend("", " :"));
    }
    tokens.expect("(");
    List<Pattern.Binding> bindings = new ArrayList<>();
    List<Condition> held = new ArrayList<>();
    while (!tokens.peek().is(")")) {
      boolean first = bindings.isEmpty() && held.isEmpty();
      if (!first && !tokens.accept(",")) {
        throw tokens.missing(Text.of("逗号 , 或右括号 )", "a comma , or a parenthesis )"));
      }
      constraint(bindings, held);
    }
    tokens.expect(")");
    return new Pattern(quantifier, variable, fact.text(), bindings, held, start);
  }

  private Quantifier quantifier() {
    if (tokens.accept("not")) {
      return Quantifier.NONE;
    }
    return tokens.accept("exists") ? Quantifier.SOME : Quantifier.EACH;
  }

  private void constraint(List<Pattern.Binding> bindings, List<Condition> held) {
    Token first = tokens.peek();
    if (tokens.namesVariable()) {
      tokens.next();
      tokens.next();
      Token field = tokens.expectName(Text.of("字段", "a field"));
      bindings.add(new Pattern.Binding(first.text(), field.text(), first.location()));
    } else {
      held.add(conditions.condition());
    }
  }

  private List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    while (!tokens.peek().is("end")) {
      if (tokens.peek().is("rule")) {
        throw tokens.missing(Text.of(" end", "an end"));
      }
      calls.add(call());
      tokens.expect(";");
    }
    if (calls.isEmpty()) {
      throw tokens.expected(CALL);
    }
    return calls;
  }

  private Call call() {
    Token receiver = tokens.expectName(CALL);
    if (tokens.peek().is("(")) {
      throw withoutReceiver(receiver);
    }
    tokens.expect(".");
    Token verb = tokens.expectName(Text.of("动作", "a verb"));
    return new Call(receiver.text(), verb.text(), expressions.arguments(), receiver.location());
  }

  /** A verb alone, or one that is joined to its receiver. */
  private TokenReader.SyntaxException withoutReceiver(Token word) {
    boolean joined = word.text().matches("(记分|疑点|scores|findings).+");
    return tokens.fail(
        "syntax",
        word.location(),
        joined
            ? word.text() + " 里缺一个点：记分 或 疑点 和动作之间写 .，例如 记分.得满分($m)"
            : word.text() + " 的前面要写 记分. 或 疑点.，例如 记分.得满分($m)",
        joined
            ? word.text() + " lacks a dot: write scores.full($m)"
            : "scores. or findings. belongs before " + word.text() + ", as in scores.full($m)");
  }
}

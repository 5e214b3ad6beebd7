package dev.rubric.internal.compile;

import dev.rubric.framework.BonusGroup;
import dev.rubric.framework.BonusLimit;
import dev.rubric.internal.vocabulary.Domain;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.ReceiverWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.internal.vocabulary.VerbWord;
import dev.rubric.internal.vocabulary.VerbWord.Target;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Call;
import dev.rubric.rule.Expression;
import dev.rubric.scorecard.EntryKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what a rule states and gives it its meaning. */
final class CallCompiler {
  private static final FieldWord VALUE =
      Word.find(FactWord.MEASURE.fields(), "value").orElseThrow();

  private final Scope scope;
  private final ExpressionCompiler expressions;

  CallCompiler(Scope scope) {
    this.scope = scope;
    this.expressions = new ExpressionCompiler(scope);
  }

  CompiledCall compile(Call call) {
    VerbWord verb = verb(call);
    List<Expression> written = new ArrayList<>(call.arguments());
    int slot = -1;
    String name = null;
    if (verb.target() == Target.LINE) {
      Expression about = first(call, verb, written);
      if (about instanceof Expression.Words words) {
        scope.checkDomain(Domain.INDICATOR, words.value(), words.location());
        name = words.value();
      } else {
        slot = slot(about, call, verb);
      }
    } else if (verb.target() != Target.TOTAL && verb.target() != Target.FINDING) {
      name = named(first(call, verb, written), verb);
    }
    return numbers(call, verb, slot, name, written);
  }

  private CompiledCall numbers(
      Call call, VerbWord verb, int slot, @Nullable String name, List<Expression> written) {
    scope.speakOf(slot);
    Operand mark = verb == VerbWord.MARK ? mark(first(call, verb, written)) : null;
    expressions.imply(impliedValue(slot));
    List<Operand> numbers = new ArrayList<>();
    while (numbers.size() < verb.numbers() && !written.isEmpty()) {
      numbers.add(expressions.number(written.remove(0)));
    }
    Operand because = null;
    if (!written.isEmpty()) {
      because = expressions.typed(written.remove(0), Type.TEXT);
    }
    boolean silent = verb.target() == Target.FINDING && because == null;
    if (numbers.size() < verb.numbers() || !written.isEmpty() || silent) {
      throw wrongArguments(call, verb);
    }
    checkBonus(call, verb);
    return new CompiledCall(verb, slot, name, group(verb, name), mark, numbers, because);
  }

  private @Nullable BonusGroup group(VerbWord verb, @Nullable String name) {
    BonusLimit bonus = scope.framework().bonus();
    return verb.target() == Target.BONUS_GROUP && bonus != null && name != null
        ? bonus.group(name).orElse(null)
        : null;
  }

  private VerbWord verb(Call call) {
    ReceiverWord receiver =
        Word.find(ReceiverWord.values(), call.receiver())
            .orElseThrow(
                () ->
                    scope.unknown(
                        "unknown-receiver",
                        "对象",
                        "receiver",
                        call.receiver(),
                        Word.choices(Arrays.asList(ReceiverWord.values())),
                        call.location()));
    return Word.find(receiver.verbs(), call.verb())
        .orElseThrow(
            () ->
                scope.unknown(
                    "unknown-verb",
                    receiver.zh() + "动作",
                    "verb of " + receiver.en(),
                    call.verb(),
                    Word.choices(receiver.verbs()),
                    call.location()));
  }

  private Expression first(Call call, VerbWord verb, List<Expression> written) {
    if (written.isEmpty()) {
      throw wrongArguments(call, verb);
    }
    return written.remove(0);
  }

  private Scope.Problem wrongArguments(Call call, VerbWord verb) {
    Optional<Expression.Field> bare =
        call.arguments().stream()
            .filter(Expression.Field.class::isInstance)
            .map(Expression.Field.class::cast)
            .filter(each -> scope.find("$" + each.name()).isPresent())
            .findFirst();
    if (bare.isPresent()) {
      String name = bare.get().name();
      return scope.problem(
          "wrong-arguments",
          bare.get().location(),
          "变量前面要写 $：" + name + " 应写成 $" + name,
          "a variable begins with $: write $" + name);
    }
    return scope.problem(
        "wrong-arguments",
        call.location(),
        "参数不对；应写成 " + verb.usage(true) + "，末尾可以再加一段说明文字",
        "wrong arguments; write "
            + verb.usage(false)
            + (verb.target() == Target.FINDING
                ? ""
                : ", with words of your own at the end if any"));
  }

  private int slot(Expression about, Call call, VerbWord verb) {
    if (!(about instanceof Expression.Variable named)) {
      throw wrongArguments(call, verb);
    }
    Scope.Variable variable = scope.variable(named.name(), named.location());
    if (variable.field() != null || !variable.fact().hasIndicator()) {
      throw scope.problem(
          "wrong-type",
          named.location(),
          "变量 " + named.name() + " 不属于某个指标；请写指标名称，例如 \"" + example() + "\"",
          "the variable "
              + named.name()
              + " belongs to no indicator; name one, such as \""
              + example()
              + "\"");
    }
    return variable.slot();
  }

  private String example() {
    return scope.framework().indicators().get(0).name();
  }

  /** The text that stands there as such. */
  private Expression.Words words(Expression about, VerbWord verb) {
    if (about instanceof Expression.Words words) {
      return words;
    }
    throw scope.problem(
        "wrong-arguments",
        about.location(),
        "应写成 " + verb.usage(true),
        "write " + verb.usage(false));
  }

  /** A mark of a scale, or a value that is reported and can be nothing but some of its marks. */
  private Operand mark(Expression written) {
    Operand mark = expressions.typed(written, Type.TEXT);
    if (scope.framework().sections().stream().anyMatch(each -> !each.scale().isReadable())) {
      return mark;
    }
    if (written instanceof Expression.Words words) {
      checkMark(words);
    } else if (mark.field() == null || mark.field().domain().choices(scope.framework()).isEmpty()) {
      throw scope.problem(
          "unknown-mark",
          written.location(),
          "等次写在引号里，或取自写明 可选 的文本数据项；这里可以是任何文字。请在 rubric.yaml 声明，例如 {指标: 专家评定等次, 类型: 文本, 可选: ["
              + String.join(", ", Domain.MARK.choices(scope.framework()))
              + "]}",
          "a mark stands in quotes or is a data item with a list of options (可选); this can be any"
              + " text. Declare one in rubric.yaml, such as {indicator: 专家评定等次, type: text,"
              + " options: ["
              + String.join(", ", Domain.MARK.choices(scope.framework()))
              + "]}");
    }
    return mark;
  }

  /** A mark between quotes, which is not the name of a data item. */
  private void checkMark(Expression.Words words) {
    boolean marks = Domain.MARK.choices(scope.framework()).contains(words.value());
    if (!marks && scope.isField(FactWord.MEASURE, words.value())) {
      throw scope.problem(
          "unknown-mark",
          words.location(),
          words.value()
              + " 是数据项，不是等次；不加引号，写成 $m."
              + words.value()
              + "（句子里写 按 "
              + words.value()
              + " 评定等次）",
          words.value()
              + " is a data item, not a mark: write $m."
              + words.value()
              + " without quotes");
    }
    scope.checkDomain(Domain.MARK, words.value(), words.location());
  }

  private String named(Expression about, VerbWord verb) {
    Expression.Words words = words(about, verb);
    Domain domain =
        switch (verb.target()) {
          case SECTION -> Domain.SECTION;
          case GRADE -> Domain.GRADE;
          default -> Domain.BONUS_GROUP;
        };
    scope.checkDomain(domain, words.value(), words.location());
    return words.value();
  }

  /**
   * In a call about a measure, a step function may leave out the value: it is the measure's own.
   */
  private @Nullable Operand impliedValue(int slot) {
    return slot < 0 ? null : expressions.measureField(slot, VALUE);
  }

  private void checkBonus(Call call, VerbWord verb) {
    if (verb.kind() == EntryKind.BONUS && scope.framework().bonus() == null) {
      scope.error(
          "no-bonus",
          call.location(),
          "评分标准没有规定加分上限；请在 rubric.yaml 写明 加分: {上限: …, 总分上限: …}",
          "the rubric states no limit for bonuses; write bonus: {cap: …, totalCap: …} in"
              + " rubric.yaml");
    }
  }
}

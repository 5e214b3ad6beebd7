package dev.rubric.internal.compile;

import dev.rubric.framework.Comparison;
import dev.rubric.internal.diagnostic.Choices;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Gap;
import dev.rubric.internal.fact.Values;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.Domain;
import dev.rubric.internal.vocabulary.FieldWord;
import dev.rubric.internal.vocabulary.Type;
import dev.rubric.peers.PeerFigure;
import dev.rubric.rule.Expression;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives what a rule asks of other units its meaning: {@code 同类平均(平均年龄)}. */
final class PeerCompiler {
  private final Scope scope;

  PeerCompiler(Scope scope) {
    this.scope = scope;
  }

  Operand compile(AggregateWord word, Expression.Aggregate written) {
    if (written.where() != null) {
      throw scope.problem(
          "wrong-arguments",
          written.location(),
          "应写成 " + written.name() + "(同类的名称)，不能另写条件；分组写在 rubric.yaml 的 同类 里",
          "write " + written.name() + "(comparison), without a condition");
    }
    int at = comparison(written);
    FieldWord field = scope.once(written.toDrl(), () -> field(word, written, at));
    int slot = scope.slot();
    scope.read(slot, field);
    return new Operand(
        Type.NUMBER,
        word.en() + "(" + written.list() + ")",
        field,
        null,
        false,
        false,
        facts -> field.getter().apply(facts.at(slot)),
        new PeerWords(field, slot, at),
        Digits.reported(true));
  }

  private int comparison(Expression.Aggregate written) {
    List<String> names =
        scope.framework().declarations().comparisons().stream().map(Comparison::name).toList();
    int at = names.indexOf(written.list());
    if (at < 0) {
      throw scope.unknown(
          "unknown-peers",
          "同类",
          "comparison",
          written.list(),
          Choices.of(names),
          written.location());
    }
    return at;
  }

  private static FieldWord field(AggregateWord word, Expression.Aggregate written, int at) {
    String name = written.toDrl();
    return new FieldWord(
        name,
        name,
        Type.NUMBER,
        Domain.FREE,
        word == AggregateWord.PEER_PERCENTILE,
        fact -> value(word, fact.unit().peer(at)),
        fact -> gap(fact, at),
        null);
  }

  private static Gap gap(Fact fact, int at) {
    PeerFigure figure = fact.unit().peer(at);
    return figure != null && figure.size() > 0 ? Gap.MISSING : Gap.NO_PEERS;
  }

  private static @Nullable Object value(AggregateWord word, @Nullable PeerFigure figure) {
    if (figure == null) {
      return null;
    }
    return switch (word) {
      case PEER_OWN -> Values.of(figure.own());
      case PEER_BEST -> Values.of(figure.best());
      case PEER_MEAN -> Values.of(figure.mean());
      case PEER_RANK -> decimal(figure.rank());
      case PEER_RANK_FROM_LAST -> decimal(figure.rankFromLast());
      case PEER_PERCENTILE -> Values.of(figure.percentile());
      case PEER_COUNT -> decimal(figure.size());
      default -> throw new IllegalArgumentException("not of peers: " + word);
    };
  }

  private static @Nullable BigDecimal decimal(@Nullable Integer number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }
}

package dev.rubric.internal.sentence;

import dev.rubric.framework.Framework;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.rule.Comparator;
import dev.rubric.rule.Condition;
import dev.rubric.rule.Expression;
import dev.rubric.rule.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes patterns as sentences; a sentence may fail to say all, which its reader notices. */
final class PatternWriter {
  private final Units units;

  PatternWriter(@Nullable Framework framework) {
    this.units = new Units(framework);
  }

  /**
   * Sentences for a pattern, the shortest first; none when it says what no sentence can.
   *
   * @param indicator the indicator that the row of a table is about; null elsewhere
   */
  List<String> sentences(Pattern pattern, @Nullable String indicator) {
    Optional<FactPhrase> fact =
        FactPhrase.written(pattern.fact())
            .filter(found -> found.fact().zh().equals(pattern.fact()));
    if (fact.isEmpty() || !pattern.bindings().isEmpty()) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    if (indicator != null && Units.indicator(pattern).filter(indicator::equals).isPresent()) {
      phrases(fact.get(), pattern.conditions(), 1)
          .map(phrases -> joined(fact.get(), pattern.conditions(), 1, "", phrases).strip())
          .filter(sentence -> !sentence.isEmpty())
          .ifPresent(sentences::add);
    }
    sentence(fact.get(), pattern)
        .ifPresent(
            sentence -> {
              sentences.add(sentence);
              sentences.add(pattern.variable() + " : " + sentence);
            });
    return sentences;
  }

  private Optional<String> sentence(FactPhrase fact, Pattern pattern) {
    String quantifier =
        switch (pattern.quantifier()) {
          case EACH -> "";
          case SOME -> "存在 ";
          case NONE -> "没有 ";
        };
    Optional<String> head = named(fact, pattern.conditions());
    int used = head.isPresent() ? 1 : 0;
    String opening = quantifier + head.orElse(fact.fact().zh());
    return phrases(fact, pattern.conditions(), used)
        .map(phrases -> joined(fact, pattern.conditions(), used, opening, phrases));
  }

  private static String joined(
      FactPhrase fact, List<Condition> all, int used, String opening, List<String> phrases) {
    if (phrases.isEmpty()) {
      return opening;
    }
    boolean implied = used > 0 && impliesField(fact, all.get(used));
    String list = String.join("，", phrases);
    if (implied && list.startsWith(fact.implied() + " ")) {
      return opening + list.substring(String.valueOf(fact.implied()).length());
    }
    return opening.isEmpty() ? list : opening + "，" + list;
  }

  private static boolean impliesField(FactPhrase fact, Condition condition) {
    return condition instanceof Condition.Comparison comparison
        && comparison.left() instanceof Expression.Field field
        && field.name().equals(fact.implied());
  }

  /** What the first condition names: {@code 指标 刑事案件发案起数}. */
  private static Optional<String> named(FactPhrase fact, List<Condition> conditions) {
    if (conditions.isEmpty()
        || !(conditions.get(0) instanceof Condition.Comparison first)
        || first.comparator() != Comparator.EQUAL
        || !(first.left() instanceof Expression.Field field)
        || !(first.right() instanceof Expression.Words words)) {
      return Optional.empty();
    }
    String name = Quotes.name(words.value());
    if (field.name().equals(fact.key())) {
      return Optional.of(fact.fact().zh() + " " + name);
    }
    return fact.fact() == FactWord.MEASURE && field.name().equals("一级指标")
        ? Optional.of("一级指标 " + name + " 的指标")
        : Optional.empty();
  }

  private Optional<List<String>> phrases(FactPhrase fact, List<Condition> all, int from) {
    List<String> phrases = new ArrayList<>();
    for (int i = from; i < all.size(); i++) {
      Optional<String> phrase = phrase(fact, all.get(i), all.subList(0, i));
      if (phrase.isEmpty()) {
        return Optional.empty();
      }
      phrases.add(phrase.get());
    }
    return Optional.of(phrases);
  }

  private Optional<String> phrase(FactPhrase fact, Condition condition, List<Condition> before) {
    if (condition instanceof Condition.Comparison comparison) {
      return Optional.of(comparison(fact, comparison, before));
    }
    if (condition instanceof Condition.Membership membership) {
      String word = membership.negated() ? " 不为 " : " 为 ";
      List<String> choices =
          membership.choices().stream()
              .map(each -> value(fact, membership.value(), each, List.of()))
              .toList();
      return Optional.of(Wording.of(membership.value()) + word + String.join("、", choices) + " 之一");
    }
    if (condition instanceof Condition.Any any) {
      List<String> parts =
          any.parts().stream().flatMap(each -> phrase(fact, each, before).stream()).toList();
      return parts.size() == any.parts().size()
          ? Optional.of(String.join(" 或者 ", parts))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private String comparison(
      FactPhrase fact, Condition.Comparison comparison, List<Condition> before) {
    String left = Wording.of(comparison.left());
    Comparator comparator = comparison.comparator();
    if (comparison.right() instanceof Expression.Missing && !comparator.isOrder()) {
      return left + (comparator == Comparator.EQUAL ? " 未填报" : " 已填报");
    }
    String right = value(fact, comparison.left(), comparison.right(), before);
    return left + " " + Comparing.word(comparator) + " " + right;
  }

  private String value(FactPhrase fact, Expression left, Expression right, List<Condition> before) {
    if (right instanceof Expression.Words words) {
      boolean text = left instanceof Expression.Field field && units.isText(fact, field.name());
      return text ? Quotes.name(words.value()) : Quotes.quoted(words.value());
    }
    Optional<String> unit =
        right instanceof Expression.Decimal && left instanceof Expression.Field field
            ? units.of(fact, field.name(), before)
            : Optional.empty();
    return Wording.of(right) + unit.map(each -> each.equals("%") ? each : " " + each).orElse("");
  }
}

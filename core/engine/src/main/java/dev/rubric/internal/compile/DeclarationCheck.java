package dev.rubric.internal.compile;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Derived;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.framework.Library;
import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.FunctionWord;
import dev.rubric.internal.vocabulary.Word;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports declared names that mean something already, so that no word has two meanings. */
final class DeclarationCheck {
  private static final Set<String> TAKEN =
      Stream.of(
              Arrays.stream(FactWord.values()).flatMap(fact -> fact.fields().stream()),
              Arrays.stream(FactWord.values()),
              Arrays.stream(FunctionWord.values()),
              Arrays.stream(AggregateWord.values()))
          .flatMap(words -> words)
          .flatMap(word -> Stream.of(((Word) word).zh(), ((Word) word).en()))
          .collect(Collectors.toSet());

  /** What may be declared anew, as a derived value of the same owner. */
  private static final Set<String> SHIPPED =
      Library.rates().stream()
          .flatMap(rate -> Stream.of(rate.name(), String.valueOf(rate.english())))
          .collect(Collectors.toSet());

  private final Diagnostics diagnostics;
  private final Map<String, Location> seen = new HashMap<>();
  private final Map<String, Location> peers = new HashMap<>();

  private DeclarationCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static void check(Framework framework, Diagnostics diagnostics) {
    DeclarationCheck check = new DeclarationCheck(diagnostics);
    framework.declarations().items().forEach(item -> check.name(item.name(), item.location()));
    for (DataList list : framework.declarations().lists()) {
      check.name(list.name(), list.location());
      Map<String, Location> columns = new HashMap<>();
      for (DataItem column : list.columns()) {
        check.once(columns, column.name(), column.location());
      }
    }
    framework.declarations().derived().forEach(check::derived);
    framework
        .declarations()
        .comparisons()
        .forEach(each -> check.once(check.peers, each.name(), each.location()));
  }

  private void derived(Derived derived) {
    Optional<Derived> shipped = Library.rate(derived.name());
    if (shipped.filter(each -> each.owner() == derived.owner()).isPresent()) {
      once(seen, derived.name(), derived.location());
    } else {
      name(derived.name(), derived.location());
    }
    String english = derived.english();
    if (english != null && shipped.filter(each -> english.equals(each.english())).isEmpty()) {
      name(english, derived.location());
    }
  }

  private void name(String name, Location where) {
    if (TAKEN.contains(name) || SHIPPED.contains(name)) {
      diagnostics.error(
          "name-taken",
          where,
          "名称 " + name + " 已有规定的含义，请换一个名称",
          "the name " + name + " means something already; choose another");
    }
    once(seen, name, where);
  }

  private void once(Map<String, Location> names, String name, Location where) {
    Location first = names.putIfAbsent(name, where);
    if (first != null) {
      diagnostics.error(
          "declared-twice",
          where,
          "名称 " + name + " 声明了两次；第一次在 " + first,
          "the name " + name + " is declared twice; first at " + first);
    }
  }
}

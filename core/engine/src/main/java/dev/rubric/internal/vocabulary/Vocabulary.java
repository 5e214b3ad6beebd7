package dev.rubric.internal.vocabulary;

import dev.rubric.framework.DataItem;
import dev.rubric.framework.DataList;
import dev.rubric.framework.Declarations;
import dev.rubric.framework.Derived;
import dev.rubric.framework.Framework;
import dev.rubric.framework.Owner;
import dev.rubric.framework.ValueType;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.Gap;
import dev.rubric.internal.framework.Library;
import dev.rubric.rule.Expression;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields that the rules of one rubric may name: the built-in ones and those it declares, each
 * resolved to where its value lies; immutable.
 */
public final class Vocabulary {
  private final Framework framework;
  private final Map<FactWord, List<FieldWord>> fields;

  private Vocabulary(Framework framework, Map<FactWord, List<FieldWord>> fields) {
    this.framework = framework;
    this.fields = fields;
  }

  /** The words of a rubric; what is derived can't be read before {@link #with} says how. */
  public static Vocabulary of(Framework framework) {
    Map<FactWord, List<FieldWord>> fields = new EnumMap<>(FactWord.class);
    Declarations declared = framework.declarations();
    for (FactWord fact : FactWord.values()) {
      List<FieldWord> all = new ArrayList<>(fact.fields());
      all.addAll(own(declared, fact));
      if (fact != FactWord.UNIT) {
        own(declared, FactWord.UNIT).forEach(each -> all.add(lent(each)));
      }
      fields.put(fact, List.copyOf(all));
    }
    return new Vocabulary(framework, fields);
  }

  private static List<FieldWord> own(Declarations declared, FactWord fact) {
    Owner owner = owner(fact);
    if (owner == null) {
      return List.of();
    }
    List<FieldWord> own = new ArrayList<>(words(declared.items(owner)));
    Library.with(declared).stream()
        .filter(each -> each.owner() == owner)
        .forEach(each -> own.add(unread(each)));
    return own;
  }

  /** The fields that every rubric has: the built-in ones and those that the library declares. */
  public static List<FieldWord> standard(FactWord fact) {
    List<FieldWord> all = new ArrayList<>(fact.fields());
    all.addAll(own(Declarations.NONE, fact));
    return all;
  }

  /**
   * What a rubric means by the name of a field, for those who only read sentences.
   *
   * @param framework the rubric's framework; null when it is not known
   */
  public static Optional<FieldWord> field(
      @Nullable Framework framework, FactWord fact, String name) {
    Optional<FieldWord> builtIn = Word.find(fact.fields(), name);
    if (builtIn.isPresent()) {
      return builtIn;
    }
    Declarations declared = framework == null ? Declarations.NONE : framework.declarations();
    return Word.find(own(declared, fact), name)
        .or(() -> Word.find(own(declared, FactWord.UNIT), name));
  }

  private static @Nullable Owner owner(FactWord fact) {
    return switch (fact) {
      case UNIT -> Owner.UNIT;
      case MEASURE -> Owner.INDICATOR;
      case BUDGET -> Owner.BUDGET_LINE;
      default -> null;
    };
  }

  /** The kind of fact that what is of that owner is a field of. */
  public static FactWord fact(Owner owner) {
    return switch (owner) {
      case UNIT, ROW -> FactWord.UNIT;
      case INDICATOR -> FactWord.MEASURE;
      case BUDGET_LINE -> FactWord.BUDGET;
    };
  }

  /** The columns of a list, as fields of its rows. */
  public static List<FieldWord> columns(DataList list) {
    return words(list.columns());
  }

  private static List<FieldWord> words(List<DataItem> items) {
    List<FieldWord> words = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      words.add(word(items.get(i), i));
    }
    return words;
  }

  private static FieldWord word(DataItem item, int slot) {
    Domain domain =
        item.options().isEmpty() ? Domain.FREE : Domain.options(item.name(), item.options());
    return new FieldWord(
        item.name(),
        item.name(),
        type(item.type()),
        domain,
        "%".equals(item.unitOfMeasure()),
        fact -> fact.data()[slot],
        null,
        Declared.of(item));
  }

  private static Type type(ValueType type) {
    return switch (type) {
      case NUMBER -> Type.NUMBER;
      case TEXT -> Type.TEXT;
      case FLAG -> Type.FLAG;
      case DATE -> Type.DATE;
    };
  }

  private static FieldWord unread(Derived derived) {
    String english = derived.english();
    return new FieldWord(
        english == null ? derived.name() : english,
        derived.name(),
        Type.NUMBER,
        Domain.FREE,
        derived.isPercent(),
        fact -> {
          throw new IllegalStateException("not read yet: " + derived.name());
        },
        null,
        Declared.of(derived));
  }

  /** A field of the unit, for facts of another kind. */
  public static FieldWord lent(FieldWord word) {
    Function<Fact, @Nullable Object> getter = word.getter();
    Function<Fact, Gap> gap = word.rateGap();
    Declared declared = word.declared();
    return new FieldWord(
        word.en(),
        word.zh(),
        word.type(),
        word.domain(),
        word.kind(),
        word.percent(),
        fact -> getter.apply(fact.unit()),
        gap == null ? null : fact -> gap.apply(fact.unit()),
        declared == null ? null : declared.lent());
  }

  /** These words, with what a derived value is. */
  public Vocabulary with(
      Derived derived,
      Expression formula,
      List<FieldWord> inputs,
      Function<Fact, @Nullable Object> getter,
      Function<Fact, Gap> gap) {
    FactWord own = fact(derived.owner());
    Ratio ratio = Ratio.of(formula, name -> field(own, name));
    Declared read = new Declared(false, null, derived, formula, inputs, ratio);
    FieldWord before = unread(derived);
    FieldWord word =
        new FieldWord(
            before.en(),
            before.zh(),
            before.type(),
            before.domain(),
            before.percent(),
            getter,
            gap,
            read);
    Map<FactWord, List<FieldWord>> changed = new EnumMap<>(fields);
    replace(changed, own, word);
    if (own == FactWord.UNIT) {
      fields.keySet().stream()
          .filter(each -> each != FactWord.UNIT)
          .forEach(each -> replace(changed, each, lent(word)));
    }
    return new Vocabulary(framework, changed);
  }

  private static void replace(
      Map<FactWord, List<FieldWord>> fields, FactWord fact, FieldWord word) {
    List<FieldWord> all =
        fields.get(fact).stream().map(each -> each.zh().equals(word.zh()) ? word : each).toList();
    fields.put(fact, all);
  }

  /** The rubric's framework. */
  public Framework framework() {
    return framework;
  }

  /** The fields of a kind of fact. */
  public List<FieldWord> fields(FactWord fact) {
    return fields.getOrDefault(fact, List.of());
  }

  /** The field of that name. */
  public Optional<FieldWord> field(FactWord fact, String name) {
    return Word.find(fields(fact), name);
  }
}

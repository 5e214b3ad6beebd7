package dev.rubric.framework;

import java.util.List;
import java.util.Objects;

/**
 * What a rubric adds to the vocabulary.
 *
 * @param items its data items (数据项)
 * @param lists its lists (明细)
 * @param derived its derived values (派生)
 * @param comparisons in what it compares units (同类)
 */
public record Declarations(
    List<DataItem> items,
    List<DataList> lists,
    List<Derived> derived,
    List<Comparison> comparisons) {
  /** Nothing is added. */
  public static final Declarations NONE =
      new Declarations(List.of(), List.of(), List.of(), List.of());

  /** How many names of one kind a rubric may declare. */
  public static final int MOST = 200;

  private static final int LONGEST = 50;

  /** Whether a name can be declared: letters, digits and _, so that formulas can hold it. */
  public static boolean isName(String name) {
    Objects.requireNonNull(name, "name");
    return !name.isEmpty()
        && name.length() <= LONGEST
        && !Character.isDigit(name.codePointAt(0))
        && isOfName(name);
  }

  /** Asked of every value that is reported, so without a pattern or a stream. */
  private static boolean isOfName(String name) {
    int at = 0;
    while (at < name.length() && isOfName(name.codePointAt(at))) {
      at += Character.charCount(name.codePointAt(at));
    }
    return at == name.length();
  }

  private static boolean isOfName(int character) {
    return character == '_' || Character.isLetter(character) || Character.isDigit(character);
  }

  /** Copies the lists. */
  public Declarations {
    items = List.copyOf(Objects.requireNonNull(items, "items"));
    lists = List.copyOf(Objects.requireNonNull(lists, "lists"));
    derived = List.copyOf(Objects.requireNonNull(derived, "derived"));
    comparisons = List.copyOf(Objects.requireNonNull(comparisons, "comparisons"));
  }

  /**
   * The same with another formula for a value that is derived.
   *
   * @param changed the declaration that takes the place of the one with its owner and name
   */
  public Declarations with(Derived changed) {
    Objects.requireNonNull(changed, "changed");
    List<Derived> others =
        derived.stream()
            .map(
                each ->
                    each.owner() == changed.owner() && each.name().equals(changed.name())
                        ? changed
                        : each)
            .toList();
    return new Declarations(items, lists, others, comparisons);
  }

  /** The data items of that owner, in order. */
  public List<DataItem> items(Owner owner) {
    Objects.requireNonNull(owner, "owner");
    return items.stream().filter(item -> item.owner() == owner).toList();
  }
}

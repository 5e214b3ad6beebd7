package dev.rubric.framework;

import java.util.List;
import java.util.regex.Pattern;

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
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");

  /** Whether a name can be declared: letters, digits and _, so that formulas can hold it. */
  public static boolean isName(String name) {
    return name.length() <= LONGEST && NAME.matcher(name).matches();
  }

  /** Copies the lists. */
  public Declarations {
    items = List.copyOf(items);
    lists = List.copyOf(lists);
    derived = List.copyOf(derived);
    comparisons = List.copyOf(comparisons);
  }

  /** The data items of that owner, in order. */
  public List<DataItem> items(Owner owner) {
    return items.stream().filter(item -> item.owner() == owner).toList();
  }
}

package dev.rubric.internal.framework;

import dev.rubric.framework.DataItem;
import dev.rubric.submission.Datum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data items of one owner, each with its slot. */
public final class ItemIndex {
  private static final @Nullable Object[] NONE = {};

  private final List<DataItem> items;
  private final Map<String, Integer> slots = new HashMap<>();
  private final @Nullable Object[] absent;

  /** Gives each item its slot, by its place. */
  public ItemIndex(List<DataItem> items) {
    this.items = List.copyOf(items);
    this.absent = items.isEmpty() ? NONE : new Object[items.size()];
    for (int slot = 0; slot < items.size(); slot++) {
      slots.putIfAbsent(items.get(slot).name(), slot);
      absent[slot] = items.get(slot).absent();
    }
  }

  /** The items, by slot. */
  public List<DataItem> items() {
    return items;
  }

  /**
   * The slot of the item of that name; −1 when there is none.
   *
   * @param likely the slot where it is usually found: units report in the rubric's order
   */
  public int slot(String name, int likely) {
    return likely < items.size() && items.get(likely).name().equals(name)
        ? likely
        : slots.getOrDefault(name, -1);
  }

  /** What sound data says of each slot; what it does not say counts as declared. */
  public @Nullable Object[] values(List<Datum> data) {
    if (data.isEmpty()) {
      return absent;
    }
    @Nullable Object[] values = absent.clone();
    for (int i = 0; i < data.size(); i++) {
      Datum datum = data.get(i);
      int slot = slot(datum.name(), i);
      Object value = datum.value();
      if (slot >= 0 && value != null) {
        values[slot] = ItemValues.of(items.get(slot), value);
      }
    }
    return values;
  }
}

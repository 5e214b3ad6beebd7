package dev.rubric.internal.submission;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.document.Node.Listing;
import dev.rubric.internal.document.Node.Mapping;
import dev.rubric.internal.document.Node.Member;
import dev.rubric.internal.document.Node.Scalar;
import dev.rubric.internal.key.Key;
import dev.rubric.internal.key.SubmissionKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays some values of a submission over another: what is given replaces what was there, an empty
 * value takes it away, and an entry with {@code 删除: 是} takes the whole entry away.
 *
 * <p>It works on documents, before they are read, so that every value keeps its own place.
 */
public final class Overlay {
  /** Takes an entry of a list away. */
  public static final Key REMOVE = new Key("remove", "删除");

  private static final List<Key> KEYS =
      List.of(
          SubmissionKeys.UNIT,
          SubmissionKeys.YEAR,
          SubmissionKeys.RUBRIC,
          SubmissionKeys.REFERENCE,
          SubmissionKeys.CASE_NUMBER,
          SubmissionKeys.UNIT_CODE,
          SubmissionKeys.ATTRIBUTES,
          SubmissionKeys.NOTE,
          SubmissionKeys.STAFF_IN_POST,
          SubmissionKeys.AUTHORISED_POSTS,
          SubmissionKeys.FIXED_ASSETS,
          SubmissionKeys.ASSETS_IN_USE,
          SubmissionKeys.SELF_TOTAL,
          SubmissionKeys.SELF_SCORES,
          SubmissionKeys.SCORE,
          SubmissionKeys.SOURCE,
          SubmissionKeys.ASSUMED,
          SubmissionKeys.BUDGET,
          SubmissionKeys.INITIAL,
          SubmissionKeys.ADJUSTED,
          SubmissionKeys.RECEIVED,
          SubmissionKeys.SPENT,
          SubmissionKeys.PLANNED_SPENDING,
          SubmissionKeys.CARRIED_OVER,
          SubmissionKeys.LAST_YEAR_SPENT,
          SubmissionKeys.LAST_YEAR_CARRIED_OVER,
          SubmissionKeys.MEASURES,
          SubmissionKeys.GROUP,
          SubmissionKeys.WEIGHT,
          SubmissionKeys.VALUE,
          SubmissionKeys.TARGET,
          SubmissionKeys.DIRECTION,
          SubmissionKeys.LAST_YEAR,
          SubmissionKeys.UNIT_OF_MEASURE,
          SubmissionKeys.CLAIMED,
          SubmissionKeys.LEVEL,
          SubmissionKeys.RATING,
          SubmissionKeys.PLANNED,
          SubmissionKeys.COMPLETED,
          SubmissionKeys.ON_TIME,
          SubmissionKeys.QUALIFIED,
          SubmissionKeys.RANK,
          SubmissionKeys.PEERS,
          SubmissionKeys.SELF_SCORE,
          SubmissionKeys.DEVIATION_REASON,
          SubmissionKeys.IMPROVEMENT,
          SubmissionKeys.ITEMS,
          SubmissionKeys.SATISFIED,
          SubmissionKeys.EVIDENCE,
          SubmissionKeys.EVENTS,
          SubmissionKeys.COUNT,
          SubmissionKeys.INDICATOR,
          SubmissionKeys.LINE,
          SubmissionKeys.SECTION,
          SubmissionKeys.EVENT,
          SubmissionKeys.ITEM);

  /** What the entries of each list go by. */
  private static final Map<Key, Key> NAMES =
      Map.of(
          SubmissionKeys.MEASURES, SubmissionKeys.INDICATOR,
          SubmissionKeys.BUDGET, SubmissionKeys.LINE,
          SubmissionKeys.SELF_SCORES, SubmissionKeys.SECTION,
          SubmissionKeys.EVENTS, SubmissionKeys.EVENT,
          SubmissionKeys.ITEMS, SubmissionKeys.ITEM);

  private final Diagnostics diagnostics;

  private Overlay(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The base with the given values laid over it; a node that is no map is given back as it is. */
  public static Node over(Node base, Node given, Diagnostics diagnostics) {
    return base instanceof Mapping under && given instanceof Mapping over
        ? new Overlay(diagnostics).merge(under, over)
        : given;
  }

  private Mapping merge(Mapping base, Mapping given) {
    List<Member> members = new ArrayList<>(base.members());
    for (Member member : given.members()) {
      int at = find(members, member.key());
      if (at < 0) {
        members.add(new Member(member.key(), member.keyLocation(), fresh(member)));
      } else {
        members.set(at, merge(members.get(at), member));
      }
    }
    return new Mapping(members, given.location());
  }

  private Member merge(Member base, Member given) {
    Key name = listName(given.key());
    boolean lists = base.value() instanceof Listing && given.value() instanceof Listing;
    Node value = name != null && lists ? merge(base, given, name) : given.value();
    return new Member(base.key(), given.keyLocation(), value);
  }

  private Listing merge(Member base, Member given, Key name) {
    List<Node> entries = new ArrayList<>(((Listing) base.value()).items());
    for (Node entry : ((Listing) given.value()).items()) {
      int at = find(entries, name(entry, name), name);
      if (at < 0) {
        entries.add(removes(entry) ? reportNothingToRemove(entry) : entry);
      } else if (removes(entry)) {
        entries.remove(at);
      } else {
        entries.set(at, over(entries.get(at), entry, diagnostics));
      }
    }
    return new Listing(entries, given.value().location());
  }

  /** A list that has no counterpart may still ask to remove what is not there. */
  private Node fresh(Member member) {
    if (listName(member.key()) != null && member.value() instanceof Listing list) {
      list.items().stream().filter(Overlay::removes).forEach(this::reportNothingToRemove);
    }
    return member.value();
  }

  private Node reportNothingToRemove(Node entry) {
    diagnostics.error(
        "nothing-to-remove",
        entry.location(),
        "要删除的这一项在基础填报里没有",
        "the base has no such entry to remove");
    return entry;
  }

  private static boolean removes(Node entry) {
    return entry instanceof Mapping map
        && map.members().stream().anyMatch(each -> isWritten(REMOVE, each.key()));
  }

  private static @Nullable Key listName(String key) {
    return NAMES.entrySet().stream()
        .filter(each -> isWritten(each.getKey(), key))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static int find(List<Member> members, String key) {
    for (int i = 0; i < members.size(); i++) {
      if (same(members.get(i).key(), key)) {
        return i;
      }
    }
    return -1;
  }

  private static int find(List<Node> entries, @Nullable String wanted, Key name) {
    for (int i = 0; i < entries.size(); i++) {
      if (wanted != null && wanted.equals(name(entries.get(i), name))) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable String name(Node entry, Key name) {
    if (!(entry instanceof Mapping map)) {
      return null;
    }
    return map.members().stream()
        .filter(each -> isWritten(name, each.key()) && each.value() instanceof Scalar)
        .map(each -> ((Scalar) each.value()).text().strip())
        .findFirst()
        .orElse(null);
  }

  private static boolean same(String left, String right) {
    return left.equals(right)
        || KEYS.stream().anyMatch(key -> isWritten(key, left) && isWritten(key, right));
  }

  private static boolean isWritten(Key key, String written) {
    return key.en().equals(written) || key.zh().equals(written);
  }
}

package dev.rubric.internal.inherit;

import dev.rubric.internal.document.Node;
import dev.rubric.internal.document.Node.Listing;
import dev.rubric.internal.document.Node.Mapping;
import dev.rubric.internal.document.Node.Member;
import dev.rubric.internal.document.Node.Scalar;
import dev.rubric.internal.framework.FrameworkKeys;
import dev.rubric.internal.key.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks into documents whose keys may be written in either language. */
final class Members {
  private Members() {}

  /** The member with that key, in either spelling; null for none. */
  static @Nullable Member find(Mapping map, String key) {
    for (Member member : map.members()) {
      if (member.key().equals(key) || FrameworkKeys.areSame(member.key(), key)) {
        return member;
      }
    }
    return null;
  }

  /** The text under a key; null when there is none. */
  static @Nullable String text(Node node, Key key) {
    Member member = node instanceof Mapping map ? find(map, key.zh()) : null;
    return member != null && member.value() instanceof Scalar scalar ? scalar.text().strip() : null;
  }

  /** The items of the list under a key; none when it is no list. */
  static List<Node> list(Node node, Key key) {
    Member member = node instanceof Mapping map ? find(map, key.zh()) : null;
    if (member == null) {
      return List.of();
    }
    return member.value() instanceof Listing listing ? listing.items() : List.of(member.value());
  }

  /** The single words of a list. */
  static Set<String> words(Listing listing) {
    Set<String> words = new HashSet<>();
    for (Node item : listing.items()) {
      if (item instanceof Scalar scalar) {
        words.add(scalar.text().strip());
      }
    }
    return words;
  }

  static boolean isOneOf(Collection<Key> keys, String spelled) {
    return keys.stream().anyMatch(key -> key.isSpelled(spelled));
  }

  /** One map laid over another: what the upper one has prevails, in the lower one's order. */
  static Mapping laid(Mapping lower, Mapping upper) {
    List<Member> members = new ArrayList<>();
    for (Member member : lower.members()) {
      Member changed = find(upper, member.key());
      members.add(changed == null ? member : changed);
    }
    for (Member member : upper.members()) {
      if (find(lower, member.key()) == null) {
        members.add(member);
      }
    }
    return new Mapping(members, upper.location());
  }

  /** Whether every item says in its first value what it is. */
  static boolean areNamed(Listing listing) {
    return !listing.items().isEmpty()
        && listing.items().stream().allMatch(item -> name(item) != null);
  }

  /** Lists of named things: those of the same name laid over each other, then what is new. */
  static Listing byName(Listing lower, Listing upper) {
    List<Node> items = new ArrayList<>();
    for (Node item : lower.items()) {
      Node changed = find(upper, item);
      items.add(changed == null ? item : laid((Mapping) item, (Mapping) changed));
    }
    for (Node item : upper.items()) {
      if (find(lower, item) == null) {
        items.add(item);
      }
    }
    return new Listing(items, upper.location());
  }

  private static @Nullable Node find(Listing listing, Node like) {
    String name = name(like);
    return listing.items().stream()
        .filter(item -> name != null && name.equals(name(item)))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String name(Node item) {
    if (item instanceof Mapping map
        && !map.members().isEmpty()
        && map.members().get(0).value() instanceof Scalar scalar) {
      return map.members().get(0).key() + "=" + scalar.text().strip();
    }
    return null;
  }
}

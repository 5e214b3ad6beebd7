package dev.rubric.internal.inherit;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.document.Node.Listing;
import dev.rubric.internal.document.Node.Mapping;
import dev.rubric.internal.document.Node.Member;
import dev.rubric.internal.framework.FrameworkKeys;
import dev.rubric.internal.key.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lays a rubric's {@code rubric.yaml} over that of the standard it builds on. Whatever comes out
 * still knows its own place, so every message and every line names the file that states it.
 */
final class FrameworkMerge {
  /** What each rubric says of itself alone. */
  private static final Set<Key> OWN =
      Set.of(
          FrameworkKeys.NAME,
          FrameworkKeys.VERSION,
          FrameworkKeys.TITLE,
          FrameworkKeys.NOTE,
          FrameworkKeys.PARENT,
          FrameworkKeys.DROPPED_SECTIONS,
          FrameworkKeys.DROPPED_INDICATORS,
          FrameworkKeys.DROPPED_RULES);

  /** Lists to which a rubric adds. */
  private static final Set<Key> ADDED_TO =
      Set.of(
          FrameworkKeys.BASIS,
          FrameworkKeys.BUDGET_LINES,
          FrameworkKeys.EVENTS,
          FrameworkKeys.FIXED);

  private final Diagnostics diagnostics;

  FrameworkMerge(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The effective document. */
  Mapping merge(Mapping standard, Mapping own) {
    new FixedParts(diagnostics).check(standard, own);
    List<Member> members = new ArrayList<>();
    for (Member member : standard.members()) {
      Member changed = Members.find(own, member.key());
      if (changed != null) {
        members.add(laid(member, changed, own));
      } else if (!Members.isOneOf(OWN, member.key())) {
        members.add(
            FrameworkKeys.FRAMEWORK.isSpelled(member.key())
                ? laid(member, new Member(member.key(), member.keyLocation(), none(own)), own)
                : member);
      }
    }
    for (Member member : own.members()) {
      if (Members.find(standard, member.key()) == null) {
        members.add(member);
      }
    }
    return new Mapping(members, own.location());
  }

  private static Node none(Mapping own) {
    return new Listing(List.of(), own.location());
  }

  private Member laid(Member standard, Member own, Mapping root) {
    return new Member(own.key(), own.keyLocation(), value(standard, own, root));
  }

  private Node value(Member standard, Member own, Mapping root) {
    if (FrameworkKeys.ENGLISH.isSpelled(own.key())
        && standard.value() instanceof Mapping before
        && own.value() instanceof Mapping after) {
      return overlaid(before, after);
    }
    if (standard.value() instanceof Listing before && own.value() instanceof Listing after) {
      if (FrameworkKeys.FRAMEWORK.isSpelled(own.key())) {
        return new SectionMerge(root, diagnostics).merge(before, after);
      }
      if (Members.isOneOf(ADDED_TO, own.key())) {
        return added(before, after);
      }
      if (Members.areNamed(before) && Members.areNamed(after)) {
        return Members.byName(before, after);
      }
    }
    return own.value();
  }

  /** What the rubric says of each key, and what the standard says of the others. */
  private static Mapping overlaid(Mapping before, Mapping after) {
    List<Member> members = new ArrayList<>(after.members());
    for (Member member : before.members()) {
      if (Members.find(after, member.key()) == null) {
        members.add(member);
      }
    }
    return new Mapping(members, after.location());
  }

  /** What the standard lists, then what the rubric adds. */
  private static Listing added(Listing before, Listing after) {
    List<Node> items = new ArrayList<>(before.items());
    Set<String> known = Members.words(before);
    for (Node item : after.items()) {
      if (!(item instanceof Node.Scalar scalar && known.contains(scalar.text()))) {
        items.add(item);
      }
    }
    return new Listing(items, after.location());
  }
}

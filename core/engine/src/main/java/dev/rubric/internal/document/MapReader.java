package dev.rubric.internal.document;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Node.Kind;
import dev.rubric.internal.document.Node.Listing;
import dev.rubric.internal.document.Node.Mapping;
import dev.rubric.internal.document.Node.Member;
import dev.rubric.internal.document.Node.Scalar;
import dev.rubric.internal.key.Key;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a map by their keys, and reports every key and value that is not as expected.
 *
 * <p>What can't be read is reported and given as null, so that all problems are found in one go.
 */
public final class MapReader {
  private static final Set<String> TRUE = Set.of("true", "True", "是");
  private static final int LONGEST = 40;
  private static final Set<String> FALSE = Set.of("false", "False", "否");

  private final Mapping map;
  private final boolean readable;
  private final Diagnostics diagnostics;
  private final List<Key> known = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>(0);
  private final boolean[] asked;
  private final long marks;

  private MapReader(Mapping map, boolean readable, Diagnostics diagnostics) {
    this.map = map;
    this.readable = readable;
    this.diagnostics = diagnostics;
    this.asked = new boolean[map.members().size()];
    long all = 0;
    for (Member member : map.members()) {
      all |= Key.mark(member.key());
    }
    this.marks = all;
  }

  /** Reads a map; a node that is none is reported and read as an empty one. */
  public static MapReader of(Node node, Diagnostics diagnostics) {
    if (node instanceof Mapping map) {
      return new MapReader(map, true, diagnostics);
    }
    diagnostics.error("wrong-type", node.location(), "此处应为若干“键: 值”", "expected keys with values");
    return new MapReader(new Mapping(List.of(), node.location()), false, diagnostics);
  }

  /** Where the map begins. */
  public Location location() {
    return map.location();
  }

  /** The first members that nobody asked for and that the test takes; they are asked for now. */
  public List<Member> others(Predicate<Member> taken, int most) {
    List<Member> others = List.of();
    for (int i = 0; i < asked.length; i++) {
      if (!asked[i] && others.size() < most && taken.test(map.members().get(i))) {
        asked[i] = true;
        others = others.isEmpty() ? new ArrayList<>() : others;
        others.add(map.members().get(i));
      }
    }
    return others;
  }

  /** Reports keys that were never asked for; call it last. */
  public void finish() {
    List<Member> unknown = new ArrayList<>(0);
    for (int i = 0; i < asked.length; i++) {
      if (!asked[i]) {
        unknown.add(map.members().get(i));
      }
    }
    boolean one = unknown.size() == 1 && missing.size() == 1;
    List<Key> choices = one ? missing.get(0).keys() : unknown.isEmpty() ? List.of() : choices();
    for (Member member : unknown) {
      unknown(member, choices);
      instead(member, one);
    }
  }

  /** Says nothing of a missing key where an unknown one is that key, misspelt or in other words. */
  private void instead(Member unknown, boolean one) {
    for (Missing each : missing) {
      List<String> names =
          each.keys().stream().flatMap(key -> Stream.of(key.zh(), key.en())).toList();
      if (one || diagnostics.nearest(unknown.key(), names).isPresent()) {
        diagnostics.withdraw(each.said());
        missing.remove(each);
        return;
      }
    }
  }

  /** The keys that may be meant by an unknown one: those that are not there. */
  private List<Key> choices() {
    Set<String> there = new HashSet<>();
    map.members().forEach(member -> there.add(member.key()));
    List<Key> all = known.stream().distinct().toList();
    List<Key> absent =
        all.stream().filter(key -> !there.contains(key.zh()) && !there.contains(key.en())).toList();
    return absent.isEmpty() ? all : absent;
  }

  private void unknown(Member member, List<Key> choices) {
    if (diagnostics.isFull()) {
      diagnostics.error("unknown-key", member.keyLocation(), "", "");
      return;
    }
    Text advice = Key.choices(choices).advice(member.key(), diagnostics);
    diagnostics.error(
        "unknown-key",
        member.keyLocation(),
        "不认识的键 " + member.key() + advice.in(Language.ZH),
        "unknown key " + member.key() + advice.in(Language.EN));
  }

  /** The value of a key; null when it is absent or empty. */
  public @Nullable Node node(Key key) {
    known.add(key);
    Member found = found(key);
    return found == null || isEmpty(found.value()) ? null : found.value();
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Scalar scalar && scalar.kind() == Kind.EMPTY;
  }

  /** The last member with that key; a key may be written once, in one of its spellings. */
  private @Nullable Member found(Key key) {
    if (!key.mayBeAmong(marks)) {
      return null;
    }
    Member found = null;
    for (int i = 0; i < asked.length; i++) {
      Member member = map.members().get(i);
      if (key.isSpelled(member.key())) {
        asked[i] = true;
        if (found != null) {
          twice(key, found, member);
        }
        found = member;
      }
    }
    return found;
  }

  private void twice(Key key, Member before, Member member) {
    boolean alike = before.key().equals(member.key());
    diagnostics.error(
        "duplicate-key",
        member.keyLocation(),
        alike ? "键 " + member.key() + " 写了两次" : "键 " + key.zh() + " 与 " + key.en() + " 是同一项，写了两次",
        alike
            ? "the key " + member.key() + " is given twice"
            : "the keys " + key.zh() + " and " + key.en() + " are the same, given twice");
  }

  /** A text; null when absent. A number is taken by its own characters. */
  public @Nullable String text(Key key) {
    Node node = node(key);
    return node == null ? null : text(node, key);
  }

  /** A text that must be there; null when it is not, which is reported. */
  public @Nullable String requiredText(Key key) {
    Node node = required(key, node(key));
    return node == null ? null : text(node, key);
  }

  private @Nullable String text(Node node, Key key) {
    if (!(node instanceof Scalar scalar) || scalar.kind() == Kind.FLAG) {
      wrong(node, key, "文字", "a text");
      return null;
    }
    if (scalar.text().isBlank()) {
      diagnostics.error(
          "blank-text", node.location(), key.zh() + " 不能是空白", key.en() + " must not be blank");
      return null;
    }
    return scalar.text().strip();
  }

  /** A number; null when absent. */
  public @Nullable BigDecimal number(Key key) {
    Node node = node(key);
    return node == null ? null : number(node, key, diagnostics);
  }

  /** A number that must be there; null when it is not, which is reported. */
  public @Nullable BigDecimal requiredNumber(Key key) {
    Node node = required(key, node(key));
    return node == null ? null : number(node, key, diagnostics);
  }

  /** The number that a node is; null when it is none, which is reported under the key. */
  public static @Nullable BigDecimal number(Node node, Key key, Diagnostics diagnostics) {
    return new NumberReader(diagnostics).read(node, key);
  }

  private <T> @Nullable T required(Key key, @Nullable T value) {
    if (value == null && readable) {
      missing(List.of(key), "缺少 " + key.zh(), "the key " + key.en() + " is missing");
    }
    return value;
  }

  /** Reports that one of some keys must be there, unless one of them turns out to be misspelt. */
  public void missing(List<Key> keys, String zh, String en) {
    Diagnostic said = Diagnostic.error("missing-key", map.location(), zh, en);
    diagnostics.add(said);
    missing.add(new Missing(keys, said));
  }

  private record Missing(List<Key> keys, Diagnostic said) {}

  /** A whole number; null when absent. */
  public @Nullable Integer integer(Key key) {
    Node node = node(key);
    BigDecimal number = node == null ? null : number(node, key, diagnostics);
    if (node == null || number == null) {
      return null;
    }
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    if (!whole || number.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
      wrong(node, key, "整数", "a whole number");
      return null;
    }
    return number.intValueExact();
  }

  /** true or false, 是 or 否; null when absent. */
  public @Nullable Boolean flag(Key key) {
    Node node = node(key);
    if (node == null) {
      return null;
    }
    String word = node instanceof Scalar scalar ? scalar.text() : "";
    if (TRUE.contains(word) || FALSE.contains(word)) {
      return TRUE.contains(word);
    }
    wrong(node, key, "是 或 否", "true or false");
    return null;
  }

  /** The items of a list; empty when absent. */
  public List<Node> list(Key key) {
    Node node = node(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Listing listing) {
      return listing.items();
    }
    wrong(node, key, "列表（每项以 - 开头）", "a list, each item after a -");
    return List.of();
  }

  /** The items of a list that must hold at least one. */
  public List<Node> requiredList(Key key) {
    List<Node> items = list(key);
    if (!(node(key) instanceof Scalar)) {
      required(key, items.isEmpty() ? null : items);
    }
    return items;
  }

  /** A text or a list of texts; empty when absent. */
  public List<String> texts(Key key) {
    Node node = node(key);
    if (node == null) {
      return List.of();
    }
    List<Node> items = node instanceof Listing listing ? listing.items() : List.of(node);
    return items.stream().map(item -> word(item, key)).filter(Objects::nonNull).toList();
  }

  private @Nullable String word(Node item, Key key) {
    if (item instanceof Scalar scalar && !scalar.text().isBlank()) {
      return scalar.text().strip();
    }
    wrong(item, key, "文字", "a text");
    return null;
  }

  /** The texts under a key by names that are free; empty when absent. */
  public Map<String, String> textsByName(Key key) {
    Node node = node(key);
    Map<String, String> texts = new LinkedHashMap<>();
    if (node instanceof Mapping free) {
      for (Member member : free.members()) {
        String text = word(member.value(), key);
        if (text != null && texts.putIfAbsent(member.key().strip(), text) != null) {
          twice(key, member, member);
        }
      }
    } else if (node != null) {
      wrong(node, key, "若干“名称: 文字”", "names with texts");
    }
    return texts;
  }

  /** The map under a key; null when absent. */
  public @Nullable MapReader map(Key key) {
    Node node = node(key);
    return node == null ? null : of(node, diagnostics);
  }

  /** Reports that a value is of another type than expected, and what it is. */
  public void wrong(Node node, Key key, String zh, String en) {
    String found =
        node instanceof Scalar scalar ? Characters.shortened(scalar.text().strip(), LONGEST) : "";
    diagnostics.error(
        "wrong-type",
        node.location(),
        key.zh() + " 应为" + zh + (found.isEmpty() ? "" : "，而不是 " + found),
        key.en() + " should be " + en + (found.isEmpty() ? "" : ", not " + found));
  }
}

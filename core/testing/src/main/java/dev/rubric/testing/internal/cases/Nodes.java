package dev.rubric.testing.internal.cases;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.document.Node;
import dev.rubric.internal.document.Node.Kind;
import dev.rubric.internal.document.Node.Listing;
import dev.rubric.internal.document.Node.Mapping;
import dev.rubric.internal.document.Node.Member;
import dev.rubric.internal.document.Node.Scalar;
import java.util.List;
import java.util.regex.Pattern;

/** Builds small documents, each part at the place it was asked for. */
final class Nodes {
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

  private Nodes() {}

  static Mapping map(Location where, Member... members) {
    return new Mapping(List.of(members), where);
  }

  static Member member(String key, Node value) {
    return new Member(key, value.location(), value);
  }

  static Listing list(Node item) {
    return new Listing(List.of(item), item.location());
  }

  static Scalar text(String text, Location where) {
    return new Scalar(text, Kind.TEXT, where);
  }

  /** A value written as a key, which YAML reads without its kind. */
  static Scalar value(String text, Location where) {
    return new Scalar(text, NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT, where);
  }
}

package dev.rubric.internal.document;

import dev.rubric.diagnostic.Location;
import java.util.List;

/** A value of a document, with its place. */
public sealed interface Node {
  /** Where it begins. */
  Location location();

  /** How a scalar was written. */
  enum Kind {
    /** A text, quoted or not. */
    TEXT,
    /** A number, not quoted. */
    NUMBER,
    /** true or false, not quoted. */
    FLAG,
    /** Nothing, null or ~. */
    EMPTY
  }

  /** A single value, with its characters as written. */
  record Scalar(String text, Kind kind, Location location) implements Node {}

  /** A list. */
  record Listing(List<Node> items, Location location) implements Node {
    /** Copies the list. */
    public Listing {
      items = List.copyOf(items);
    }
  }

  /** A map; a key may stand twice, which is for the reader to refuse. */
  record Mapping(List<Member> members, Location location) implements Node {
    /** Copies the list. */
    public Mapping {
      members = List.copyOf(members);
    }
  }

  /** A key and its value. */
  record Member(String key, Location keyLocation, Node value) {}
}

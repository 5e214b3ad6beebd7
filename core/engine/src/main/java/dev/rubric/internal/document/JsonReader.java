package dev.rubric.internal.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.character.CharacterCheck;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Node.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON token by token, so that numbers stay as written. */
final class JsonReader {
  /** NaN is let through here, to be refused where a number was expected, in our own words. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(Unreadable.DEEPEST + 8).build())
          .build();

  private final String file;
  private final boolean everyPlace;
  private final Diagnostics diagnostics;
  private int nodes;

  /**
   * Reads a file.
   *
   * @param everyPlace whether keys and scalars know their own place, or else that of the map or
   *     list that they stand in
   */
  JsonReader(String file, boolean everyPlace, Diagnostics diagnostics) {
    this.file = file;
    this.everyPlace = everyPlace;
    this.diagnostics = diagnostics;
  }

  /** Reads a text that lies in an array. */
  Optional<Node> read(CharBuffer text) {
    int start = text.arrayOffset() + text.position();
    try (JsonParser parser = FACTORY.createParser(text.array(), start, text.remaining())) {
      Node root = node(parser, parser.nextToken(), Location.of(file), 0);
      if (parser.nextToken() != null) {
        throw Unreadable.because(
            diagnostics,
            "several-documents",
            location(parser.currentTokenLocation()),
            "文件里有多个 JSON 值；只能有一个",
            "the file holds several JSON values; only one is allowed");
      }
      return Optional.of(root);
    } catch (Unreadable problem) {
      return Optional.empty();
    } catch (StreamConstraintsException problem) {
      diagnostics.error(
          "too-long",
          location(problem.getLocation()),
          "键、文字或数值太长，不能读取",
          "a key, a text or a number is too long to be read");
      return Optional.empty();
    } catch (JacksonException problem) {
      syntax(location(problem.getLocation()));
      return Optional.empty();
    } catch (IOException problem) {
      throw new UncheckedIOException("reading from memory", problem);
    }
  }

  private Node node(JsonParser parser, @Nullable JsonToken token, Location around, int depth)
      throws IOException {
    boolean own = everyPlace || token == null || token.isStructStart();
    Location where = own ? location(parser.currentTokenLocation()) : around;
    if (++nodes > Unreadable.MOST_NODES) {
      throw Unreadable.tooMany(diagnostics, where);
    }
    if (depth > Unreadable.DEEPEST) {
      throw Unreadable.tooDeep(diagnostics, where);
    }
    if (token == null) {
      throw unexpected(where);
    }
    return switch (token) {
      case START_OBJECT -> mapping(parser, where, depth);
      case START_ARRAY -> listing(parser, where, depth);
      case VALUE_STRING -> new Node.Scalar(checked(parser.getText(), where), Kind.TEXT, where);
      case VALUE_NUMBER_INT -> new Node.Scalar(parser.getText(), Kind.NUMBER, where);
      case VALUE_NUMBER_FLOAT -> fraction(parser, where);
      case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(parser.getText(), Kind.FLAG, where);
      case VALUE_NULL -> new Node.Scalar("", Kind.EMPTY, where);
      default -> throw unexpected(where);
    };
  }

  /** What is wrong with a text is reported; it is read on, so that all problems are found. */
  private String checked(String text, Location where) {
    CharacterCheck.value(text, where, diagnostics);
    return text;
  }

  private static Node fraction(JsonParser parser, Location where) throws IOException {
    return new Node.Scalar(parser.getText(), parser.isNaN() ? Kind.TEXT : Kind.NUMBER, where);
  }

  private Node mapping(JsonParser parser, Location where, int depth) throws IOException {
    List<Node.Member> members = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      Location place = everyPlace ? location(parser.currentTokenLocation()) : where;
      checked(key, place);
      Node value = node(parser, parser.nextToken(), where, depth + 1);
      members.add(new Node.Member(key, place, value));
    }
    return new Node.Mapping(members, where);
  }

  private Node listing(JsonParser parser, Location where, int depth) throws IOException {
    List<Node> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      items.add(node(parser, token, where, depth + 1));
      token = parser.nextToken();
    }
    return new Node.Listing(items, where);
  }

  private Location location(@Nullable JsonLocation at) {
    return at == null || at.getLineNr() < 1
        ? Location.of(file)
        : new Location(file, at.getLineNr(), Math.max(1, at.getColumnNr()));
  }

  private Unreadable unexpected(Location where) {
    return Unreadable.because(diagnostics, "syntax", where, "JSON 不完整", "the JSON is not complete");
  }

  private void syntax(Location where) {
    diagnostics.error(
        "syntax",
        where,
        "此处不符合 JSON 的写法；请检查逗号、引号和括号",
        "this is not well-formed JSON; check commas, quotes and brackets");
  }
}

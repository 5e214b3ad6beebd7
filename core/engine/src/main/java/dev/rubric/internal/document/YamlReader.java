package dev.rubric.internal.document;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Location;
import dev.rubric.internal.character.CharacterCheck;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Node.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML from its events, so that nothing is ever constructed from a tag or an alias. */
final class YamlReader {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?((?:0|[1-9]\\d*+)(?:\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Set<String> FLAGS = Set.of("true", "false", "True", "False");
  private static final Set<String> EMPTY = Set.of("", "~", "null", "Null");

  private final String file;
  private final Diagnostics diagnostics;
  private int nodes;
  private Iterator<Event> events = List.<Event>of().iterator();

  YamlReader(String file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /**
   * The text goes into one buffer: with a small one, which is copied whenever a token outgrows it,
   * a long line would take time as the square of its length.
   */
  Optional<Node> read(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Documents.LARGEST)
            .setBufferSize(text.length() + 1)
            .build();
    try {
      events = new ParserImpl(settings, new StreamReader(settings, text));
      if (!begins()) {
        throw Unreadable.because(
            diagnostics,
            "empty-file",
            Location.of(file),
            "文件里只有注释，没有内容",
            "the file holds nothing but comments");
      }
      Node root = node(events.next(), 0);
      events.next();
      Event after = events.next();
      if (after.getEventId() == Event.ID.DocumentStart) {
        throw Unreadable.because(
            diagnostics,
            "several-documents",
            location(after),
            "文件里有多个 YAML 文档；只能有一个，请去掉 ---",
            "the file holds several YAML documents; only one is allowed, remove the ---");
      }
      return Optional.of(root);
    } catch (Unreadable problem) {
      return Optional.empty();
    } catch (MarkedYamlEngineException problem) {
      syntax(place(problem, text), text);
      return Optional.empty();
    } catch (YamlEngineException problem) {
      syntax(Optional.empty(), text);
      return Optional.empty();
    }
  }

  /** Whether a document begins; in a file of comments none does. */
  private boolean begins() {
    Event event = events.next();
    while (event.getEventId() != Event.ID.DocumentStart) {
      if (event.getEventId() == Event.ID.StreamEnd) {
        return false;
      }
      event = events.next();
    }
    return true;
  }

  private Node node(Event event, int depth) {
    Location where = location(event);
    if (++nodes > Unreadable.MOST_NODES) {
      throw Unreadable.tooMany(diagnostics, where);
    }
    if (depth > Unreadable.DEEPEST) {
      throw Unreadable.tooDeep(diagnostics, where);
    }
    refuseAlias(event, where);
    if (event instanceof ScalarEvent scalar) {
      CharacterCheck.value(scalar.getValue(), where, diagnostics);
      return scalar(scalar, where);
    }
    if (event instanceof SequenceStartEvent) {
      return listing(where, depth);
    }
    return mapping(where, depth, event instanceof MappingStartEvent map && map.isFlow());
  }

  private Node listing(Location where, int depth) {
    List<Node> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    return new Node.Listing(items, where);
  }

  private Node mapping(Location where, int depth, boolean braces) {
    List<Node.Member> members = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      if (!(node(event, depth + 1) instanceof Node.Scalar key)) {
        throw Unreadable.because(
            diagnostics, "syntax", location(event), "键应为文字", "a key is a plain word");
      }
      Event value = events.next();
      if (braces && isAbsent(value)) {
        refuseSwallowed(key);
      }
      members.add(new Node.Member(key.text(), key.location(), node(value, depth + 1)));
      event = events.next();
    }
    return new Node.Mapping(members, where);
  }

  /** Whether nothing is written for a value, not even the colon before it. */
  private boolean isAbsent(Event value) {
    return value instanceof ScalarEvent scalar
        && scalar.getValue().isEmpty()
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && value.getStartMark().filter(mark -> signBefore(mark) != ':').isPresent();
  }

  private static int signBefore(Mark mark) {
    int at = mark.getPointer() - 1;
    while (at >= 0 && Character.isWhitespace(mark.getBuffer()[at])) {
      at--;
    }
    return at < 0 ? ' ' : mark.getBuffer()[at];
  }

  private void refuseSwallowed(Node.Scalar key) {
    Optional<Diagnostic> slip = YamlSlips.swallowed(key.text(), key.location());
    if (slip.isPresent()) {
      throw Unreadable.because(diagnostics, slip.get());
    }
  }

  private void refuseAlias(Event event, Location where) {
    boolean named = event instanceof NodeEvent node && node.getAnchor().isPresent();
    if (named || event instanceof AliasEvent) {
      throw Unreadable.because(
          diagnostics,
          "alias",
          where,
          "不能使用锚点 & 和别名 *；请把值写全",
          "anchors & and aliases * are not allowed; write the value out");
    }
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : event instanceof MappingStartEvent map
                ? map.getTag()
                : event instanceof SequenceStartEvent list ? list.getTag() : Optional.empty();
    if (tag.isPresent()) {
      throw Unreadable.because(diagnostics, "tag", where, "不能使用类型标签 !", "tags ! are not allowed");
    }
  }

  private Node scalar(ScalarEvent event, Location where) {
    String text = event.getValue();
    if (event.getScalarStyle() != ScalarStyle.PLAIN) {
      return new Node.Scalar(text, Kind.TEXT, where);
    }
    YamlQuotes.unpairedIn(text, where).ifPresent(diagnostics::add);
    if (EMPTY.contains(text)) {
      return new Node.Scalar(text, Kind.EMPTY, where);
    }
    if (FLAGS.contains(text)) {
      return new Node.Scalar(text, Kind.FLAG, where);
    }
    return new Node.Scalar(text, NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT, where);
  }

  private Location location(Event event) {
    return event.getStartMark().map(this::location).orElse(Location.of(file));
  }

  private Location location(Mark mark) {
    return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** What is never closed is noticed at the end of the file, but begins where it was opened. */
  private static Optional<Mark> place(MarkedYamlEngineException problem, String text) {
    boolean atEnd =
        problem
            .getProblemMark()
            .filter(mark -> mark.getIndex() < text.stripTrailing().length())
            .isEmpty();
    return atEnd ? problem.getContextMark().or(problem::getProblemMark) : problem.getProblemMark();
  }

  private void syntax(Optional<Mark> mark, String text) {
    diagnostics.add(YamlSlips.explained(mark.map(this::location).orElse(Location.of(file)), text));
  }
}

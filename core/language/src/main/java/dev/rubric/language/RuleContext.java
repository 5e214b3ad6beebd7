package dev.rubric.language;

import dev.rubric.internal.vocabulary.AggregateWord;
import dev.rubric.internal.vocabulary.Word;
import dev.rubric.rule.Comparator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in a rule a word stands: in which part, inside what, and behind what. It is told from the
 * words before it alone, so that a rule that is half written has one as well.
 */
final class RuleContext {
  /** The parts of a rule file. */
  enum Part {
    OUTSIDE,
    HEAD,
    CONDITIONS,
    STATEMENTS
  }

  /** What a parenthesis opens. */
  enum Opened {
    FACT,
    CALL,
    FUNCTION,
    ROWS,
    CHOICES,
    GROUP
  }

  /**
   * An open parenthesis.
   *
   * @param name the word before it: a fact, a verb, a function, or the field of choices
   * @param argument how many commas follow it
   */
  record Frame(Opened opened, String name, int argument) {}

  private final List<Piece> before;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Map<String, Integer> declared = new LinkedHashMap<>();
  private Part part = Part.OUTSIDE;
  private String rows = "";

  private RuleContext(List<Piece> before) {
    this.before = before;
    for (int i = 0; i < before.size(); i++) {
      step(i);
    }
  }

  /** The context of the piece of that index. */
  static RuleContext at(List<Piece> pieces, int index) {
    return new RuleContext(new ArrayList<>(pieces.subList(0, index)));
  }

  private void step(int i) {
    Piece piece = before.get(i);
    if (frames.isEmpty() && part(piece)) {
      return;
    }
    if (piece.is("(")) {
      frames.push(opened(i));
    } else if (piece.is(")") && !frames.isEmpty()) {
      frames.pop();
    } else if (piece.is(",") && !frames.isEmpty()) {
      Frame top = frames.pop();
      frames.push(new Frame(top.opened(), top.name(), top.argument() + 1));
    } else if (piece.isVariable() && is(i + 1, ":")) {
      declared.put(piece.text(), i);
      facts.put(piece.text(), frames.isEmpty() && i + 2 < before.size() ? textAt(i + 2) : "");
    } else if (piece.is("rule") || piece.is("then") || piece.is("end")) {
      frames.clear(); // a rule that was left open
      part(piece);
    }
  }

  private boolean part(Piece piece) {
    if (!piece.isName()) {
      return false;
    }
    switch (piece.text()) {
      case "rule" -> {
        part = Part.HEAD;
        facts.clear();
        declared.clear();
      }
      case "when" -> part = Part.CONDITIONS;
      case "then" -> part = Part.STATEMENTS;
      case "end" -> part = Part.OUTSIDE;
      default -> {
        return false;
      }
    }
    return true;
  }

  private Frame opened(int i) {
    String name = i == 0 ? "" : textAt(i - 1);
    boolean named = i > 0 && before.get(i - 1).isName();
    if (named && name.equals("in")) {
      int field = textAt(i - 2).equals("not") ? i - 3 : i - 2;
      return new Frame(Opened.CHOICES, textAt(field), 0);
    }
    if (!named) {
      return new Frame(Opened.GROUP, "", 0);
    }
    if (frames.isEmpty()) {
      return new Frame(part == Part.CONDITIONS ? Opened.FACT : Opened.CALL, name, 0);
    }
    boolean overRows = Word.find(AggregateWord.values(), name).isPresent();
    rows = overRows ? textAt(i + 1) : rows;
    return new Frame(overRows ? Opened.ROWS : Opened.FUNCTION, name, 0);
  }

  private boolean is(int index, String word) {
    return index < before.size() && before.get(index).is(word);
  }

  private String textAt(int index) {
    return index >= 0 && index < before.size() ? before.get(index).text() : "";
  }

  Part part() {
    return part;
  }

  /** The innermost open parenthesis that is more than a group; null outside all. */
  @Nullable Frame frame() {
    return frames.stream().filter(each -> each.opened() != Opened.GROUP).findFirst().orElse(null);
  }

  /** The kind of fact in whose parentheses it stands; empty outside any. */
  String fact() {
    return frames.stream()
        .filter(each -> each.opened() == Opened.FACT)
        .map(Frame::name)
        .findFirst()
        .orElse("");
  }

  /** Over which rows it is worked out; empty outside all such. */
  String rows() {
    return rows;
  }

  /** The variables of the rule so far, each with its kind of fact; empty for that of a field. */
  Map<String, String> variables() {
    return facts;
  }

  /** The index of the piece that gives a variable its meaning; -1 when none does. */
  int declaration(String variable) {
    return declared.getOrDefault(variable, -1);
  }

  /** The word so many places before, 0 being right before; empty where there is none. */
  String before(int steps) {
    return textAt(before.size() - 1 - steps);
  }

  /** Whether it stands behind a comparison. */
  boolean isCompared() {
    return Comparator.of(before(0)).isPresent();
  }

  /** The field that it is compared with; empty when it is compared with none. */
  String comparedField() {
    Frame top = frames.peek();
    if (top != null && top.opened() == Opened.CHOICES) {
      return top.name();
    }
    return isCompared() ? before(1) : "";
  }

  /** The variable of whose fact that field is; empty when it is of the fact around. */
  String comparedVariable() {
    return isCompared() && before(2).equals(".") ? before(3) : "";
  }
}

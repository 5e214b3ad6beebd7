package dev.rubric.language;

import dev.rubric.RuleForms;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.rule.Form;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a sound file, one of them in every form, and put back into the file from any: what
 * is put back is read again, so that the other rules stay what they are, to the word.
 */
final class RuleForm {
  private static final Text RAW =
      Text.of(
          "以 > 开头的部分没有对应的句子，照规则语言写出",
          "what begins with > has no sentence, and stands in the rule language");

  private final String file;
  private final int offset;
  private final String text;
  private final Form form;
  private final Framework framework;
  private final RuleFile rules;
  private final RulePlaces places;

  private RuleForm(String file, int offset, String text, Framework framework, RuleFile rules) {
    this.file = file;
    this.offset = offset;
    this.text = text;
    this.form = form(file);
    this.framework = framework;
    this.rules = rules;
    this.places = new RulePlaces(form, text, rules);
  }

  /** The rules around a place of a file; empty when there are none that can all be read. */
  static Optional<RuleForm> of(String file, String text, int at, Framework framework) {
    if (Form.of(file).isEmpty()) {
      return Optional.empty();
    }
    boolean table = form(file).isTable();
    Span part = table ? new TableText(text).table(at) : new Span(0, text.length());
    return parsed(form(file), part.of(text), framework)
        .filter(rules -> !rules.rules().isEmpty())
        .map(rules -> new RuleForm(file, part.from(), part.of(text), framework, rules));
  }

  /** A workbook is edited as the text of its table. */
  private static Form form(String file) {
    Form form = Form.of(file).orElseThrow();
    return form == Form.XLSX ? Form.CSV : form;
  }

  private static Optional<RuleFile> parsed(Form form, String text, Framework framework) {
    try {
      return Optional.of(RuleForms.parse("rule" + form.ending(), text, framework));
    } catch (InvalidRubricException unsound) {
      return Optional.empty();
    }
  }

  /** The rule at a place, or the one before it, in the other forms. */
  Wordings at(int at) {
    int index = places.index(at - offset);
    Rule rule = rules.rules().get(index);
    List<Wording> others = new ArrayList<>();
    for (Form other : List.of(Form.DRL, Form.DSLR, Form.CSV)) {
      if (other != form) {
        others.add(wording(rule, other));
      }
    }
    Span span = places.span(index);
    return new Wordings(rule.name(), new Span(span.from() + offset, span.to() + offset), others);
  }

  private Wording wording(Rule rule, Form other) {
    try {
      String written = written(List.of(rule), other);
      boolean raw = other != Form.DRL && written.lines().anyMatch(RuleForm::isRaw);
      return new Wording(other, written, raw ? List.of(RAW) : List.of());
    } catch (InvalidRubricException unsayable) {
      return new Wording(
          other, "", unsayable.diagnostics().stream().map(Diagnostic::message).toList());
    }
  }

  private static boolean isRaw(String line) {
    return line.matches("\\s*>\\s.*|.*[,\"]>\\s.*");
  }

  private String written(List<Rule> all, Form in) {
    byte[] bytes = RuleForms.write(new RuleFile("rule" + in.ending(), all), in, framework);
    String written = new String(bytes, StandardCharsets.UTF_8);
    return (written.startsWith("\uFEFF") ? written.substring(1) : written).replace("\r\n", "\n");
  }

  /** Puts what was written in another form in the place of the rule at a place. */
  Restating restate(int at, Form from, String words) {
    int index = places.index(at - offset);
    List<Rule> wanted;
    try {
      wanted = RuleForms.parse("rule" + from.ending(), words, framework).rules();
    } catch (InvalidRubricException unsound) {
      return new Restating(List.of(), unsound.diagnostics());
    }
    List<Rule> all = new ArrayList<>(rules.rules());
    all.remove(index);
    all.addAll(index, wanted);
    List<TextEdit> edits = edits(index, wanted);
    return wanted.isEmpty() || !isWritten(edits, all)
        ? unfit()
        : new Restating(edits.stream().map(this::inFile).toList(), List.of());
  }

  private TextEdit inFile(TextEdit edit) {
    Span span = edit.span();
    return new TextEdit(file, new Span(span.from() + offset, span.to() + offset), edit.text());
  }

  /**
   * Moves the rule at a place, with the comments right above it, to the end of a text of another
   * form.
   *
   * @param target the file, and its text so far, which is empty for a new one
   */
  Restating move(int at, Form to, String target, String soFar) {
    int index = places.index(at);
    if (form.isTable() || to.isTable() || form == to) {
      return unmovable("只能在规则文本和句子之间移动", "rules move between rule text and sentences only");
    }
    if (rules.rules().size() == 1) {
      return unmovable(
          "文件里只有这一条规则，移走后就空了", "it is the only rule of the file, which would be empty");
    }
    try {
      String written = written(List.of(rules.rules().get(index)), to);
      Span own = places.withComments(index);
      String comments = text.substring(own.from(), places.span(index).from());
      String above = soFar.isBlank() ? "" : "\n\n";
      int end = soFar.stripTrailing().length();
      return new Restating(
          List.of(
              new TextEdit(file, own, ""),
              new TextEdit(target, new Span(end, soFar.length()), above + comments + written)),
          List.of());
    } catch (InvalidRubricException unsayable) {
      return new Restating(List.of(), unsayable.diagnostics());
    }
  }

  private Restating unmovable(String zh, String en) {
    return new Restating(
        List.of(), List.of(Diagnostic.error("cannot-move", Location.whole(file), zh, en)));
  }

  private List<TextEdit> edits(int index, List<Rule> wanted) {
    if (rules.rules().subList(index, index + 1).equals(wanted)) {
      return List.of();
    }
    try {
      String written = written(wanted, form);
      return form == Form.CSV
          ? new TableRow(file, text).edits(rules.rules().get(index).location(), written)
          : List.of(new TextEdit(file, places.span(index), written.strip()));
    } catch (InvalidRubricException unsayable) {
      return List.of();
    }
  }

  private boolean isWritten(List<TextEdit> edits, List<Rule> all) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = edits.size() - 1; i >= 0; i--) {
      Span span = edits.get(i).span();
      changed.replace(span.from(), span.to(), edits.get(i).text());
    }
    return parsed(form, changed.toString(), framework)
        .filter(read -> read.toDrl().equals(new RuleFile(file, all).toDrl()))
        .isPresent();
  }

  private Restating unfit() {
    return new Restating(
        List.of(),
        List.of(
            Diagnostic.error(
                "cannot-restate",
                Location.whole(file),
                "文件里的写法说不了这样的规则，请在左边直接改",
                "the form of the file can't say such a rule; change it there")));
  }
}

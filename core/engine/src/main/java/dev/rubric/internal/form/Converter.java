package dev.rubric.internal.form;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.document.Decoder;
import dev.rubric.internal.sentence.RuleWriter;
import dev.rubric.internal.table.TableComments;
import dev.rubric.internal.table.TableWriter;
import dev.rubric.rule.Form;
import dev.rubric.rule.Rule;
import dev.rubric.rule.RuleFile;
import dev.rubric.table.Table;
import dev.rubric.table.TableFormat;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns rule files of one rubric into another form, and reads each again to be sure. */
public final class Converter {
  private final Framework framework;
  private final Diagnostics diagnostics;
  private final Map<String, byte[]> earlier;

  /** A converter for the rules of one rubric; problems go to the collector. */
  public Converter(Framework framework, Diagnostics diagnostics) {
    this(framework, diagnostics, Map.of());
  }

  /**
   * The same, with earlier files by their names: a table that is written has the layout of the
   * earlier one of its name.
   */
  public Converter(Framework framework, Diagnostics diagnostics, Map<String, byte[]> earlier) {
    this.framework = framework;
    this.diagnostics = diagnostics;
    this.earlier = Map.copyOf(earlier);
  }

  /**
   * The file's name and content in that form; empty when it can't be read or written so, which is
   * reported. A table that has that form already stays as it is, with its layout and further
   * sheets; what another form can't take over is reported.
   */
  public Optional<Map.Entry<String, byte[]>> convert(String name, byte[] bytes, Form form) {
    Optional<RuleFile> read = RuleFiles.read(name, bytes, framework, diagnostics);
    if (read.isEmpty() || diagnostics.hasErrors()) {
      return Optional.empty();
    }
    RuleFile file = read.get();
    if (form.isTable() && name.endsWith(form.ending())) {
      return Optional.of(Map.entry(name, bytes));
    }
    layoutLost(name, bytes);
    Comments comments = comments(file, bytes);
    for (Location lost : comments.lost()) {
      diagnostics.warning(
          "comment-lost",
          lost,
          "规则里面或末尾的注释没有带过去",
          "a comment inside or behind a rule was not carried over");
    }
    String to = named(name, form);
    return written(file, comments, to, form)
        .filter(content -> isSame(file, to, content))
        .map(content -> Map.entry(to, content));
  }

  private void layoutLost(String name, byte[] bytes) {
    List<Text> layout =
        Form.of(name)
            .filter(Form::isTable)
            .flatMap(form -> TableFormats.find(form.ending()))
            .map(format -> format.layout(bytes))
            .orElse(List.of());
    if (!layout.isEmpty()) {
      diagnostics.warning(
          "layout-lost",
          Location.whole(name),
          "没有带过去：" + listed(layout, Language.ZH, "、") + "；改回表格时用 --like 指明这个文件，就和它一样",
          "not carried over: "
              + listed(layout, Language.EN, ", ")
              + "; name this file with --like when you turn it into a table again, and it looks the"
              + " same");
    }
  }

  private static String listed(List<Text> layout, Language language, String between) {
    return layout.stream().map(each -> each.in(language)).collect(Collectors.joining(between));
  }

  private static String named(String name, Form form) {
    return name.substring(0, name.lastIndexOf('.')) + form.ending();
  }

  /** A file with these rules and no comments; empty when it can't be, which is reported. */
  public Optional<byte[]> write(RuleFile rules, Form form) {
    String to = named(rules.file(), form);
    return written(rules, Comments.none(rules), to, form)
        .filter(content -> isSame(rules, to, content));
  }

  private Comments comments(RuleFile file, byte[] bytes) {
    Form form = Form.of(file.file()).orElseThrow();
    Diagnostics known = new Diagnostics();
    if (form.isTable()) {
      List<Table> tables = RuleFiles.tables(file.file(), form, bytes, known).orElse(List.of());
      return new Comments(
          TableComments.around(file, tables), TableComments.ofRules(file, tables), List.of());
    }
    return Comments.of(file, Decoder.decode(file.file(), bytes, known).orElse(""));
  }

  private Optional<byte[]> written(RuleFile file, Comments comments, String to, Form form) {
    if (form.isTable()) {
      return format(to, form).flatMap(format -> table(file, comments, to, format));
    }
    Function<Rule, String> writing =
        form == Form.DRL ? Rule::toDrl : new RuleWriter(framework)::write;
    List<String> blocks = new ArrayList<>();
    if (!comments.head().isEmpty()) {
      blocks.add(Comments.written(comments.head()));
    }
    for (int i = 0; i < file.rules().size(); i++) {
      String comment = comments.rules().get(i);
      String above = comment.isEmpty() ? "" : Comments.written(comment.lines().toList());
      blocks.add(above + writing.apply(file.rules().get(i)));
    }
    return Optional.of(String.join("\n", blocks).getBytes(StandardCharsets.UTF_8));
  }

  private Optional<TableFormat> format(String to, Form form) {
    Optional<TableFormat> format = TableFormats.find(form.ending());
    if (format.isEmpty()) {
      TableFormats.missing(to, form.ending(), diagnostics);
    }
    return format;
  }

  private Optional<byte[]> table(RuleFile file, Comments comments, String to, TableFormat format) {
    byte[] like = earlier.get(to);
    if (like != null) {
      Optional<byte[]> revised =
          new Redressing(framework, format, to, diagnostics).revised(file, comments, like);
      if (revised.isPresent()) {
        return revised;
      }
    }
    Table table =
        new TableWriter(framework)
            .write(file, comments.head(), comments.rules(), format.holdsNotes());
    try {
      return Optional.of(format.write(table, TableWriter.MERGED));
    } catch (IllegalArgumentException unsafe) {
      cannot(to, String.valueOf(unsafe.getMessage()));
      return Optional.empty();
    }
  }

  private boolean isSame(RuleFile file, String to, byte[] content) {
    Diagnostics found = new Diagnostics();
    boolean same =
        RuleFiles.read(to, content, framework, found)
            .map(RuleFile::toDrl)
            .filter(file.toDrl()::equals)
            .isPresent();
    if (!same) {
      cannot(to, found.all().isEmpty() ? "" : found.all().get(0).toString());
    }
    return same;
  }

  private void cannot(String to, String why) {
    diagnostics.error(
        "cannot-convert",
        Location.of(to),
        "有规则不能原样写成这种形式 " + why,
        "some rule can't be written in this form as it is " + why);
  }
}

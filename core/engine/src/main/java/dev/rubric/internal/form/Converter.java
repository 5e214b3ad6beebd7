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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns rule files of one rubric into another form, and reads each again to be sure. */
public final class Converter {
  private final Framework framework;
  private final Diagnostics diagnostics;

  /** A converter for the rules of one rubric; problems go to the collector. */
  public Converter(Framework framework, Diagnostics diagnostics) {
    this.framework = framework;
    this.diagnostics = diagnostics;
  }

  /**
   * The file's name and content in that form; empty when it can't be read or written so, which is
   * reported. A table that has that form already stays as it is, with its layout, notes of cells
   * and further sheets.
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
          TableComments.around(tables), TableComments.ofRules(file, tables), List.of());
    }
    return Comments.of(file, Decoder.decode(file.file(), bytes, known).orElse(""));
  }

  private Optional<byte[]> written(RuleFile file, Comments comments, String to, Form form) {
    if (form.isTable()) {
      return table(
          new TableWriter(framework).write(file, comments.head(), comments.rules()), to, form);
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

  private Optional<byte[]> table(Table table, String to, Form form) {
    Optional<TableFormat> format = TableFormats.find(form.ending());
    if (format.isEmpty()) {
      TableFormats.missing(to, form.ending(), diagnostics);
      return Optional.empty();
    }
    try {
      return Optional.of(format.get().write(table, TableWriter.MERGED));
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

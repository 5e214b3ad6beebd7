package dev.rubric;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.form.Converter;
import dev.rubric.internal.form.RuleFiles;
import dev.rubric.internal.source.Folder;
import dev.rubric.internal.source.RubricFiles;
import dev.rubric.rule.Form;
import dev.rubric.rule.RuleFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads rules of any form, and writes them in another; what they mean stays the same. */
public final class RuleForms {
  /**
   * A rubric's files in one form.
   *
   * @param files the bytes of each file by its name, {@code rubric.yaml} among them
   * @param notes what could not be carried over, such as comments inside a rule
   */
  public record Conversion(SortedMap<String, byte[]> files, List<Diagnostic> notes) {
    /** Copies both. */
    public Conversion {
      files = new TreeMap<>(Objects.requireNonNull(files, "files"));
      notes = List.copyOf(Objects.requireNonNull(notes, "notes"));
    }
  }

  private RuleForms() {}

  /**
   * The rules of a text, such as one from an editor or a database.
   *
   * @param name the name that messages give it; its ending tells the form, {@code .drl}, {@code
   *     .dslr} or {@code .csv}
   * @param framework the framework that the rules are for, whose names sentences and tables use
   * @return the rules as written; whether they fit the rubric, {@link Rubric#withRules} tells
   * @throws InvalidRubricException when they can't be read, with every problem found
   */
  public static RuleFile parse(String name, String text, Framework framework) {
    Objects.requireNonNull(text, "text");
    return parse(name, text.getBytes(StandardCharsets.UTF_8), framework);
  }

  /** The rules of a file's bytes, such as those of a workbook, as {@link #parse} reads a text. */
  public static RuleFile parse(String name, byte[] bytes, Framework framework) {
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(framework, "framework");
    Diagnostics diagnostics = new Diagnostics();
    RuleFile file =
        RuleFiles.read(Objects.requireNonNull(name, "name"), bytes, framework, diagnostics)
            .orElseThrow(() -> new InvalidRubricException(diagnostics.all()));
    if (diagnostics.hasErrors()) {
      throw new InvalidRubricException(diagnostics.all());
    }
    return file;
  }

  /**
   * A file with these rules in that form; {@link #parse} reads the same rules of it, to the word.
   *
   * @param framework the framework that the rules are for, whose names sentences and tables use
   * @throws InvalidRubricException when the rules can't be written so
   */
  public static byte[] write(RuleFile rules, Form form, Framework framework) {
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(framework, "framework");
    Diagnostics diagnostics = new Diagnostics();
    return new Converter(framework, diagnostics)
        .write(rules, form)
        .orElseThrow(() -> new InvalidRubricException(diagnostics.all()));
  }

  /**
   * The files of the rubric in a folder, each rule file in that form.
   *
   * <p>Every file is read again before it is given out: its rules say what they said before, to the
   * word. Comments before a rule and at the head of a file go with it.
   *
   * @throws InvalidRubricException when the rubric can't be used, or its rules can't be written so
   */
  public static Conversion convert(Path folder, Form form) {
    return convert(folder, form, Map.of());
  }

  /**
   * The same, with the layout of earlier tables: widths, styles, merged cells, notes, choices and
   * further sheets stay, rows whose rules are the same are not touched, and new ones look like the
   * row above. What an earlier table can't take is written with a new layout, and noted.
   *
   * @param earlier the bytes of earlier tables by their names, such as {@code outputs.xlsx}
   * @throws InvalidRubricException when the rubric can't be used, or its rules can't be written so
   */
  public static Conversion convert(Path folder, Form form, Map<String, byte[]> earlier) {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(earlier, "earlier");
    Rubric rubric = Rubric.load(folder);
    Diagnostics diagnostics = new Diagnostics();
    RubricFiles source =
        Folder.read(folder, diagnostics)
            .orElseThrow(() -> new InvalidRubricException(diagnostics.all()));
    SortedMap<String, byte[]> files = new TreeMap<>();
    Converter converter = new Converter(rubric.framework(), diagnostics, earlier);
    source
        .files()
        .forEach(
            (name, bytes) -> {
              if (name.equals(RubricFiles.FRAMEWORK)) {
                files.put(name, bytes);
              } else {
                converter
                    .convert(name, bytes, form)
                    .ifPresent(file -> add(file, files, diagnostics));
              }
            });
    if (diagnostics.hasErrors()) {
      throw new InvalidRubricException(diagnostics.all());
    }
    return new Conversion(files, diagnostics.all());
  }

  private static void add(
      Map.Entry<String, byte[]> file, SortedMap<String, byte[]> files, Diagnostics diagnostics) {
    if (files.putIfAbsent(file.getKey(), file.getValue()) != null) {
      diagnostics.error(
          "same-name",
          Location.of(file.getKey()),
          "两个规则文件转换后同名，请先改名",
          "two rule files get the same name when converted; rename one first");
    }
  }
}

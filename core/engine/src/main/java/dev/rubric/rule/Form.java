package dev.rubric.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The forms that a rule file can have; all mean the same. */
public enum Form {
  /** The rule language. */
  DRL(".drl"),
  /** Chinese sentences. */
  DSLR(".dslr"),
  /** A scoring-standard table as comma-separated values; needs {@code rubric-spreadsheet}. */
  CSV(".csv"),
  /** A scoring-standard table as a workbook; needs {@code rubric-spreadsheet}. */
  XLSX(".xlsx");

  /** Workbooks of other kinds, which are refused rather than overlooked. */
  public static final List<String> REFUSED =
      List.of(".xls", ".xlsm", ".xlsb", ".et", ".ods", ".tsv");

  private final String ending;

  Form(String ending) {
    this.ending = ending;
  }

  /** How names of such files end, such as {@code .drl}. */
  public String ending() {
    return ending;
  }

  /** Whether it is a table. */
  public boolean isTable() {
    return this == CSV || this == XLSX;
  }

  /** The form of a file by its name; empty when it is none of them. */
  public static Optional<Form> of(String file) {
    Objects.requireNonNull(file, "file");
    String name = file.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(form -> name.endsWith(form.ending)).findFirst();
  }
}

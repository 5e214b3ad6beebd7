package dev.rubric.change.report;

import dev.rubric.scorecard.RubricStamp;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to a portfolio.
 *
 * @param before the earlier rubric; not null
 * @param after the later rubric; not null
 * @param submissions how many submissions there are
 * @param failedBefore how many of them the earlier rubric can't score
 * @param failedAfter how many of them the later rubric can't score
 * @param becameRefused how many the later rubric refuses that the earlier one scores
 * @param changed how many stand otherwise
 * @param rose how many totals are higher
 * @param fell how many totals are lower
 * @param gradeChanged how many grades are others
 * @param gradeFell how many grades are worse
 * @param becameOpen how many become provisional: a line has no score any more
 * @param becameWhole how many are provisional no more
 * @param rankChanged how many ranks are others, among those that both score whole
 * @param meanBefore the mean total by the earlier rubric, to two decimals; 0 without any
 * @param meanAfter the mean total by the later rubric, to two decimals; 0 without any
 * @param points by how many points all totals together are higher, of the units that both score
 * @param bins how many totals are in each range of points
 * @param grades how many go from which grade to which
 * @param edits what each edit does alone
 * @param up the ten that gain most
 * @param down the ten that lose most
 * @param groups the same by an attribute; empty when none was asked for
 * @param group the attribute; null when none was asked for
 * @param units those that change, in the order of the portfolio, as far as they are listed
 * @param listed whether all that change are listed
 */
public record Impact(
    RubricStamp before,
    RubricStamp after,
    long submissions,
    long failedBefore,
    long failedAfter,
    long becameRefused,
    long changed,
    long rose,
    long fell,
    long gradeChanged,
    long gradeFell,
    long becameOpen,
    long becameWhole,
    long rankChanged,
    BigDecimal meanBefore,
    BigDecimal meanAfter,
    BigDecimal points,
    List<Bin> bins,
    List<GradeMove> grades,
    List<EditShare> edits,
    List<Mover> up,
    List<Mover> down,
    @Nullable String group,
    List<Group> groups,
    List<Listed> units,
    boolean listed) {
  /** Stands for all values of an attribute beyond the first thousand. */
  public static final String OTHERS = "…";

  /**
   * Totals from a bound, included, to the next.
   *
   * @param from the bound; not null
   */
  public record Bin(BigDecimal from, long before, long after) {
    /** Checks that nothing is null. */
    public Bin {
      Objects.requireNonNull(from, "from");
    }
  }

  /**
   * So many go from one grade to another.
   *
   * @param from the earlier grade; null for none
   * @param to the later grade; null for none
   * @param worse whether the later grade is the worse one
   */
  public record GradeMove(@Nullable String from, @Nullable String to, long units, boolean worse) {}

  /**
   * What an edit does alone.
   *
   * @param name the indicators that it is about; 指标体系 where it is the framework
   * @param rules the rules that it rewrites; empty where it is the framework
   * @param known whether it could be told: some edits make no rubric alone
   * @param changed how many units stand otherwise
   * @param gradeChanged how many grades are others
   * @param points by how many points all totals together are higher
   */
  public record EditShare(
      String name,
      List<String> rules,
      boolean known,
      long changed,
      long gradeChanged,
      BigDecimal points) {
    /** Copies the list. */
    public EditShare {
      Objects.requireNonNull(points, "points");
      Objects.requireNonNull(name, "name");
      rules = List.copyOf(Objects.requireNonNull(rules, "rules"));
    }
  }

  /**
   * The units with the same value of an attribute.
   *
   * @param value the value; empty for those without, {@link #OTHERS} for those of all values beyond
   *     the first thousand
   */
  public record Group(
      String value,
      long units,
      long changed,
      long gradeChanged,
      BigDecimal meanBefore,
      BigDecimal meanAfter) {
    /** Checks that nothing is null. */
    public Group {
      Objects.requireNonNull(meanAfter, "meanAfter");
      Objects.requireNonNull(meanBefore, "meanBefore");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A unit that changes.
   *
   * @param rankBefore its rank by the earlier rubric; 0 without one
   * @param rankAfter its rank by the later rubric; 0 without one
   */
  public record Listed(UnitChange change, int rankBefore, int rankAfter) {
    /** Checks that nothing is null. */
    public Listed {
      Objects.requireNonNull(change, "change");
    }
  }

  /** Copies the lists. */
  public Impact {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(meanBefore, "meanBefore");
    Objects.requireNonNull(meanAfter, "meanAfter");
    Objects.requireNonNull(points, "points");
    bins = List.copyOf(Objects.requireNonNull(bins, "bins"));
    grades = List.copyOf(Objects.requireNonNull(grades, "grades"));
    edits = List.copyOf(Objects.requireNonNull(edits, "edits"));
    up = List.copyOf(Objects.requireNonNull(up, "up"));
    down = List.copyOf(Objects.requireNonNull(down, "down"));
    groups = List.copyOf(Objects.requireNonNull(groups, "groups"));
    units = List.copyOf(Objects.requireNonNull(units, "units"));
  }

  /**
   * By how many points all edits together do more, or less, than each of them alone: what they do
   * to one another, as where two of them are about one line, or a limit holds both; null where some
   * edit makes no rubric alone.
   */
  public @Nullable BigDecimal interplay() {
    return edits.stream().allMatch(EditShare::known)
        ? edits.stream().map(EditShare::points).reduce(points, BigDecimal::subtract)
        : null;
  }

  /** For people in a terminal; ends with one line end, and the form may change. */
  public String toText(Language language) {
    Objects.requireNonNull(language, "language");
    return ImpactText.of(this, language, false);
  }

  /** For the discussion of a merge request. */
  public String toMarkdown(Language language) {
    Objects.requireNonNull(language, "language");
    return ImpactText.of(this, language, true);
  }

  /** As JSON, as {@code dev/rubric/schema/impact.schema.json} describes it. */
  public String toJson() {
    return ImpactJson.of(this);
  }

  /** The units that change, a row each, for a spreadsheet. */
  public String toCsv(Language language) {
    Objects.requireNonNull(language, "language");
    return ImpactCsv.of(this, language);
  }

  /**
   * As tables by title, for a workbook: the first row of each is its headings; a cell is a text, a
   * {@link BigDecimal}, or null for an empty one.
   */
  public Map<String, List<List<@Nullable Object>>> toTables(Language language) {
    Objects.requireNonNull(language, "language");
    return ImpactTables.of(this, language);
  }

  /** As one self-contained web page with pictures. */
  public String toHtml(Language language) {
    Objects.requireNonNull(language, "language");
    return ImpactPage.of(this, language);
  }
}

package dev.rubric.change.internal.impact;

import dev.rubric.Rubric;
import dev.rubric.change.internal.function.Speakers;
import dev.rubric.internal.vocabulary.FactWord;
import dev.rubric.internal.vocabulary.Word;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio by columns, with the score of every line by one rubric: what a change of that rubric
 * does to it is told without reading a submission again.
 */
public final class Compact {
  private static final String FORMAT = "rubric-portfolio/2";
  private static final int MOST_ROWS = 100_000_000;
  private static final int MOST_COLUMNS = 20_000;
  private static final int LONGEST = 64 << 20;
  private static final String REFERENCE = "业务标识";
  private static final char SEPARATOR = ' ';

  private final String hash;
  private final Map<String, Column> measures = new LinkedHashMap<>();
  private final Map<String, Column> rest = new LinkedHashMap<>();
  private final Map<String, Column> entries = new LinkedHashMap<>();
  private final Map<String, Column> scores = new LinkedHashMap<>();
  private final SortedMap<Integer, byte[]> whole = new TreeMap<>();
  private Column units = new Column();
  private int regular;

  private Compact(String hash) {
    this.hash = hash;
  }

  /**
   * Packs submissions.
   *
   * @param baseline the rubric in force
   * @param lines each submission as JSON in UTF-8
   * @param keptWhole told the place of each that can't be taken apart
   */
  public static Compact pack(Rubric baseline, Iterator<byte[]> lines, IntConsumer keptWhole) {
    Speakers speakers = new Speakers(baseline);
    RowScorer scorer = RowScorer.of(new Contest(speakers, speakers, List.of()));
    Compact compact = new Compact(baseline.stamp().hash());
    while (lines.hasNext()) {
      byte[] line = lines.next();
      if (scorer == null || !compact.add(line, scorer)) {
        int place = compact.size();
        compact.whole.put(place, line);
        keptWhole.accept(place);
      }
    }
    compact.seal();
    return compact;
  }

  /** Takes a submission by its parts; false when only the whole of it tells. */
  private boolean add(byte[] line, RowScorer scorer) {
    Row row = scorer.row(line);
    @Nullable Report[] reports = row == null ? null : scorer.knowledge().reports(row);
    List<String> names = row == null || reports == null ? null : scorer.names(row);
    long[][] each = row == null || names == null ? null : scorer.scores(row);
    if (row == null || reports == null || names == null || each == null) {
      return false;
    }
    for (int i = 0; i < each.length; i++) {
      String name = scorer.plans().get(i).indicator();
      Report report = reports[i];
      column(measures, name).add(report == null ? Slice.NONE : report.slice());
      byte[] score = ByteBuffer.allocate(Long.BYTES).putLong(each[i][0]).array();
      column(scores, name).add(new Slice(score, 0, score.length));
    }
    Map<String, Slice> others = new LinkedHashMap<>();
    row.members().forEach(member -> others.put(Row.text(member.name()), member.value()));
    if (row.reference().length() > 0) {
      others.put(REFERENCE, row.reference());
    }
    Map<String, Slice> listed = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Row.Entry entry = row.entries().get(i);
      listed.put(key(entry.fact(), names.get(i)), entry.value());
    }
    add(rest, others);
    add(entries, listed);
    units.add(row.unitSlice());
    regular++;
    return true;
  }

  private static String key(FactWord fact, String name) {
    return fact.en() + SEPARATOR + name;
  }

  private static FactWord fact(String key) {
    return Word.find(List.of(FactWord.values()), key.substring(0, key.indexOf(SEPARATOR)))
        .orElseThrow(() -> new UncheckedIOException(new IOException("a damaged portfolio")));
  }

  private static String name(String key) {
    return key.substring(key.indexOf(SEPARATOR) + 1);
  }

  private void add(Map<String, Column> columns, Map<String, Slice> values) {
    values.keySet().forEach(name -> column(columns, name));
    columns.forEach((name, column) -> column.add(values.getOrDefault(name, Slice.NONE)));
  }

  /** A column that nothing was said in so far says nothing for those before. */
  private Column column(Map<String, Column> columns, String name) {
    Column known = columns.get(name);
    if (known == null) {
      known = new Column();
      for (int i = 0; i < regular; i++) {
        known.add(Slice.NONE);
      }
      columns.put(name, known);
    }
    return known;
  }

  private void seal() {
    units.seal();
    measures.values().forEach(Column::seal);
    rest.values().forEach(Column::seal);
    entries.values().forEach(Column::seal);
    scores.values().forEach(Column::seal);
  }

  /** How many submissions there are. */
  public int size() {
    return regular + whole.size();
  }

  /** The content hash of the rubric whose scores it holds. */
  public String hash() {
    return hash;
  }

  /** About how many bytes it takes in memory. */
  public long bytes() {
    long sum = units.bytes();
    for (Map<String, Column> columns : columns()) {
      for (Column column : columns.values()) {
        sum += column.bytes();
      }
    }
    for (byte[] line : whole.values()) {
      sum += line.length;
    }
    return sum;
  }

  private List<Map<String, Column>> columns() {
    return List.of(measures, rest, entries, scores);
  }

  @Nullable Column measure(String indicator) {
    return measures.get(indicator);
  }

  /** The budget lines, events and self-scores that a line depends on. */
  Map<FactWord, List<Column>> entries(LinePlan plan) {
    Map<FactWord, List<Column>> read = new EnumMap<>(FactWord.class);
    entries.forEach(
        (key, column) -> {
          if (plan.reads(fact(key), name(key))) {
            read.computeIfAbsent(fact(key), any -> new ArrayList<>()).add(column);
          }
        });
    return read;
  }

  /** What stands beside the lists that a line may depend on, by key. */
  Map<String, Column> others(LinePlan plan) {
    Map<String, Column> others = new LinkedHashMap<>(plan.all() ? rest : Map.of());
    others.remove(REFERENCE);
    return others;
  }

  @Nullable Column score(String indicator) {
    return scores.get(indicator);
  }

  /** The submissions that are kept whole, by their place. */
  SortedMap<Integer, byte[]> whole() {
    return whole;
  }

  /** Looks at its rows, by one thread. */
  Reader reader() {
    return new Reader();
  }

  /** Looks at rows; one after the other is cheap, here and there is not. Not thread-safe. */
  final class Reader {
    private final Column.Reader unit = units.reader();
    private final Map<String, Column.Reader> others = new LinkedHashMap<>();
    private final Map<String, Column.Reader> listed = new LinkedHashMap<>();
    private final List<Column.Reader> reports = new ArrayList<>();

    private Reader() {
      rest.forEach((name, column) -> others.put(name, column.reader()));
      entries.forEach((key, column) -> listed.put(key, column.reader()));
      measures.values().forEach(column -> reports.add(column.reader()));
    }

    String unit(int row) {
      return Row.text(unit.at(row));
    }

    Map<String, String> attributes(int row) {
      Slice year = other("年度", row);
      return Plain.attributes(
          other(REFERENCE, row), year.length() == 0 ? other("year", row) : year);
    }

    private Slice other(String name, int row) {
      Column.Reader column = others.get(name);
      return column == null ? Slice.NONE : column.at(row);
    }

    /** The submission as JSON, its members in an order of their own. */
    byte[] json(int row) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
      RowJson.write(out, "{\"单位\":");
      unit.at(row).copyTo(out);
      others.forEach(
          (name, column) -> {
            Slice value = column.at(row);
            if (value.length() > 0) {
              RowJson.write(out, ",\"" + name + "\":");
              value.copyTo(out);
            }
          });
      List<Row.Entry> lists = new ArrayList<>();
      listed.forEach(
          (key, column) -> {
            Slice value = column.at(row);
            if (value.length() > 0) {
              lists.add(new Row.Entry(fact(key), value));
            }
          });
      List<Slice> told = reports.stream().map(column -> column.at(row)).toList();
      RowJson.rest(out, lists, told.stream().filter(report -> report.length() > 0).toList());
      return out.toByteArray();
    }
  }

  /** Writes it; {@link #read} gives the same again. Leaves the stream open. */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
    out.writeUTF(FORMAT);
    out.writeUTF(hash);
    out.writeInt(regular);
    units.write(out);
    for (Map<String, Column> columns : columns()) {
      out.writeInt(columns.size());
      for (Map.Entry<String, Column> each : columns.entrySet()) {
        out.writeUTF(each.getKey());
        each.getValue().write(out);
      }
    }
    out.writeInt(whole.size());
    for (Map.Entry<Integer, byte[]> each : whole.entrySet()) {
      out.writeInt(each.getKey());
      out.writeInt(each.getValue().length);
      out.write(each.getValue());
    }
    out.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the stream does, or is no portfolio of this version
   */
  public static Compact read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    if (!in.readUTF().equals(FORMAT)) {
      throw new IOException("no " + FORMAT);
    }
    Compact compact = new Compact(in.readUTF());
    compact.regular = Column.size(in.readInt(), MOST_ROWS);
    compact.units = Column.read(in, compact.regular);
    for (Map<String, Column> columns : compact.columns()) {
      int count = Column.size(in.readInt(), MOST_COLUMNS);
      for (int i = 0; i < count; i++) {
        columns.put(in.readUTF(), Column.read(in, compact.regular));
      }
    }
    int count = Column.size(in.readInt(), MOST_ROWS);
    for (int i = 0; i < count; i++) {
      int place = in.readInt();
      int length = Column.size(in.readInt(), LONGEST);
      compact.whole.put(place, Objects.requireNonNull(in.readNBytes(length)));
    }
    return compact;
  }
}

package dev.rubric.change.internal.impact;

import dev.rubric.Rubric;
import dev.rubric.change.internal.function.Speakers;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio by columns, with the score of every line by one rubric: what a change of that rubric
 * does to it is told without reading a submission again.
 */
public final class Compact {
  private static final String FORMAT = "rubric-portfolio/1";
  private static final int MOST_ROWS = 100_000_000;
  private static final int MOST_COLUMNS = 20_000;

  private final String hash;
  private final Map<String, Column> measures = new LinkedHashMap<>();
  private final Map<String, Column> rest = new LinkedHashMap<>();
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
   */
  public static Compact pack(Rubric baseline, Iterator<byte[]> lines) {
    Speakers speakers = new Speakers(baseline);
    PairScorer scorer = new PairScorer(speakers, speakers, List.of());
    Compact compact = new Compact(baseline.stamp().hash());
    while (lines.hasNext()) {
      compact.add(lines.next(), scorer);
    }
    compact.seal();
    return compact;
  }

  private void add(byte[] line, PairScorer scorer) {
    Row row = scorer.row(line);
    long[] each = row == null || row.isReferred() ? null : scorer.baseline(row);
    if (row == null || each == null) {
      whole.put(size(), line);
      return;
    }
    List<String> indicators = scorer.lines();
    for (int i = 0; i < indicators.size(); i++) {
      String name = indicators.get(i);
      column(measures, name).add(row.measure(name));
      byte[] score = ByteBuffer.allocate(Long.BYTES).putLong(each[i]).array();
      column(scores, name).add(new Slice(score, 0, score.length));
    }
    row.rest().keySet().forEach(name -> column(rest, name));
    rest.forEach((name, column) -> column.add(row.rest().getOrDefault(name, Slice.NONE)));
    units.add(row.unitSlice());
    regular++;
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
    for (Map<String, Column> columns : List.of(measures, rest, scores)) {
      for (Column column : columns.values()) {
        sum += column.bytes();
      }
    }
    for (byte[] line : whole.values()) {
      sum += line.length;
    }
    return sum;
  }

  @Nullable Column measure(String indicator) {
    return measures.get(indicator);
  }

  @Nullable Column score(String indicator) {
    return scores.get(indicator);
  }

  /** The submissions that are kept whole, by their place. */
  SortedMap<Integer, byte[]> whole() {
    return whole;
  }

  String unit(int row) {
    byte[] bytes = units.at(row).toBytes();
    return new String(bytes, 1, bytes.length - 2, StandardCharsets.UTF_8);
  }

  String year(int row) {
    Column column = rest.getOrDefault("年度", rest.get("year"));
    return column == null ? "" : new String(column.at(row).toBytes(), StandardCharsets.UTF_8);
  }

  /** The submission as JSON, its members in an order of their own. */
  byte[] json(int row) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    Row.write(out, "{\"单位\":");
    units.at(row).copyTo(out);
    rest.forEach(
        (name, column) -> {
          Slice value = column.at(row);
          if (value.length() > 0) {
            Row.write(out, ",\"" + name + "\":");
            value.copyTo(out);
          }
        });
    Row.write(out, ",\"指标\":[");
    boolean first = true;
    for (Column column : measures.values()) {
      Slice value = column.at(row);
      if (value.length() > 0) {
        Row.write(out, first ? "" : ",");
        value.copyTo(out);
        first = false;
      }
    }
    Row.write(out, "]}");
    return out.toByteArray();
  }

  /** Writes it; {@link #read} gives the same again. Leaves the stream open. */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
    out.writeUTF(FORMAT);
    out.writeUTF(hash);
    out.writeInt(regular);
    units.write(out);
    for (Map<String, Column> columns : List.of(measures, rest, scores)) {
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
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
    if (!in.readUTF().equals(FORMAT)) {
      throw new IOException("no " + FORMAT);
    }
    Compact compact = new Compact(in.readUTF());
    compact.regular = in.readInt();
    compact.units = Column.read(in, MOST_ROWS);
    for (Map<String, Column> columns : List.of(compact.measures, compact.rest, compact.scores)) {
      int count = in.readInt();
      for (int i = 0; i < count && i < MOST_COLUMNS; i++) {
        columns.put(in.readUTF(), Column.read(in, MOST_ROWS));
      }
    }
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      int place = in.readInt();
      compact.whole.put(place, Objects.requireNonNull(in.readNBytes(in.readInt())));
    }
    return compact;
  }
}

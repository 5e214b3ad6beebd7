package dev.rubric.change.internal.impact;

import dev.rubric.change.internal.impact.Row.Entry;
import dev.rubric.change.internal.impact.Row.Member;
import dev.rubric.internal.vocabulary.FactWord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Puts submissions together from parts. */
final class RowJson {
  private RowJson() {}

  /** A submission of these parts. */
  static byte[] of(
      Collection<Member> members, Collection<Entry> entries, Collection<Slice> measures) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    write(out, "{\"单位\":\"x\"");
    for (Member member : members) {
      out.write(',');
      member.write(out);
    }
    rest(out, entries, measures);
    return out.toByteArray();
  }

  /** What is listed, behind what stands alone. */
  static void rest(
      ByteArrayOutputStream out, Collection<Entry> entries, Collection<Slice> measures) {
    for (FactWord fact : List.of(FactWord.SELF_SCORE, FactWord.BUDGET, FactWord.EVENT)) {
      List<Slice> of =
          entries.stream().filter(each -> each.fact() == fact).map(Entry::value).toList();
      if (!of.isEmpty()) {
        list(out, fact, of);
      }
    }
    list(out, FactWord.MEASURE, measures);
    out.write('}');
  }

  private static void list(ByteArrayOutputStream out, FactWord fact, Collection<Slice> maps) {
    write(out, ",\"" + fact.zh() + "\":[");
    boolean first = true;
    for (Slice map : maps) {
      if (!first) {
        out.write(',');
      }
      map.copyTo(out);
      first = false;
    }
    out.write(']');
  }

  static void write(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
  }
}

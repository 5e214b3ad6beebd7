package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBlocksTest {
  @Test
  void keepsEveryByteAndCountsEveryLine() {
    Random random = new Random(7);
    for (int round = 0; round < 30; round++) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      int lines = 2 + random.nextInt(600);
      for (int i = 0; i < lines; i++) {
        text.writeBytes("x".repeat(random.nextInt(30_000)).getBytes(StandardCharsets.UTF_8));
        text.write(i == lines - 1 && round % 2 == 0 ? 'x' : '\n');
      }
      ByteArrayOutputStream together = new ByteArrayOutputStream();
      long counted = 0;
      for (LineBlock block : blocks(text.toByteArray())) {
        assertThat(block.start().lines()).isEqualTo(counted);
        assertThat(block.start().offset()).isEqualTo(together.size());
        together.writeBytes(block.bytes());
        counted = block.end().lines();
      }
      assertThat(together.toByteArray()).isEqualTo(text.toByteArray());
      assertThat(counted).isEqualTo(lines);
    }
  }

  @Test
  void passesOverALineThatIsTooLongWhereverItStands() {
    for (int before : new int[] {0, 1, 200}) {
      for (int length : new int[] {LineBlocks.LONGEST, 5 * LineBlocks.LONGEST}) {
        for (String end : new String[] {"\n", "\nshort\n", ""}) {
          String text = "short\n".repeat(before) + "x".repeat(length) + end;

          List<LineBlock> blocks = blocks(text.getBytes(StandardCharsets.UTF_8));

          boolean tooLong = length > LineBlocks.LONGEST || !end.isEmpty();
          List<Long> places =
              blocks.stream()
                  .filter(LineBlock::isTooLong)
                  .map(block -> block.start().lines())
                  .toList();
          assertThat(places).isEqualTo(tooLong ? List.of((long) before) : List.of());
          assertThat(blocks.get(blocks.size() - 1).end().lines())
              .isEqualTo(before + (end.length() > 1 ? 2 : 1));
          assertThat(blocks.get(blocks.size() - 1).end().offset()).isEqualTo(text.length());
        }
      }
    }
  }

  @Test
  void goesOnFromTheEndOfAnyBlock() {
    byte[] text = "abc\n\nlonger line\nlast".repeat(100).getBytes(StandardCharsets.UTF_8);
    for (LineBlock block : blocks(text)) {
      LineBlocks rest = new LineBlocks(new ByteArrayInputStream(text));
      assertThat(rest.skipTo(block.end())).isTrue();
      ByteArrayOutputStream remaining = new ByteArrayOutputStream();
      long last = block.end().lines();
      while (rest.hasNext()) {
        LineBlock next = rest.next();
        remaining.writeBytes(next.bytes());
        last = next.end().lines();
      }
      assertThat(block.end().offset() + remaining.size()).isEqualTo(text.length);
      assertThat(last).isEqualTo(301);
    }
  }

  @Test
  void noticesThatTheBeginningIsAnother() {
    byte[] text = "abc\n".repeat(500).getBytes(StandardCharsets.UTF_8);
    LineBlock.Position place = blocks(text).get(0).end();
    byte[] other = text.clone();
    other[17] = 'X';

    assertThat(new LineBlocks(new ByteArrayInputStream(other)).skipTo(place)).isFalse();
    assertThat(new LineBlocks(new ByteArrayInputStream(new byte[3])).skipTo(place)).isFalse();
  }

  private static List<LineBlock> blocks(byte[] text) {
    List<LineBlock> blocks = new ArrayList<>();
    new LineBlocks(new ByteArrayInputStream(text)).forEachRemaining(blocks::add);
    return blocks;
  }
}

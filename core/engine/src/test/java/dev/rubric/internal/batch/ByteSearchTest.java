package dev.rubric.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eight bytes at a time are found where one after the other would be. */
class ByteSearchTest {
  @Test
  void aByteIsFoundAtEveryPlaceAndNowhereElse() {
    Random random = new Random(3);
    byte[] wanted = {'"', '\\', '\n', 0, -1, -128};
    for (int round = 0; round < 3_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = random.nextInt(4) == 0 ? wanted[random.nextInt(6)] : (byte) random.nextInt(256);
      }
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      byte one = wanted[random.nextInt(6)];
      byte other = wanted[random.nextInt(6)];

      assertThat(ByteSearch.find(bytes, one, from, to)).isEqualTo(slow(bytes, one, one, from, to));
      assertThat(ByteSearch.find(bytes, one, other, from, to))
          .isEqualTo(slow(bytes, one, other, from, to));
    }
  }

  private static int slow(byte[] bytes, byte one, byte other, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == one || bytes[i] == other) {
        return i;
      }
    }
    return -1;
  }
}

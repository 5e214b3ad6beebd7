package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UncachedWriterTest {
  private static final int[] SIZES = {
    0, 1, 4095, 4096, 4097, UncachedWriter.BUFFER, UncachedWriter.BUFFER + 1, 100_000
  };

  @TempDir private Path folder;
  private final Random random = new Random(11);
  private Path path;

  @BeforeEach
  void place() {
    path = folder.resolve("out.part");
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(
        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  @Test
  void writesEveryByteWhateverTheSizesOfThePieces() throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    try (FileChannel file = open();
        UncachedWriter writer = UncachedWriter.atEnd(path, file)) {
      for (int size : SIZES) {
        byte[] piece = bytes(size);
        writer.write(piece);
        expected.writeBytes(piece);
      }
      writer.finish();
    }
    assertThat(Files.readAllBytes(path)).isEqualTo(expected.toByteArray());
  }

  @Test
  void whatIsForcedStandsInTheFileThoughMoreMayFollow() throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    try (FileChannel file = open();
        UncachedWriter writer = UncachedWriter.atEnd(path, file)) {
      for (int size : SIZES) {
        byte[] piece = bytes(size);
        writer.write(piece);
        expected.writeBytes(piece);
        writer.force();
        assertThat(Arrays.copyOf(Files.readAllBytes(path), expected.size()))
            .isEqualTo(expected.toByteArray());
      }
    }
  }

  @Test
  void goesOnAtTheEndOfAFileWhereverThatIs() throws IOException {
    for (int size : SIZES) {
      byte[] before = bytes(size);
      byte[] after = bytes(5000);
      Files.write(path, before);
      try (FileChannel file = open();
          UncachedWriter writer = UncachedWriter.atEnd(path, file)) {
        writer.write(after);
        writer.finish();
      }
      byte[] both = Arrays.copyOf(before, size + after.length);
      System.arraycopy(after, 0, both, size, after.length);
      assertThat(Files.readAllBytes(path)).isEqualTo(both);
    }
  }

  @Test
  void whatTheDiskRefusesPastTheCacheGoesThroughIt() throws IOException {
    byte[] piece = bytes(UncachedWriter.BUFFER + 7);
    FileChannel refusing = open();
    refusing.close();
    try (FileChannel file = open();
        UncachedWriter writer = new UncachedWriter(file, refusing, 4096)) {
      writer.write(piece);
      writer.finish();
    }
    assertThat(Files.readAllBytes(path)).isEqualTo(piece);
  }

  @Test
  void whatTheFileRefusesTooIsAFailure() throws IOException {
    FileChannel refusing = open();
    refusing.close();
    try (UncachedWriter writer = new UncachedWriter(refusing, refusing, 4096)) {
      writer.write(bytes(10));
      assertThatThrownBy(writer::force).isInstanceOf(ClosedChannelException.class);
    }
  }
}

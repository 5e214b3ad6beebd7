package dev.rubric.internal.inherit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a rubric with the standards that it builds on. */
public final class ArchiveWriter {
  /** Every entry's time, so that the same rubric gives the same archive. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private ArchiveWriter() {}

  /** The archive: the rubric's own files at the top, each standard in its folder. */
  public static byte[] write(Lineage lineage) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Generation generation : lineage.generations()) {
        String standard = generation.standard();
        write(generation, standard == null ? "" : "standards/" + standard + "/", zip);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException("writing to memory", problem);
    }
    return bytes.toByteArray();
  }

  private static void write(Generation generation, String folder, ZipOutputStream zip)
      throws IOException {
    for (Map.Entry<String, byte[]> file : generation.files().files().entrySet()) {
      ZipEntry entry = new ZipEntry(folder + file.getKey());
      entry.setTimeLocal(TIME);
      zip.putNextEntry(entry);
      zip.write(file.getValue());
      zip.closeEntry();
    }
  }
}

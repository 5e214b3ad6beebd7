package dev.rubric.samples.finance.workbench;

import dev.rubric.Rubric;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A published standard as a folder, which the language service reads, with the standards it builds
 * on beside it. The database is what counts: the folder is written anew whenever it differs.
 */
final class UnpackedStandard {
  private static final String STANDARDS = "standards/";
  private static final String OWN = "standard/";

  private final Path home;

  UnpackedStandard(Path home) {
    this.home = home;
  }

  Path folder() {
    return home.resolve(OWN);
  }

  /** Brings the folder to that rubric with these cases. */
  void bring(Rubric rubric, Map<String, String> cases) {
    try {
      SortedMap<String, byte[]> files = unpacked(rubric);
      cases.forEach((file, text) -> files.put(OWN + file, text.getBytes(StandardCharsets.UTF_8)));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        write(file.getKey(), file.getValue());
      }
      removeOthers(files);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static SortedMap<String, byte[]> unpacked(Rubric rubric) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(rubric.toArchive()), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        boolean parent = name.startsWith(STANDARDS);
        files.put(parent ? name.substring(STANDARDS.length()) : OWN + name, zip.readAllBytes());
      }
    }
    return files;
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = home.resolve(name).normalize();
    if (!file.startsWith(home)) {
      throw new IOException(name);
    }
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path partial = Files.createTempFile(file.getParent(), ".", ".partial");
    Files.write(partial, bytes);
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void removeOthers(Map<String, byte[]> files) throws IOException {
    try (Stream<Path> found = Files.walk(home)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        if (!files.containsKey(home.relativize(file).toString().replace('\\', '/'))) {
          Files.delete(file);
        }
      }
    }
  }
}

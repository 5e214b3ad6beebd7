package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the build hands out, unpacked and run as an auditor does: with a Java runtime alone. */
class DistributionIT {
  private static final Charset GBK = Charset.forName("GBK");
  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({".zip, of an auditor", ".tar.gz, auditor"})
  void unpackedItScoresTestsAndSpeaksAsTheTerminalDoes(String ending, String place)
      throws Exception {
    Path home = unpack(distribution(ending), folder.resolve(place));
    String[] score = {
      "score",
      "rules/linze-public-security-2024",
      "samples/submissions/linze-public-security-2024.yaml"
    };

    assertThat(run(home, "", StandardCharsets.UTF_8, score)).contains("等级：优", "98.00");
    assertThat(run(home, "", StandardCharsets.UTF_8, "test", "rules/linze-public-security-2024"))
        .contains("通过");
    assertThat(run(home, "-Dsun.stdout.encoding=GBK", GBK, score)).contains("等级：优");
    awaitArchive();
    assertThat(run(home, "-Xlog:class+load:file=loaded.log", StandardCharsets.UTF_8, score))
        .contains("等级：优");
    assertThat(Files.readString(home.resolve("loaded.log")))
        .contains(
            // Java 17 shares no class of a jar below a folder with a blank in its name.
            (place.contains(" ") ? "java.lang.Object source" : "dev.rubric.Rubric source")
                + ": shared objects file");
    assertThat(home.resolve("rules/checks/CODES.md")).isNotEmptyFile();
    assertThat(home.resolve("LICENSE")).isNotEmptyFile();
  }

  /** The first run makes it in the background; later ones start with it. */
  private void awaitArchive() throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (archives().isEmpty() && Instant.now().isBefore(end)) {
      Thread.sleep(200);
    }
    assertThat(archives()).hasSize(1);
  }

  private List<Path> archives() throws IOException {
    Path cache = folder.resolve("cache");
    if (!Files.isDirectory(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  private String run(Path home, String options, Charset charset, String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(home.resolve(WINDOWS ? "bin/rubric.bat" : "bin/rubric").toString());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("RUBRIC_CACHE", folder.resolve("cache").toString());
    builder.environment().put("RUBRIC_OPTS", options);
    builder.redirectError(folder.resolve("err").toFile());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), charset);
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("err"))).isZero();
    return out;
  }

  private static Path distribution(String ending) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  /** With the rights that the archive says, since a launcher must be allowed to run. */
  private static Path unpack(Path archive, Path into) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        ArchiveInputStream<?> in =
            archive.toString().endsWith(".zip")
                ? new ZipArchiveInputStream(file)
                : new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
      for (ArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path to = into.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(to);
        } else {
          Files.createDirectories(to.getParent());
          Files.copy(in, to);
        }
      }
    }
    try (Stream<Path> found = Files.list(into)) {
      Path home = found.findFirst().orElseThrow();
      assertThat(home.resolve("bin/rubric").toFile().setExecutable(true)).isTrue();
      return home;
    }
  }
}

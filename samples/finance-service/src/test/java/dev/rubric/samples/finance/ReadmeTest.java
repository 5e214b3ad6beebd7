package dev.rubric.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's walk is taken, word for word. */
class ReadmeTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  @TempDir private Path home;

  @Test
  void itsWalkGoesAsItSays() throws Exception {
    if (!hasCurl()) {
      System.err.println("NOT TESTED: the README's walk needs curl; apt-get install curl");
    }
    assumeTrue(hasCurl(), "there is no curl");
    try (Service service = Service.start(home)) {
      String said = walked("http://127.0.0.1:" + service.port());

      for (String line : blocks("text", "## A walk").lines().toList()) {
        assertThat(said).contains(line.strip());
      }
      assertThat(said).contains("{\"detail\":\"您的角色不能这样做\"");
      assertThat(said.split("\"total\":\"98.00\"", -1)).hasSize(3);
      Stored.by(service).isSound();
    }
  }

  private static boolean hasCurl() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl")));
  }

  /** In a folder of its own, where the project's files are as well. */
  private String walked(String url) throws IOException, InterruptedException {
    Path folder = Files.createDirectory(home.resolve("walk"));
    for (String each : new String[] {"rules", "samples"}) {
      Files.createSymbolicLink(folder.resolve(each), ROOT.resolve(each));
    }
    Path script = folder.resolve("walk.sh");
    Files.writeString(script, "set -eu\n" + blocks("sh", "## A walk"), StandardCharsets.UTF_8);
    Path output = folder.resolve("output");
    ProcessBuilder shell =
        new ProcessBuilder("sh", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    Path tools = Path.of(System.getProperty("java.home"), "bin");
    shell
        .environment()
        .merge("PATH", tools.toString(), (path, own) -> path + File.pathSeparator + own);
    shell.environment().put("URL", url);
    shell.environment().put("DATA", home.toString());
    int status = shell.start().waitFor();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(status).as(said).isZero();
    return said;
  }

  private static String blocks(String language, String from) throws IOException {
    String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(readme.substring(readme.indexOf(from)))
        .results()
        .map((MatchResult block) -> block.group(1))
        .collect(Collectors.joining());
  }
}

package dev.rubric.check;

import dev.rubric.Rubric;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.form.Converter;
import dev.rubric.rule.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The rules of a test in another form, also those that no rubric can be loaded with. */
final class Forms {
  private static final String ANY = "rule \"无\" when $m : 指标( ) then 记分.得满分($m); end\n";

  private Forms() {}

  /** A folder with the same rubric in that form; empty when its rules can't be written so. */
  static Optional<Path> converted(Path folder, Form form) {
    try {
      Path rules = folder.resolve("rules.drl");
      byte[] drl = Files.readAllBytes(rules);
      Framework framework = framework(folder);
      Optional<Map.Entry<String, byte[]>> file =
          new Converter(framework, new Diagnostics()).convert("rules.drl", drl, form);
      if (file.isEmpty()) {
        return Optional.empty();
      }
      Path other = Files.createTempDirectory(folder, form.name());
      Files.copy(folder.resolve("rubric.yaml"), other.resolve("rubric.yaml"));
      Files.write(other.resolve(file.get().getKey()), file.get().getValue());
      return Optional.of(other);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Framework framework(Path folder) throws IOException {
    Path plain = Files.createTempDirectory(folder, "plain");
    Files.copy(folder.resolve("rubric.yaml"), plain.resolve("rubric.yaml"));
    Files.writeString(plain.resolve("rules.drl"), ANY, StandardCharsets.UTF_8);
    return Rubric.load(plain).framework();
  }
}

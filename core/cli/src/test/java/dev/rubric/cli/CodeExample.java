package dev.rubric.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalogue of codes: the example rubric with one thing written wrongly, and the
 * same put right. {@code ⟦3×甲#⟧} stands for {@code 甲1甲2甲3}.
 */
record CodeExample(Map<String, Object> entry) {
  static final Path CATALOGUE = Path.of("src/test/resources/codes");
  private static final Pattern REPEATED = Pattern.compile("⟦(\\d+)×(.*?)⟧", Pattern.DOTALL);
  private static final String OPEN = "    指标来自填报: {二级指标: [社会效益], 方向: [≥]}";
  private static final String OPEN_RULE =
      """
      rule "效益按完成比例得分"
          @依据("示例标准第三条")
      when
          $m : 指标( 一级指标 == "效益", 方向 == "≥" )
      then
          记分.按比例得分($m, 完成比例($m.实际完成值, $m.目标值));
      end
      """;

  String code() {
    return text("code");
  }

  String zh() {
    return text("zh");
  }

  String en() {
    return text("en");
  }

  /** The file that is written wrongly. */
  String file() {
    return text("file");
  }

  String bad() {
    return text("bad");
  }

  String good() {
    return text("good");
  }

  /** What is done in words, where no text shows it; null otherwise. */
  @SuppressWarnings("unchecked") // the catalogue is ours
  @Nullable Map<String, String> how() {
    return (Map<String, String>) entry.get("how");
  }

  /** What is looked for in what the command says; findings of a scorecard show no code. */
  String says() {
    return (String) entry.getOrDefault("says", "[" + code() + "]");
  }

  /** The example rubric as it is, in a folder of its own. */
  Path sound(Path parent) throws IOException {
    Path folder = parent.resolve("example");
    lay(folder, "example");
    return folder;
  }

  /** What the command says of the example, written wrongly or put right. */
  Run run(Path parent, boolean wrong, String... options) throws IOException {
    Path folder =
        Files.createDirectories(parent.resolve(wrong ? "bad" : "good")).resolve("example");
    lay(folder, "example");
    lay(folder.resolveSibling("parent"), "parent");
    Path file = folder.resolve(file());
    write(file, wrong);
    String without = (String) entry.getOrDefault("without", "");
    if (!without.isEmpty() && (wrong || !without.equals(file()))) {
      Files.delete(folder.resolve(without));
    }
    return wrong || Files.exists(file) ? commands(folder, wrong, options) : new Run(0, "", "");
  }

  private void lay(Path folder, String name) throws IOException {
    Files.createDirectories(folder.resolve("tests"));
    Path base = CATALOGUE.resolve("base");
    try (Stream<Path> files = Files.walk(base)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(base.relativize(file).toString());
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (name.equals("parent")) {
          text = text.replace("名称: example", "名称: parent\n固定: [小数位]");
        }
        if (entry.containsKey("open") && file.endsWith("rubric.yaml")) {
          text = text.replaceFirst("    三级指标:\n      - \\{指标: 社会效益, 分值: 40\\}", OPEN);
        }
        Files.writeString(to, text, StandardCharsets.UTF_8);
      }
    }
    if (entry.containsKey("open")) {
      Files.writeString(folder.resolve("open.drl"), OPEN_RULE, StandardCharsets.UTF_8);
    }
  }

  @SuppressWarnings("unchecked") // the catalogue is ours
  private void write(Path file, boolean wrong) throws IOException {
    String at = (String) entry.getOrDefault("at", good());
    String in = spread(wrong ? bad() : good());
    String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    if (at.equals("*")) {
      text = in.equals("*") ? text : in.equals("⟦form⟧") ? form() : in;
    } else if (at.equals("$")) {
      text += "\n" + in;
    } else if (text.contains(at)) {
      text = text.replaceFirst(Pattern.quote(at), Matcher.quoteReplacement(in));
    } else {
      throw new IllegalStateException(code() + ": the base does not hold " + at);
    }
    for (var more : ((Map<String, String>) entry.getOrDefault("also", Map.of())).entrySet()) {
      text = edit(file, text, more.getKey(), more.getValue(), wrong);
    }
    if (!wrong && text.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    Charset charset =
        wrong
            ? Charset.forName((String) entry.getOrDefault("charset", "UTF-8"))
            : StandardCharsets.UTF_8;
    Files.write(file, text.getBytes(charset));
  }

  /** A second edit is of the same file when it has the words, and of rubric.yaml otherwise. */
  private static String edit(Path file, String text, String from, String to, boolean wrong)
      throws IOException {
    if (text.contains(from)) {
      return wrong ? text.replace(from, to) : text;
    }
    Path framework = file.resolveSibling("rubric.yaml");
    String other = Files.readString(framework, StandardCharsets.UTF_8);
    Files.writeString(framework, other.replace(from, to), StandardCharsets.UTF_8);
    return text;
  }

  private static String form() throws IOException {
    return Files.readString(CATALOGUE.resolve("base/form.html"), StandardCharsets.UTF_8);
  }

  static String spread(String text) {
    Matcher repeated = REPEATED.matcher(text);
    StringBuilder spread = new StringBuilder();
    while (repeated.find()) {
      StringBuilder all = new StringBuilder();
      for (int i = 1; i <= Integer.parseInt(repeated.group(1)); i++) {
        all.append(repeated.group(2).replace("#", String.valueOf(i)));
      }
      repeated.appendReplacement(spread, Matcher.quoteReplacement(all.toString()));
    }
    return repeated.appendTail(spread).toString();
  }

  /** As it stands on the page: what is repeated is shown once. */
  static String shown(String text) {
    return REPEATED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(2).replace("#", "1").stripTrailing()
                        + "…（共 "
                        + found.group(1)
                        + " 个）"));
  }

  @SuppressWarnings("unchecked") // the catalogue is ours
  private Run commands(Path folder, boolean wrong, String... options) {
    List<List<String>> all = new ArrayList<>();
    if (entry.containsKey("run")) {
      all.add((List<String>) entry.get("run"));
    } else if (file().equals("submission.yaml")) {
      all.add(List.of("score", ".", file()));
    } else if (file().startsWith("tests/")) {
      all.add(List.of("test", "."));
    } else if (file().startsWith("form.")) {
      all.add(List.of("audit", file()));
      all.add(List.of("read", file()));
    } else {
      all.add(List.of("check", "."));
    }
    List<Run> runs = new ArrayList<>();
    for (String language : wrong ? List.of("zh", "en") : List.of("zh")) {
      for (List<String> words : all) {
        List<Object> arguments =
            new ArrayList<>(words.stream().map(word -> path(folder, word)).toList());
        arguments.addAll(List.of("--lang", language));
        arguments.addAll(List.of(options));
        runs.add(Run.of(arguments.toArray()));
      }
    }
    return new Run(
        runs.get(0).code(),
        runs.stream().map(Run::out).collect(Collectors.joining()),
        runs.stream().map(Run::err).collect(Collectors.joining()));
  }

  private static String path(Path folder, String word) {
    boolean file = word.equals(".") || word.startsWith("..") || Files.exists(folder.resolve(word));
    return file ? folder.resolve(word).normalize().toString() : word;
  }

  private String text(String key) {
    return Objects.requireNonNull(entry.get(key), () -> entry + ": " + key).toString();
  }
}

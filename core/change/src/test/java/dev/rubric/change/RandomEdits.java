package dev.rubric.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Slips and changes as people make them: another number, another comparison, a rule less. */
final class RandomEdits {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.一-龥〔年])\\d+(\\.\\d+)?");
  private static final String[][] WORDS = {
    {">=", ">"}, {"<=", "<"}, {" > ", " >= "}, {" < ", " <= "}, {"得满分", "不得分"}
  };

  private final Random random;

  RandomEdits(Random random) {
    this.random = random;
  }

  /** The files of a rubric, of which one is edited in one place. */
  Map<String, byte[]> of(Path rubric) {
    Map<String, byte[]> files = files(rubric);
    List<String> names = new ArrayList<>(files.keySet());
    String name = names.get(random.nextInt(names.size()));
    String text = new String(files.get(name), StandardCharsets.UTF_8);
    String edited =
        switch (name.equals("rubric.yaml") ? 0 : random.nextInt(4)) {
          case 2 -> withoutARule(text);
          case 3 -> withAnotherWord(text);
          default -> withAnotherNumber(text);
        };
    files.put(name, edited.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** What is not in a folder below it. */
  private static Map<String, byte[]> files(Path rubric) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(rubric)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return files;
  }

  private String withAnotherNumber(String text) {
    List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
    if (numbers.isEmpty()) {
      return text;
    }
    MatchResult at = numbers.get(random.nextInt(numbers.size()));
    BigDecimal number = new BigDecimal(at.group());
    BigDecimal other =
        switch (random.nextInt(4)) {
          case 0 -> number.add(BigDecimal.ONE);
          case 1 -> number.multiply(new BigDecimal("0.9"));
          case 2 -> number.subtract(new BigDecimal("0.5")).max(BigDecimal.ZERO);
          default -> number.add(number);
        };
    return text.substring(0, at.start())
        + other.stripTrailingZeros().toPlainString()
        + text.substring(at.end());
  }

  private String withoutARule(String text) {
    List<String> rules = new ArrayList<>(List.of(text.split("(?m)^(?=rule )")));
    rules.remove(random.nextInt(rules.size()));
    return String.join("", rules);
  }

  private String withAnotherWord(String text) {
    String[] words = WORDS[random.nextInt(WORDS.length)];
    List<Integer> places = new ArrayList<>();
    for (int i = text.indexOf(words[0]); i >= 0; i = text.indexOf(words[0], i + 1)) {
      places.add(i);
    }
    if (places.isEmpty()) {
      return text;
    }
    int at = places.get(random.nextInt(places.size()));
    return text.substring(0, at) + words[1] + text.substring(at + words[0].length());
  }
}

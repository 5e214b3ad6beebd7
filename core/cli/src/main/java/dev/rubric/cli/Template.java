package dev.rubric.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a new rubric begins with. */
enum Template {
  /** 项目支出, with the points of 财预〔2020〕10号. */
  PROJECT("项目支出绩效评分标准"),
  /** 部门整体支出, with the indicators of 财预〔2013〕53号. */
  DEPARTMENT("部门整体支出绩效评分标准");

  private static final List<String> FILES =
      List.of("rubric.yaml", "rules.drl", "submission.yaml", "tests/cases.yaml");

  private final String title;

  Template(String title) {
    this.title = title;
  }

  /**
   * The files of a rubric of that name, by their paths.
   *
   * @param title its title; empty for the template's own
   */
  Map<String, byte[]> files(String name, String title) {
    String shown = title.isEmpty() ? this.title : title;
    Map<String, byte[]> files = new TreeMap<>();
    for (String file : FILES) {
      String text = read(file).replace("@NAME@", name).replace("@TITLE@", shown);
      files.put(file, text.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private String read(String file) {
    String resource = "templates/" + name().toLowerCase(Locale.ROOT) + "/" + file;
    try (InputStream in = Template.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the command is packed with " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

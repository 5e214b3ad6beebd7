package dev.rubric.samples.drools;

import java.util.ArrayList;
import java.util.List;

/** 疑点: what the checks of a submission found. */
@SuppressWarnings("UnicodeInCode") // rules name these members in Chinese
public final class Findings {
  private final List<String> found = new ArrayList<>();

  /** Something that must be put right. */
  public void 错误(String words) {
    found.add("错误：" + words);
  }

  /** Something to look at. */
  public void 警告(String words) {
    found.add("警告：" + words);
  }

  /** Something worth knowing. */
  public void 提示(String words) {
    found.add("提示：" + words);
  }

  /** What was found, sorted, since rules speak in no order. */
  List<String> all() {
    return found.stream().sorted().toList();
  }
}

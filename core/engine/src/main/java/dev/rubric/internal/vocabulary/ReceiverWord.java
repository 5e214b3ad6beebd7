package dev.rubric.internal.vocabulary;

import java.util.Arrays;
import java.util.List;

/** What a rule speaks to. */
public enum ReceiverWord implements Word {
  /** The scorecard. */
  SCORES("scores", "记分"),
  /** The list of findings. */
  FINDINGS("findings", "疑点");

  private final String en;
  private final String zh;

  ReceiverWord(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  @Override
  public String en() {
    return en;
  }

  @Override
  public String zh() {
    return zh;
  }

  /** Its verbs. */
  public List<VerbWord> verbs() {
    return Arrays.stream(VerbWord.values()).filter(verb -> verb.receiver() == this).toList();
  }
}

package dev.rubric.change.report;

import dev.rubric.diagnostic.Location;
import dev.rubric.text.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that the later rubric writes otherwise.
 *
 * @param kind what happened to it; not null
 * @param rule its name in the later rubric, or in the earlier when it is gone; not null
 * @param before where the earlier rubric has it; null when it has not
 * @param after where the later rubric has it; null when it has not
 * @param overall whether it states something of a section, the total, the grade or the submission
 *     (一票否决、封顶、加分、等级限制、疑点), which is not told as a function of an indicator
 * @param scores whether a score or the grade may be another for it: not for other words, findings,
 *     brackets or an order of conditions
 */
public record RuleChange(
    Kind kind,
    String rule,
    @Nullable Location before,
    @Nullable Location after,
    boolean overall,
    boolean scores) {
  /** What can happen to a rule. */
  public enum Kind {
    /** 新增. */
    ADDED("新增", "added"),
    /** 删除. */
    REMOVED("删除", "removed"),
    /** 修改: the same name says something else. */
    CHANGED("修改", "changed"),
    /** 改名: the same under another name. */
    RENAMED("改名", "renamed"),
    /** 依据变更: the same, resting on another clause. */
    BASIS("依据变更", "other basis");

    private final Text label;

    Kind(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    /** The words for it; never null. */
    public Text label() {
      return label;
    }
  }

  /** Checks what must not be null. */
  public RuleChange {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(rule, "rule");
  }
}

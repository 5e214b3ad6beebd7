package dev.rubric.change.report;

import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What a change must not do if it is to be accepted without a second look. */
public enum Policy {
  /** 降级: no grade is worse. */
  GRADE_FALL("grade-fall", "没有单位降级", "no grade falls", Impact::gradeFell),
  /** 等级变化: no grade is another. */
  GRADE_CHANGE("grade-change", "没有单位等级变化", "no grade changes", Impact::gradeChanged),
  /** 下降: no total is lower. */
  FALL("fall", "没有单位总分下降", "no total falls", Impact::fell),
  /** 变为未评分: nothing becomes provisional. */
  UNSCORED("unscored", "没有单位变为未评分", "nothing becomes unscored", Impact::becameOpen),
  /** 不能评分: the later rubric refuses nothing that the earlier one scores. */
  REFUSED("refused", "没有填报变为不能评分", "nothing is refused that was scored", Impact::becameRefused),
  /** 变化: nothing is another. */
  CHANGE("change", "没有任何变化", "nothing changes", Impact::changed);

  private final String id;
  private final Text label;
  private final ToLongFunction<Impact> counting;

  Policy(String id, String zh, String en, ToLongFunction<Impact> counting) {
    this.id = id;
    this.label = Text.of(zh, en);
    this.counting = counting;
  }

  /** Its stable name. */
  public String id() {
    return id;
  }

  /** What it asks for; never null. */
  public Text label() {
    return label;
  }

  /** How many units go against it. */
  public long violations(Impact impact) {
    Objects.requireNonNull(impact, "impact");
    return counting.applyAsLong(impact);
  }

  /** The policy of that name; empty when there is none. */
  public static Optional<Policy> of(String id) {
    Objects.requireNonNull(id, "id");
    return Arrays.stream(values()).filter(policy -> policy.id.equals(id)).findFirst();
  }

  /** The names of all. */
  public static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Policy policy : values()) {
      ids.add(policy.id);
    }
    return ids;
  }
}

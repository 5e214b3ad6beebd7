package dev.rubric.internal.published;

import dev.rubric.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement as published, without a condition of its own, as rule files say it. */
public final class Statement {
  private final Subject subject;

  Statement(Subject subject) {
    this.subject = subject;
  }

  /**
   * The sentence of rule files that says the same; empty when the text is no statement.
   *
   * @param limit the limit that the conditions set, as rule files write it; null when they set none
   * @throws Unsettled when it has two readings or is left to judgement
   */
  public static Optional<String> translate(String text, @Nullable String limit, Subject subject) {
    if (text.length() > 400 || text.matches(".*[「\"$>{].*")) {
      return Optional.empty();
    }
    Results.refuseJudgement(text);
    Prefaces prefaces = Prefaces.of(joined(Texts.pieces(Texts.plain(text))), subject);
    if (prefaces.pieces().isEmpty() || prefaces.standard() != null) {
      return Optional.empty();
    }
    if (Results.isProportion(prefaces.pieces().get(0)) && prefaces.pieces().size() == 1) {
      throw Readings.proportion(Texts.plain(text));
    }
    return new Statement(subject).translate(described(prefaces.pieces(), subject), limit);
  }

  /** “发生质量问题的，每次扣3分” is one piece. */
  private static List<String> described(List<String> pieces, Subject subject) {
    String first = pieces.get(0);
    boolean apart = pieces.size() > 1 && first.endsWith("的") && pieces.get(1).startsWith("每");
    if (!apart || StepText.of(first + pieces.get(1), subject).isEmpty()) {
      return pieces;
    }
    List<String> joined = new ArrayList<>(pieces.subList(1, pieces.size()));
    joined.set(0, first + joined.get(0));
    return joined;
  }

  /** The sentence of a method that holds for every value, and so needs no condition. */
  public static Optional<String> whole(String text, Subject subject) {
    return translate(text, null, subject)
        .filter(each -> each.matches("按.*得分|以 [0-9.]+ 为界，.*|[得扣] .*实际完成值.*"));
  }

  /** The sentence that the pieces make together; the first is what counts. */
  Optional<String> translate(List<String> pieces, @Nullable String limit) {
    List<String> riders = pieces.subList(1, pieces.size());
    String main = pieces.get(0);
    Optional<StepText> steps = StepText.of(main, subject);
    if (steps.isPresent()) {
      StepText found = steps.get();
      if (found.contradicts(limit)) {
        throw Readings.limit(pieces, 0, found, String.valueOf(limit));
      }
      if (found.kind() == StepText.Kind.AWAY && found.isPercent() && subject.isPercent()) {
        throw Readings.percent(pieces, 0, found, new Edge("目标值", null, Edge.Hold.IN));
      }
      return withRiders(found.sentence(limit), found.step(), riders);
    }
    return new Results(subject).of(main).flatMap(result -> withRiders(result, "", riders));
  }

  /** “每低于1个百分点，扣0.5分” is one piece. */
  static List<String> joined(List<String> pieces) {
    List<String> joined = new ArrayList<>();
    for (String piece : pieces) {
      String last = joined.isEmpty() ? "" : joined.get(joined.size() - 1);
      boolean open =
          last.contains("每")
              && piece.matches("(?:倒扣|扣|减|加|得|计).*分.*")
              && StepText.of(last, Subject.unknown()).isEmpty();
      if (open) {
        joined.set(joined.size() - 1, last + "," + piece);
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }

  static Optional<String> withRiders(String main, String unit, List<String> riders) {
    StringBuilder sentence = new StringBuilder(main);
    String verb = main.contains("扣") ? "扣" : main.matches(".*(?:^|，)(?:每|加).*加.*分") ? "加" : "得";
    for (String rider : riders) {
      Optional<String> said = rider(rider, verb, unit);
      if (said.isEmpty()) {
        return Optional.empty();
      }
      sentence.append(said.get());
    }
    return Optional.of(sentence.toString());
  }

  private static Optional<String> rider(String rider, String verb, String unit) {
    boolean off = verb.equals("扣");
    if (off ? Riders.isUntilNone(rider) : Riders.isUntilFull(rider)) {
      return Optional.of(off ? "，扣完为止" : "");
    }
    boolean steps = !unit.isEmpty();
    Optional<String> most = Riders.most(rider).filter(each -> off || steps);
    return most.map(each -> "，最多" + verb + each + "分")
        .or(() -> steps ? Riders.rest(rider, unit).map(each -> "，" + each) : Optional.empty());
  }

  static boolean isRider(String piece) {
    return Riders.isUntilNone(piece)
        || Riders.isUntilFull(piece)
        || Riders.most(piece).isPresent()
        || (piece.matches("(不足|不到|未满|不满).*(不扣|不计|按.+).*") && !piece.contains("得"));
  }

  /** What keeps a text from being read, where a part of it can be named; null where none can. */
  static Text unreadable(String piece, Optional<String> name, Subject subject) {
    String said = Texts.chinese(piece);
    if (name.isPresent()) {
      String without =
          Texts.chinese(piece.replaceFirst(java.util.regex.Pattern.quote(name.get()), ""));
      String own = subject.indicator();
      return Text.of(
          "“%s”里的 %s 不是指标 %s，也不是可以比较的字段；说的就是 %s 的实际完成值时，写成「%s」；是别的数据时，在 rubric.yaml 的 数据项 里声明"
              .formatted(said, name.get(), own, own, without),
          "%s in “%s” is neither the indicator %s nor a field; if its own value is meant, write 「%s」; if it is other data, declare it in rubric.yaml (数据项)"
              .formatted(name.get(), said, own, without));
    }
    if (!piece.matches(".*[0-9一二三四五六七八九十].*")) {
      return Text.of(
          "读不懂“%s”这一段；规则只能比较填报的数值。是逐项要点的，在 当 里写 要点 %s，符合 为 是，则 写 累计得 1 分；要靠人评的，写 按评定得分 60%% 至 80%%；只是说明的，请删去"
              .formatted(said, subject.indicator()),
          "the part “%s” can't be read; a rule compares reported values only. For a list of items write 要点 %s，符合 为 是 under 当 and 累计得 1 分 under 则; for an evaluator's judgement 按评定得分 60%% 至 80%%; leave out what only explains"
              .formatted(said, subject.indicator()));
    }
    return Text.of(
        "读不懂“" + said + "”这一段；规则只能比较填报的数值：写明数值和得分（≥90%得5分），或删去说明性的文字",
        "the part “"
            + said
            + "” can't be read; a rule compares reported values only: state values and"
            + " points (≥90%得5分), or leave out what only explains");
  }
}

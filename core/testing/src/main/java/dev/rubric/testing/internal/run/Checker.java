package dev.rubric.testing.internal.run;

import dev.rubric.internal.compile.Numbers;
import dev.rubric.scorecard.Entry;
import dev.rubric.scorecard.Finding;
import dev.rubric.scorecard.LineScore;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.scorecard.SectionScore;
import dev.rubric.testing.internal.cases.Expectation;
import dev.rubric.testing.internal.cases.Expectation.Points;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a scorecard against what was expected of it. */
public final class Checker {
  private final Scorecard card;
  private final Set<String> spoken;

  /** A checker of this scorecard. */
  public Checker(Scorecard card) {
    this.card = card;
    this.spoken = Spoken.rules(card);
  }

  /** Whether any rule spoke. */
  boolean isTouched() {
    return !spoken.isEmpty();
  }

  /** Whether all of it is met; golden scorecards are compared elsewhere. */
  public boolean meets(List<Expectation> expectations) {
    return expectations.stream().allMatch(this::meets);
  }

  boolean meets(Expectation expectation) {
    if (expectation instanceof Points points) {
      BigDecimal actual = points(points);
      return actual != null && actual.compareTo(points.points()) == 0;
    } else if (expectation instanceof Expectation.Marked marked) {
      return marked.mark().equals(mark(marked));
    } else if (expectation instanceof Expectation.Status status) {
      return line(status.indicator()).filter(line -> line.status() == status.status()).isPresent();
    } else if (expectation instanceof Expectation.Grade grade) {
      return Objects.equals(card.grade(), grade.grade());
    } else if (expectation instanceof Expectation.Spoke spoke) {
      return spoken.contains(spoke.rule()) == spoke.expected();
    } else if (expectation instanceof Expectation.Found found) {
      return found(found.words()) == found.expected();
    } else if (expectation instanceof Expectation.Reason reason) {
      return line(reason.indicator()).stream()
          .flatMap(line -> line.entries().stream())
          .anyMatch(entry -> contains(entry, reason.words()));
    }
    return true;
  }

  /** What was expected, in words. */
  static Text expected(Expectation expectation) {
    if (expectation instanceof Points points) {
      return label(points, Numbers.exact(points.points()));
    } else if (expectation instanceof Expectation.Marked marked) {
      return mark(marked.name(), marked.mark());
    } else if (expectation instanceof Expectation.Status status) {
      return status(status.indicator(), status.status().label());
    } else if (expectation instanceof Expectation.Grade grade) {
      return grade(grade.grade());
    } else if (expectation instanceof Expectation.Spoke spoke) {
      return spoke(spoke.rule(), spoke.expected());
    } else if (expectation instanceof Expectation.Found found) {
      return found.expected()
          ? Text.of("疑点含“" + found.words() + "”", "a finding with \"" + found.words() + "\"")
          : Text.of("没有疑点含“" + found.words() + "”", "no finding with \"" + found.words() + "\"");
    } else if (expectation instanceof Expectation.Reason reason) {
      return Text.of(
          reason.indicator() + " 的理由含“" + reason.words() + "”",
          "a reason of " + reason.indicator() + " with \"" + reason.words() + "\"");
    }
    return Text.of("与金样一致", "the golden scorecard");
  }

  /** What came instead, in words. */
  Text actual(Expectation expectation) {
    if (expectation instanceof Points points) {
      BigDecimal actual = points(points);
      return actual == null ? status(points) : label(points, Numbers.exact(actual));
    } else if (expectation instanceof Expectation.Marked marked) {
      return actual(marked);
    } else if (expectation instanceof Expectation.Status status) {
      String shown = line(status.indicator()).map(LineScore::shown).orElse("");
      return shown.isEmpty()
          ? status(status.indicator())
          : Text.same(status.indicator() + " " + shown);
    } else if (expectation instanceof Expectation.Grade) {
      return grade(card.grade());
    } else if (expectation instanceof Expectation.Spoke spoke) {
      return spoke(spoke.rule(), !spoke.expected());
    } else if (expectation instanceof Expectation.Found found) {
      return found.expected()
          ? Text.of("没有这样的疑点", "there is no such finding")
          : Text.of("有这样的疑点", "there is such a finding");
    }
    return Text.of("理由里没有这些字", "no reason says so");
  }

  private @Nullable String mark(Expectation.Marked marked) {
    return marked.subject() == Expectation.Subject.LINE
        ? line(marked.name()).map(LineScore::mark).orElse(null)
        : card.section(marked.name()).map(SectionScore::mark).orElse(null);
  }

  private Text actual(Expectation.Marked marked) {
    String mark = mark(marked);
    if (mark != null) {
      return mark(marked.name(), mark);
    }
    return marked.subject() == Expectation.Subject.LINE
        ? status(marked.name())
        : withoutScore(marked.name());
  }

  private static Text mark(String name, String mark) {
    return Text.of(name + " 评为 " + mark, name + " marked " + mark);
  }

  private static Text withoutScore(String section) {
    return Text.of(section + " 没有得分", section + " has no score");
  }

  private Text status(Points points) {
    return switch (points.subject()) {
      case SECTION -> withoutScore(points.name());
      case TOTAL, BONUS -> Text.of("没有总分", "there is no total");
      case LINE -> status(points.name());
    };
  }

  private @Nullable BigDecimal points(Points points) {
    return switch (points.subject()) {
      case LINE -> line(points.name()).map(LineScore::score).orElse(null);
      case SECTION -> card.section(points.name()).map(SectionScore::score).orElse(null);
      case TOTAL -> card.total();
      case BONUS -> card.bonus();
    };
  }

  /** Empty when the submission itself says which indicators there are, and this is none. */
  private Optional<LineScore> line(String indicator) {
    return card.line(indicator);
  }

  private Text status(String indicator) {
    return line(indicator)
        .map(line -> status(indicator, line.status().label()))
        .orElse(Text.of("填报里没有指标 " + indicator, "the submission has no indicator " + indicator));
  }

  private boolean found(String words) {
    return card.findings().stream()
        .anyMatch(
            finding ->
                words(finding, Language.ZH).contains(words)
                    || words(finding, Language.EN).contains(words));
  }

  /** With its severity before it, so that a case can pin that too. */
  private static String words(Finding finding, Language language) {
    return finding.severity().label().in(language) + " " + finding.message().in(language);
  }

  private static boolean contains(Entry entry, String words) {
    return entry.reason().in(Language.ZH).contains(words)
        || entry.reason().in(Language.EN).contains(words);
  }

  private static Text label(Points points, String number) {
    return switch (points.subject()) {
      case LINE, SECTION ->
          Text.of(points.name() + " " + number + " 分", points.name() + " " + number + " points");
      case TOTAL -> Text.of("总分 " + number, "total " + number);
      case BONUS -> Text.of("加分 " + number, "bonus " + number);
    };
  }

  private static Text status(String indicator, Text label) {
    return Text.lazy(language -> indicator + " " + label.in(language));
  }

  private static Text grade(@Nullable String grade) {
    return grade == null ? Text.of("不评等级", "no grade") : Text.of("等级 " + grade, "grade " + grade);
  }

  private static Text spoke(String rule, boolean spoke) {
    return spoke
        ? Text.of("规则触发：" + rule, "the rule speaks: " + rule)
        : Text.of("规则未触发：" + rule, "the rule is silent: " + rule);
  }
}

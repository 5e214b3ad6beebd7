package dev.rubric.scorecard;

import dev.rubric.diagnostic.Location;
import dev.rubric.number.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of the text form that says why: every entry and finding with its rule and values. */
final class Explanation {
  private static final Set<EntryKind> BASE = Set.of(EntryKind.AWARD, EntryKind.PART);

  private final Page page;

  Explanation(Page page) {
    this.page = page;
  }

  /** Section by section, line by line. */
  void sections(Scorecard card) {
    page.line(0, page.say(Words.EXPLANATION));
    for (SectionScore section : card.sections()) {
      String shown = section.how() == null ? "" : "  " + section.shown();
      page.line(1, page.name(section.section()) + shown);
      if (section.how() != null) {
        page.line(2, page.labelled(Words.TOGETHER, page.say(section.how())));
      }
      section.lines().forEach(line -> line(line, section.isOnPoints()));
    }
  }

  private void line(LineScore line, boolean points) {
    page.line(2, points ? heading(line) : marked(line));
    if (line.entries().isEmpty()) {
      page.line(3, page.say(Words.NO_RULE));
    }
    if (line.nearest() != null) {
      page.line(3, page.say(line.nearest()));
    }
    boolean terse = points && loss(line).signum() == 0 && !line.isOpen();
    line.entries().forEach(entry -> entry(3, entry, terse));
    if (points) {
      clipped(line);
    }
  }

  /** What several entries came to together, when not all of it counts. */
  private void clipped(LineScore line) {
    if (line.status() != LineStatus.SCORED || line.entries().size() < 2) {
      return;
    }
    Fraction weight = Fraction.of(line.effectiveWeight());
    Fraction base = sum(line, BASE);
    if (base.compareTo(weight) > 0) {
      page.line(3, page.say(Words.CAPPED).formatted(base.shown(), weight.shown()));
    }
    boolean claimed = line.entries().stream().anyMatch(each -> BASE.contains(each.kind()));
    Fraction most = claimed ? base.min(weight) : weight;
    Fraction deducted = sum(line, Set.of(EntryKind.DEDUCTION)).plus(largest(line));
    if (deducted.compareTo(most) > 0) {
      page.line(3, page.say(Words.USED_UP).formatted(deducted.shown()));
    }
  }

  private static Fraction largest(LineScore line) {
    return line.entries().stream()
        .filter(entry -> entry.kind() == EntryKind.LARGEST_DEDUCTION)
        .map(Entry::points)
        .filter(Objects::nonNull)
        .reduce(Fraction.ZERO, Fraction::max);
  }

  private static Fraction sum(LineScore line, Set<EntryKind> kinds) {
    return line.entries().stream()
        .filter(entry -> kinds.contains(entry.kind()))
        .map(Entry::points)
        .filter(Objects::nonNull)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private String heading(LineScore line) {
    String group = line.group() == null ? "" : page.aside(page.name(line.group()));
    List<String> parts = new ArrayList<>(List.of(page.name(line.indicator()) + group));
    BigDecimal score = line.score();
    if (score != null) {
      parts.add(Decimals.plain(score) + " / " + Decimals.plain(line.effectiveWeight()));
    }
    parts.addAll(marks(line));
    if (ScoreTable.isMoved(line)) {
      String weight = Decimals.plain(line.weight());
      String effective = Decimals.plain(line.effectiveWeight());
      parts.add(page.say(Words.MOVED).formatted(weight, effective));
    }
    if (isRounded(line)) {
      parts.add(page.say(Words.UNROUNDED) + " " + line.exact().shown());
    }
    if (Decimals.differ(line.selfScore(), score)) {
      parts.add(page.say(Words.OWN) + " " + Decimals.plain(line.selfScore()));
    }
    return String.join("  ", parts);
  }

  /** On a scale of marks there is nothing to lose, only a mark to get. */
  private String marked(LineScore line) {
    String group = line.group() == null ? "" : page.aside(line.group());
    List<String> parts = new ArrayList<>(List.of(line.indicator() + group));
    if (!line.shown().isEmpty()) {
      parts.add(line.shown());
    }
    if (line.selfMark() != null && !line.selfMark().equals(line.mark())) {
      parts.add(page.say(Words.OWN) + " " + line.selfMark());
    }
    if (line.status() != LineStatus.SCORED) {
      parts.add(page.mark(page.say(line.status().label())));
    }
    return String.join("  ", parts);
  }

  private static boolean isRounded(LineScore line) {
    Fraction exact = line.exact();
    BigDecimal score = line.score();
    return exact != null && score != null && !exact.equals(Fraction.of(score));
  }

  private List<String> marks(LineScore line) {
    List<String> marks = new ArrayList<>();
    if (line.status() != LineStatus.SCORED) {
      marks.add(page.mark(page.say(line.status().label())));
    }
    if (loss(line).signum() > 0) {
      marks.add(page.mark(page.say(Words.LOST) + " " + Decimals.plain(loss(line))));
    }
    return marks;
  }

  /** The points the line could have got and did not; none while it has no score. */
  private static BigDecimal loss(LineScore line) {
    BigDecimal score = line.score();
    return score == null ? BigDecimal.ZERO : line.effectiveWeight().subtract(score);
  }

  /** What rules stated of sections and of the total. */
  void overall(Scorecard card) {
    if (card.how() != null) {
      page.blank();
      page.line(0, page.labelled(Words.TOTAL, page.say(card.how())));
    }
    boolean none =
        card.entries().isEmpty()
            && card.sections().stream().allMatch(section -> section.entries().isEmpty());
    if (none) {
      return;
    }
    page.blank();
    page.line(0, page.say(Words.OVERALL));
    for (SectionScore section : card.sections()) {
      group(page.name(section.section()), section.entries());
    }
    group(page.say(Words.TOTAL), card.entries());
  }

  private void group(String name, List<Entry> entries) {
    if (!entries.isEmpty()) {
      page.line(1, name);
      entries.forEach(entry -> entry(2, entry, false));
    }
  }

  /** What checks found, most serious first. */
  void findings(List<Finding> findings) {
    page.blank();
    if (findings.isEmpty()) {
      page.line(0, page.labelled(Words.FINDINGS, page.say(Words.NONE)));
      return;
    }
    page.line(0, page.say(Words.FINDINGS));
    findings.stream().sorted(Comparator.comparing(Finding::severity)).forEach(this::finding);
  }

  private void finding(Finding finding) {
    page.line(1, page.labelled(finding.severity().label(), page.stated(finding.message())));
    details(finding.rule(), finding.location(), finding.basis(), finding.matched())
        .forEach(detail -> page.line(2, detail));
  }

  private void entry(int depth, Entry entry, boolean terse) {
    String points = entry.points() == null ? "" : " " + entry.points().shown();
    String statement =
        page.labelled(page.say(entry.kind().label()) + points, page.stated(entry.reason()));
    List<String> details = details(entry.rule(), entry.location(), entry.basis(), entry.matched());
    if (terse) {
      page.line(depth, statement + page.aside(page.clauses(details)));
    } else {
      page.line(depth, statement);
      details.forEach(detail -> page.line(depth + 1, detail));
    }
  }

  private List<String> details(
      @Nullable String rule,
      @Nullable Location location,
      @Nullable String basis,
      List<MatchedValue> matched) {
    List<String> details = new ArrayList<>();
    if (rule != null) {
      String place = location == null ? "" : " " + location;
      details.add(page.labelled(Words.RULE, page.quoted(rule) + place));
    } else if (location != null) {
      details.add(page.labelled(Words.REPORTED_AT, location.toString()));
    }
    if (basis != null) {
      details.add(page.labelled(Words.BASIS, basis));
    }
    if (!matched.isEmpty()) {
      List<String> values = matched.stream().map(this::value).toList();
      details.add(page.labelled(Words.VALUES, page.list(values)));
    }
    return details;
  }

  private String value(MatchedValue matched) {
    String value = matched.value();
    String name = page.say(matched.name());
    if (value == null) {
      return name + " = " + page.say(Words.NOT_REPORTED);
    }
    Fraction quotient = matched.quotient();
    String brief = quotient == null ? page.name(Decimals.brief(value)) : quotient.shown();
    boolean isShort = brief.startsWith("≈") && !brief.equals(value);
    return name + (isShort ? " ≈ " + brief.substring(1) : " = " + brief);
  }
}

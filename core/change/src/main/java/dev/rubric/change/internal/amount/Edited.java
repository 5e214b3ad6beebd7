package dev.rubric.change.internal.amount;

import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.DataRow;
import dev.rubric.submission.Datum;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The same submission with something else reported in one place. */
public final class Edited {
  private Edited() {}

  private static Submission of(
      Submission submission,
      UnaryOperator<Measure> measure,
      UnaryOperator<BudgetLine> budget,
      UnaryOperator<Event> event,
      List<Datum> data,
      List<DataRow> rows) {
    Submission.Builder changed =
        Submission.of(submission.unit())
            .year(submission.year())
            .rubric(submission.rubric())
            .reference(submission.reference())
            .staff(submission.staffInPost(), submission.authorisedPosts())
            .assets(submission.fixedAssets(), submission.assetsInUse())
            .selfTotal(submission.selfTotal())
            .places(submission.places())
            .location(submission.location());
    submission.selfScores().forEach(changed::selfScore);
    submission.measures().forEach(each -> changed.measure(measure.apply(each)));
    submission.budget().forEach(each -> changed.budget(budget.apply(each)));
    submission.events().forEach(each -> changed.event(event.apply(each)));
    data.forEach(changed::item);
    rows.forEach(changed::row);
    return changed.build();
  }

  /** With one report in the place of another, whatever else of it was edited before. */
  public static Submission measure(Submission submission, Measure old, UnaryOperator<Measure> now) {
    return of(
        submission,
        each -> isSame(each, old) ? now.apply(each) : each,
        each -> each,
        each -> each,
        submission.data(),
        submission.rows());
  }

  private static boolean isSame(Measure one, Measure other) {
    return one.indicator().equals(other.indicator())
        && Objects.equals(one.section(), other.section())
        && Objects.equals(one.group(), other.group());
  }

  /** With one budget line in the place of another. */
  public static Submission budget(
      Submission submission, BudgetLine old, UnaryOperator<BudgetLine> now) {
    return of(
        submission,
        each -> each,
        each -> each.line().equals(old.line()) ? now.apply(each) : each,
        each -> each,
        submission.data(),
        submission.rows());
  }

  /** With one event in the place of another. */
  public static Submission event(Submission submission, Event old, Event now) {
    return of(
        submission,
        each -> each,
        each -> each,
        each -> each.name().equals(old.name()) ? now : each,
        submission.data(),
        submission.rows());
  }

  /** With another value under a name that the rubric declares for the unit. */
  public static Submission item(Submission submission, String name, Object value) {
    return of(
        submission,
        each -> each,
        each -> each,
        each -> each,
        with(submission.data(), name, value),
        submission.rows());
  }

  /** With another value in a column of the row in that place. */
  public static Submission cell(Submission submission, int place, String column, Object value) {
    List<DataRow> rows = new ArrayList<>(submission.rows());
    DataRow old = rows.get(place);
    rows.set(place, new DataRow(old.list(), with(old.data(), column, value), old.location()));
    return of(submission, each -> each, each -> each, each -> each, submission.data(), rows);
  }

  /** With another value under that name, which may be new. */
  public static List<Datum> with(List<Datum> data, String name, Object value) {
    List<Datum> all = new ArrayList<>(data);
    all.removeIf(datum -> datum.name().equals(name));
    all.add(Datum.of(name, value));
    return all;
  }
}

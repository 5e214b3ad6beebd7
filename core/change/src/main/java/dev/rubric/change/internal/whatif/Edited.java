package dev.rubric.change.internal.whatif;

import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Datum;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The same submission with something else reported in one place. */
final class Edited {
  private Edited() {}

  static Submission of(
      Submission submission,
      UnaryOperator<Measure> measure,
      UnaryOperator<BudgetLine> budget,
      UnaryOperator<Event> event,
      UnaryOperator<List<Datum>> data) {
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
    data.apply(submission.data()).forEach(changed::item);
    submission.rows().forEach(changed::row);
    return changed.build();
  }

  /** With one report in the place of another. */
  static Submission measure(Submission submission, Measure old, Function<Measure, Measure> now) {
    return of(
        submission,
        each -> each.equals(old) ? now.apply(each) : each,
        each -> each,
        each -> each,
        data -> data);
  }

  /** With another value under a name that the rubric declares for the unit. */
  static Submission item(Submission submission, String name, Object value) {
    return of(
        submission, each -> each, each -> each, each -> each, data -> with(data, name, value));
  }

  /** With another value under that name, which may be new. */
  static List<Datum> with(List<Datum> data, String name, Object value) {
    List<Datum> all = new ArrayList<>(data);
    all.removeIf(datum -> datum.name().equals(name));
    all.add(Datum.of(name, value));
    return all;
  }
}

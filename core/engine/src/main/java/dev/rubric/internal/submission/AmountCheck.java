package dev.rubric.internal.submission;

import dev.rubric.diagnostic.Location;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.key.Key;
import dev.rubric.internal.key.SubmissionKeys;
import dev.rubric.internal.number.Whole;
import dev.rubric.submission.BudgetLine;
import dev.rubric.submission.Event;
import dev.rubric.submission.Measure;
import dev.rubric.submission.Submission;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reports amounts and counts below zero, and parts of what is counted one by one. */
final class AmountCheck {
  private final Diagnostics diagnostics;

  AmountCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void unit(Submission submission) {
    unit(submission, SubmissionKeys.STAFF_IN_POST, submission.staffInPost());
    unit(submission, SubmissionKeys.AUTHORISED_POSTS, submission.authorisedPosts());
    unit(submission, SubmissionKeys.FIXED_ASSETS, submission.fixedAssets());
    unit(submission, SubmissionKeys.ASSETS_IN_USE, submission.assetsInUse());
  }

  private void unit(Submission submission, Key key, @Nullable BigDecimal amount) {
    check(submission.unit(), key, amount, submission.place(key.en()));
  }

  void budget(BudgetLine line) {
    Location where = line.location();
    check(line.line(), SubmissionKeys.INITIAL, line.initial(), where);
    check(line.line(), SubmissionKeys.ADJUSTED, line.adjusted(), where);
    check(line.line(), SubmissionKeys.RECEIVED, line.received(), where);
    check(line.line(), SubmissionKeys.SPENT, line.spent(), where);
    check(line.line(), SubmissionKeys.PLANNED_SPENDING, line.plannedSpending(), where);
    check(line.line(), SubmissionKeys.LAST_YEAR_SPENT, line.lastYearSpent(), where);
  }

  void measure(Measure measure) {
    Location where = measure.location();
    check(measure.indicator(), SubmissionKeys.PLANNED, measure.planned(), where);
    check(measure.indicator(), SubmissionKeys.COMPLETED, measure.completed(), where);
    check(measure.indicator(), SubmissionKeys.ON_TIME, measure.onTime(), where);
    check(measure.indicator(), SubmissionKeys.QUALIFIED, measure.qualified(), where);
    count(measure.indicator(), SubmissionKeys.RANK, measure.rank(), where);
    count(measure.indicator(), SubmissionKeys.PEERS, measure.peers(), where);
  }

  void event(Event event) {
    count(event.name(), SubmissionKeys.COUNT, event.count(), event.location());
  }

  private void count(String of, Key key, @Nullable BigDecimal count, @Nullable Location where) {
    check(of, key, count, where);
    if (count != null && count.signum() >= 0 && !Whole.is(count)) {
      String shown = count.toPlainString();
      diagnostics.error(
          "not-whole",
          where,
          of + " 的 " + key.zh() + " 应为整数：" + shown,
          key.en() + " of " + of + " must be a whole number: " + shown);
    }
  }

  private void check(String of, Key key, @Nullable BigDecimal amount, @Nullable Location where) {
    if (amount != null && amount.signum() < 0) {
      diagnostics.error(
          "negative-amount",
          where,
          of + " 的 " + key.zh() + " 不能是负数：" + amount.toPlainString(),
          key.en() + " of " + of + " can't be negative: " + amount.toPlainString());
    }
  }
}

package dev.rubric.workbench.internal.desk;

import dev.rubric.Rubric;
import dev.rubric.change.Change;
import dev.rubric.change.report.Impact;
import dev.rubric.change.report.WhatIf;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.documents.ScoredForm;
import dev.rubric.language.Draft;
import dev.rubric.language.Renaming;
import dev.rubric.language.Restating;
import dev.rubric.language.RubricLanguage;
import dev.rubric.language.TextEdit;
import dev.rubric.rule.Form;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.store.Published;
import dev.rubric.submission.Submission;
import dev.rubric.testing.Options;
import dev.rubric.testing.RubricTests;
import dev.rubric.testing.mutation.MutationReport;
import dev.rubric.testing.suggest.Suggestions;
import dev.rubric.text.Language;
import dev.rubric.workbench.site.DraftStore;
import dev.rubric.workbench.site.Proposal;
import dev.rubric.workbench.site.Publications;
import dev.rubric.workbench.site.Refusal;
import dev.rubric.workbench.site.SubmissionSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rubric on the auditor's desk: what is in force, the draft that is being typed, and the
 * submissions by which its effect is seen. Thread-safe.
 */
public final class Desk {
  private static final int LONGEST = 200;

  private final Inbox inbox;
  private final FormTray forms;
  private final Publications publications;
  private final Impacts impacts;
  private final Sheets sheets;

  /** A desk with what lies in those places, the drafts included. */
  public Desk(DraftStore drafts, Publications publications, SubmissionSource submissions) {
    this.publications = publications;
    publications.refresh();
    this.inbox = new Inbox(submissions);
    this.forms = new FormTray(inbox);
    this.impacts = new Impacts(inbox);
    this.sheets = new Sheets(publications.folder(), drafts);
  }

  /** The draft as it is now. */
  public synchronized Draft draft() {
    return sheets.draft();
  }

  /** The rubric that is in force; empty when that is not sound. */
  public synchronized Optional<Rubric> published() {
    return sheets.published();
  }

  /**
   * The same, where it is needed.
   *
   * @throws Refusal when it is not sound
   */
  public Rubric inForce() {
    return published().orElseThrow(() -> Proving.unsound("施行中的评分标准", "what is in force"));
  }

  /** Takes in what has come into force since. */
  public synchronized void refresh() {
    if (publications.refresh()) {
      sheets.follow();
    }
  }

  /** The submissions by name. */
  public List<String> submissions() {
    return inbox.names();
  }

  /** The submission of that name. */
  public Submission submission(String name) {
    return inbox.get(name);
  }

  /** All submissions as JSON in UTF-8, to be closed. */
  public Stream<byte[]> allSubmissions() {
    return inbox.all();
  }

  /** Reads an official table, each of its tables a submission. */
  public List<ReadTable> take(String name, byte[] bytes) {
    return forms.take(name, bytes, sound());
  }

  /** The official table that a submission was read from, with the draft's scores in it. */
  public Map.Entry<String, byte[]> review(String submission) {
    return forms.review(submission, sound());
  }

  /**
   * Keeps a corrected submission: in the place of one that was handed in, of another as a copy.
   *
   * @return its name
   */
  public String correct(String name, Submission submission) {
    return inbox.correct(name, submission);
  }

  /**
   * What the unit of a submission would have needed for more, by the draft.
   *
   * @throws Refusal when it can't be scored
   */
  public WhatIf whatIf(String submission) {
    try {
      return Change.whatIf(sound(), inbox.get(submission));
    } catch (InvalidSubmissionException refused) {
      throw FormTray.refusal(refused.diagnostics());
    }
  }

  /**
   * A submission with its scorecard by the draft.
   *
   * @throws Refusal when it can't be scored
   */
  public ScoredForm scored(String name) {
    Rubric rubric = sound();
    Submission submission = inbox.get(name);
    try {
      Scorecard card = rubric.score(submission);
      return new ScoredForm(name, submission, rubric.framework(), card, List.of());
    } catch (InvalidSubmissionException refused) {
      throw FormTray.refusal(refused.diagnostics());
    }
  }

  /**
   * The draft as it was last sound.
   *
   * @throws Refusal when it never was
   */
  public Rubric sound() {
    Rubric rubric = draft().lastSound();
    if (rubric == null) {
      throw Proving.unsound("草稿", "the draft");
    }
    return rubric;
  }

  /** The files that can be edited, in order. */
  public synchronized List<String> files() {
    return sheets.files();
  }

  /** Refuses what is no file of the rubric that can be edited. */
  public synchronized void require(String file) {
    sheets.require(file);
  }

  /** Whether a file has a draft that differs from what is in force. */
  public synchronized boolean isDrafted(String file) {
    return sheets.isDrafted(file);
  }

  /** How often a file was written since the workbench began. */
  public synchronized int revision(String file) {
    return sheets.revision(file);
  }

  /** The text of a file, with line ends as browsers have them. */
  public synchronized String open(String file) {
    return sheets.open(file);
  }

  /**
   * Takes what was typed, and keeps it.
   *
   * @param revision the revision that was typed over
   * @throws Clashing when somebody else has written the same lines since
   */
  public synchronized Sheets.Typed edit(String file, int revision, String text) {
    return sheets.edit(file, revision, text);
  }

  /** Where the draft of a file and what is in force were changed in the same place. */
  public synchronized @Nullable Merge clash(String file) {
    return sheets.clash(file);
  }

  /** Keeps my lines, or theirs, where the draft of a file clashes with what is in force. */
  public synchronized void decide(String file, boolean mine) {
    sheets.decide(file, mine);
  }

  /** Takes the file as it is in force again. */
  public synchronized void discard(String file) {
    sheets.discard(file);
  }

  /** Renames an indicator in all drafts; what was done is told. */
  public synchronized Renaming rename(String file, int at, String name) {
    sheets.require(file);
    Renaming renaming = new RubricLanguage(draft()).rename(file, at, name);
    write(renaming.edits());
    return renaming;
  }

  /** Moves the rule at a place to the file of another form; nothing where problems are told. */
  public synchronized Restating move(String file, int at, Form to) {
    sheets.require(file);
    Restating moved = new RubricLanguage(draft()).move(file, at, to);
    moved.edits().forEach(edit -> sheets.requireNew(edit.file()));
    write(moved.edits());
    return moved;
  }

  private void write(List<TextEdit> edits) {
    Draft changed = draft().with(edits);
    edits.stream()
        .map(TextEdit::file)
        .distinct()
        .forEach(each -> sheets.write(each, Sheets.plain(changed.text(each).orElse(""))));
  }

  /** Checks the draft and runs its cases. */
  public Proof prove() {
    return Proving.prove(draft());
  }

  /** What becomes of small changes to the draft's rules. */
  public MutationReport mutate() {
    return Proving.mutate(draft());
  }

  /**
   * Lays the cases that are missing around thresholds on the desk, as a file of their own; where
   * there are no thresholds and no cases yet, a first case out of a submission.
   *
   * @param submission its name; may be empty
   * @return the file; empty when none is missing
   * @throws Refusal when the draft is not sound
   */
  public Optional<String> suggest(Language language, String submission) {
    RubricTests tests =
        Proving.tests(draft()).orElseThrow(() -> Proving.unsound("草稿", "the draft"));
    Suggestions missing = tests.suggest(Options.defaults(), language);
    if (!missing.cases().isEmpty()) {
      return Optional.of(laid(missing.toYaml(language)));
    }
    if (!tests.run(Options.defaults()).results().isEmpty()) {
      return Optional.empty();
    }
    if (submission.isEmpty()) {
      throw new Refusal(
          "no-submission", "请先选择一份填报，由它写出第一个用例", "choose a submission for the first case");
    }
    return Optional.of(laid(FirstCase.of(scored(submission))));
  }

  private synchronized String laid(String cases) {
    String file = "tests/suggested.yaml";
    for (int i = 2; draft().text(file).isPresent(); i++) {
      file = "tests/suggested-" + i + ".yaml";
    }
    sheets.write(file, cases);
    return file;
  }

  /**
   * What the draft does to the portfolio.
   *
   * @throws Refusal when the draft or what is published is not sound
   */
  public Impact impact() {
    Rubric before;
    Rubric after;
    synchronized (this) {
      follow();
      before = inForce();
      after = draft().rubric().orElseThrow(() -> Proving.unsound("草稿", "the draft"));
    }
    return impacts.between(before, after);
  }

  private void follow() {
    publications.refresh();
    sheets.follow();
  }

  /** Packs the portfolio for what is published, so that the first impact need not wait for it. */
  public void prepare() {
    published().ifPresent(impacts::prepare);
  }

  /** The change that waits for a second pair of eyes; empty when none does. */
  public synchronized Optional<Proposal> proposal() {
    return publications.proposal();
  }

  /** Whether what is proposed is still what is typed. */
  public synchronized boolean isProposed() {
    return proposal().filter(each -> isDraft(each.hash())).isPresent();
  }

  private boolean isDraft(String hash) {
    return draft().rubric().filter(each -> each.stamp().hash().equals(hash)).isPresent();
  }

  /**
   * Proposes the draft.
   *
   * @throws Refusal when it is not green, or its impact was not looked at
   */
  public synchronized void propose(String name, String reason, @Nullable LocalDate from) {
    follow();
    Rubric rubric = draft().rubric().orElseThrow(() -> Proving.unsound("草稿", "the draft"));
    if (!impacts.wasSeen(rubric.stamp().hash())) {
      throw new Refusal(
          "impact-unread", "请先看这次改动的影响，再提交", "look at the impact of this change first");
    }
    sheets.requireMerged();
    if (sheets.changed().isEmpty()) {
      throw new Refusal("nothing-changed", "草稿与施行中的没有不同", "the draft is what is in force");
    }
    Proof proof = Proving.green(draft());
    publications.propose(
        new Proposal(
            proof.hash(), said(name, "姓名", "a name"), said(reason, "事由", "a reason"), from),
        rubric);
  }

  private static String said(String words, String zh, String en) {
    String plain = words.strip();
    if (plain.isEmpty() || plain.length() > LONGEST) {
      throw new Refusal("unsaid", "请填写" + zh, en + " is missing");
    }
    return plain;
  }

  /** Takes the proposal back. */
  public synchronized void withdraw() {
    publications.withdraw();
  }

  /**
   * Publishes what was proposed, by another person.
   *
   * @throws Refusal when there is nothing to approve, it has changed since, or the same person
   *     approves
   */
  public synchronized Published approve(String name) {
    follow();
    sheets.requireMerged();
    Proposal proposal =
        proposal()
            .orElseThrow(
                () -> new Refusal("no-proposal", "没有待复核的改动", "there is nothing to approve"));
    String approver = said(name, "姓名", "a name");
    if (plain(approver).equals(plain(proposal.proposer()))) {
      throw new Refusal("same-person", "提交人和复核人不能是同一人", "who proposes a change can't approve it");
    }
    if (!isDraft(proposal.hash())) {
      throw new Refusal(
          "changed-since",
          "提交之后又改过，请重新提交",
          "it was changed after it was proposed; propose it again");
    }
    Proving.green(draft());
    Published done =
        publications.publish(proposal, draft().rubric().orElseThrow(), approver, sheets.changed());
    publications.refresh();
    sheets.published(sheets.changed());
    return done;
  }

  private static String plain(String name) {
    return name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  /** All publications, the first one first. */
  public List<Published> history() {
    return publications.history();
  }

  /** Lays an earlier version on the desk as a draft; it is published like any other change. */
  public synchronized void putBack(String hash) {
    Map<String, String> old = new TreeMap<>();
    publications
        .rubric(hash)
        .files()
        .forEach((file, bytes) -> Draft.text(file, bytes).ifPresent(text -> old.put(file, text)));
    sheets.putBack(old);
  }

  /** The rubric's folder. */
  public Path folder() {
    return publications.folder();
  }
}

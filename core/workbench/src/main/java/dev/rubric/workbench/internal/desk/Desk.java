package dev.rubric.workbench.internal.desk;

import dev.rubric.Rubric;
import dev.rubric.change.report.Impact;
import dev.rubric.language.Draft;
import dev.rubric.language.Renaming;
import dev.rubric.language.RubricLanguage;
import dev.rubric.language.TextEdit;
import dev.rubric.store.Published;
import dev.rubric.submission.Submission;
import dev.rubric.testing.Options;
import dev.rubric.testing.suggest.Suggestions;
import dev.rubric.text.Characters;
import dev.rubric.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rubric on the auditor's desk: what is published, the draft that is being typed, and the
 * submissions by which its effect is seen. Thread-safe.
 */
public final class Desk {
  /** New rule files have plain names, which no path, script or shell takes for more. */
  private static final Pattern NEW_FILE = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}\\.(drl|dslr)");

  /** No part begins with a dot, which leads elsewhere or is not the auditor's. */
  private static final Pattern EDITABLE =
      Pattern.compile(
          "(?:[^.\\p{Cntrl}\\\\/:][^\\p{Cntrl}\\\\/:]*/){0,2}"
              + "[^.\\p{Cntrl}\\\\/:][^\\p{Cntrl}\\\\/:]*\\.(drl|dslr|yaml|yml|csv)");

  private final Path folder;
  private final Cabinet cabinet;
  private final Inbox inbox;
  private final FormTray forms;
  private final Publishing publishing;
  private final Impacts impacts;
  private final Map<String, Integer> revisions = new HashMap<>();
  private Draft published;
  private Draft draft;

  /**
   * A desk with the rubric in a folder, and the drafts that lay there.
   *
   * @param submissions files and folders of submissions, besides those beside the rubric's cases
   * @param portfolio a file with one submission a line, by which impacts are counted; null for none
   */
  public Desk(Path folder, List<Path> submissions, @Nullable Path portfolio) {
    this.folder = folder;
    this.cabinet = new Cabinet(folder);
    List<Path> places = new ArrayList<>(submissions);
    places.add(folder.resolve("tests/submissions"));
    this.inbox = new Inbox(places);
    this.forms = new FormTray(inbox);
    this.publishing = new Publishing(folder);
    this.impacts = new Impacts(inbox, portfolio);
    this.published = Draft.of(folder);
    this.draft = published;
    cabinet
        .drafts()
        .forEach(
            (file, text) -> {
              if (isEditable(file)) {
                draft = draft.with(file, text);
              }
            });
  }

  /** The draft as it is now. */
  public synchronized Draft draft() {
    return draft;
  }

  /** The rubric that is in the folder; empty when that is not sound. */
  public synchronized Optional<Rubric> published() {
    return published.rubric();
  }

  /** The submissions by name. */
  public List<String> submissions() {
    return inbox.names();
  }

  /** The submission of that name. */
  public Submission submission(String name) {
    return inbox.get(name);
  }

  /** All submissions. */
  public List<Submission> allSubmissions() {
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

  /** Puts a corrected submission in the place of another. */
  public void correct(String name, Submission submission) {
    inbox.replace(name, submission);
  }

  private Rubric sound() {
    Rubric rubric = draft().lastSound();
    if (rubric == null) {
      throw unsound("草稿", "the draft");
    }
    return rubric;
  }

  /** The files that can be edited, in order. */
  public synchronized List<String> files() {
    return draft.files().stream().filter(Desk::isEditable).toList();
  }

  private static boolean isEditable(String file) {
    return EDITABLE.matcher(file).matches();
  }

  /** Whether a file has a draft that differs from the folder. */
  public synchronized boolean isDrafted(String file) {
    return cabinet.base(file).isPresent();
  }

  /** How often a file was written since the workbench began. */
  public synchronized int revision(String file) {
    return revisions.getOrDefault(file, 0);
  }

  /** The text of a file, with line ends as browsers have them. */
  public synchronized String open(String file) {
    String text = known(file);
    String plain = text.replace("\r\n", "\n");
    if (!plain.equals(text)) {
      draft = draft.with(file, plain);
    }
    return plain;
  }

  private String known(String file) {
    if (!isEditable(file)) {
      throw unknown(file);
    }
    return draft.text(file).orElseThrow(() -> unknown(file));
  }

  private static Refusal unknown(String file) {
    String shown = Characters.shownInLine(file);
    return new Refusal("no-file", "没有这个文件：" + shown, "there is no file " + shown);
  }

  /**
   * Takes what was typed, and keeps it.
   *
   * @param revision the revision that was typed over
   * @return the new revision
   * @throws Refusal when somebody else has written the file since
   */
  public synchronized int edit(String file, int revision, String text) {
    boolean begins = NEW_FILE.matcher(file).matches() && draft.text(file).isEmpty();
    if (!begins) {
      known(file);
    }
    if (revision != revision(file)) {
      throw new Refusal(
          "conflict",
          "此文件刚在另一处被改过；请先看那边的内容，再决定保留哪一份",
          "the file was changed elsewhere just now; look at it before you decide which text stays");
    }
    write(file, text);
    return revision(file);
  }

  private void write(String file, String text) {
    cabinet.beginsFrom(file, published.text(file).orElse(""));
    if (published.text(file).filter(own -> plain(own).equals(text)).isPresent()) {
      cabinet.drop(file);
      draft = draft.with(file, text);
    } else {
      cabinet.keep(file, text);
      draft = draft.with(file, text);
    }
    revisions.merge(file, 1, Integer::sum);
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n");
  }

  /** Takes the file as it is in the folder again. */
  public synchronized void discard(String file) {
    known(file);
    cabinet.drop(file);
    draft = draft.without(file);
    revisions.merge(file, 1, Integer::sum);
  }

  /** Renames an indicator in all drafts; what was done is told. */
  public synchronized Renaming rename(String file, int at, String name) {
    known(file);
    Renaming renaming = new RubricLanguage(draft).rename(file, at, name);
    Draft renamed = draft.with(renaming.edits());
    renaming.edits().stream()
        .map(TextEdit::file)
        .distinct()
        .forEach(each -> write(each, plain(renamed.text(each).orElse(""))));
    return renaming;
  }

  /** Checks the draft and runs its cases. */
  public Proof prove() {
    return publishing.prove(draft());
  }

  /**
   * Lays the cases that are missing around thresholds on the desk, as a file of their own.
   *
   * @return the file; empty when none is missing
   * @throws Refusal when the draft is not sound
   */
  public Optional<String> suggest(Language language) {
    Draft now = draft();
    Suggestions missing =
        publishing
            .tests(now)
            .orElseThrow(() -> unsound("草稿", "the draft"))
            .suggest(Options.defaults(), language);
    if (missing.cases().isEmpty()) {
      return Optional.empty();
    }
    synchronized (this) {
      String file = "tests/suggested.yaml";
      for (int i = 2; draft.text(file).isPresent(); i++) {
        file = "tests/suggested-" + i + ".yaml";
      }
      write(file, missing.toYaml(language));
      return Optional.of(file);
    }
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
      published = published.again();
      before = published.rubric().orElseThrow(() -> unsound("文件夹里的评分标准", "what is published"));
      after = draft.rubric().orElseThrow(() -> unsound("草稿", "the draft"));
    }
    return impacts.between(before, after);
  }

  private static Refusal unsound(String zh, String en) {
    return new Refusal("unsound", zh + "不能使用，请先改正", en + " can't be used, mend it first");
  }

  /** Packs the portfolio for what is published, so that the first impact need not wait for it. */
  public void prepare() {
    published().ifPresent(impacts::prepare);
  }

  /** The change that waits for a second pair of eyes; empty when none does. */
  public synchronized Optional<Proposal> proposal() {
    return publishing.proposal();
  }

  /** Whether what is proposed is still what is typed. */
  public synchronized boolean isProposed() {
    return proposal()
        .filter(each -> each.hash().equals(draft.rubric().map(it -> it.stamp().hash()).orElse("")))
        .isPresent();
  }

  /**
   * Proposes the draft.
   *
   * @throws Refusal when it is not green, or its impact was not looked at
   */
  public synchronized Proposal propose(String name, String reason, @Nullable LocalDate from) {
    Rubric rubric = draft.rubric().orElseThrow(() -> unsound("草稿", "the draft"));
    if (!impacts.wasSeen(rubric.stamp().hash())) {
      throw new Refusal(
          "impact-unread", "请先看这次改动的影响，再提交", "look at the impact of this change first");
    }
    unmoved();
    return publishing.propose(draft, name, reason, from);
  }

  /** Takes the proposal back. */
  public synchronized void withdraw() {
    publishing.withdraw();
  }

  /**
   * Approves what was proposed, by another person, and puts it in the folder.
   *
   * @throws Refusal when there is nothing to approve, it has changed since, or the same person
   *     approves
   */
  public synchronized Published approve(String name) {
    unmoved();
    Published done = publishing.approve(draft, published, name, cabinet.drafts());
    cabinet.drafts().keySet().forEach(cabinet::drop);
    Draft written = published.again();
    draft.unsaved().keySet().forEach(file -> revisions.merge(file, 1, Integer::sum));
    published = written;
    draft = written;
    return done;
  }

  /** What somebody wrote into the folder meanwhile is not written over unseen. */
  private void unmoved() {
    published = published.again();
    for (String file : cabinet.drafts().keySet()) {
      String before = cabinet.base(file).orElse("");
      if (!published.text(file).orElse("").equals(before)) {
        throw new Refusal(
            "moved",
            file + " 在文件夹里被人改过；请放弃此文件的草稿，或先核对再改",
            file + " was changed in the folder meanwhile; discard its draft, or compare first");
      }
    }
  }

  /** All publications, the first one first. */
  public List<Published> history() {
    return publishing.history();
  }

  /** Lays an earlier version on the desk as a draft; it is published like any other change. */
  public synchronized void putBack(String hash) {
    Map<String, byte[]> old = new TreeMap<>(publishing.rubric(hash).files());
    for (String file : draft.files()) {
      boolean gone = NEW_FILE.matcher(file).matches() && !old.containsKey(file);
      if (gone) {
        throw new Refusal(
            "file-added",
            file + " 是那一版之后新增的文件，请在文件夹里删除后再放回",
            file + " was added after that version; remove it from the folder first");
      }
    }
    old.forEach(
        (file, bytes) -> {
          String text = plain(new String(bytes, StandardCharsets.UTF_8));
          if (isEditable(file) && !draft.text(file).map(Desk::plain).orElse("").equals(text)) {
            write(file, text);
          }
        });
  }

  /** The rubric's folder. */
  public Path folder() {
    return folder;
  }
}

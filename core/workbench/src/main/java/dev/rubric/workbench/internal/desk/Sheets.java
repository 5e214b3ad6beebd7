package dev.rubric.workbench.internal.desk;

import dev.rubric.Rubric;
import dev.rubric.language.Draft;
import dev.rubric.text.Characters;
import dev.rubric.workbench.internal.desk.Merge.Clash;
import dev.rubric.workbench.site.DraftStore;
import dev.rubric.workbench.site.Refusal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files that are edited: as they are in force and as they are typed. What two persons type into
 * one file, and what somebody writes into the folder meanwhile, is merged where it does not touch.
 *
 * <p>Not thread-safe; the desk takes care.
 */
public final class Sheets {
  /** New rule files have plain names, which no path, script or shell takes for more. */
  private static final Pattern NEW_FILE = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}\\.(drl|dslr)");

  /** No part begins with a dot, which leads elsewhere or is not the auditor's. */
  private static final Pattern EDITABLE =
      Pattern.compile(
          "(?:[^.\\p{Cntrl}\\\\/:][^\\p{Cntrl}\\\\/:]*/){0,2}"
              + "[^.\\p{Cntrl}\\\\/:][^\\p{Cntrl}\\\\/:]*\\.(drl|dslr|yaml|yml|csv|xlsx)");

  /** So many texts of a file are remembered, for editors that are a few keystrokes behind. */
  private static final int REMEMBERED = 50;

  private final DraftStore store;
  private final Map<String, Sheet> sheets = new HashMap<>();
  private Draft published;
  private Draft draft;

  /** How often a file was written since the workbench began, and its last texts. */
  private static final class Sheet {
    private int revision;
    private final Map<Integer, String> texts =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > REMEMBERED;
          }
        };
  }

  /**
   * What became of what was typed.
   *
   * @param typed the revision that is the text as it was typed
   * @param revision the revision of the file now
   * @param merged the text of the file where it is another; null where it is what was typed
   */
  public record Typed(int typed, int revision, @Nullable String merged) {}

  Sheets(Path folder, DraftStore store) {
    this.store = store;
    this.published = Draft.of(folder);
    this.draft = published;
    lay();
  }

  private void lay() {
    store
        .drafts()
        .forEach(
            (file, text) -> {
              if (isEditable(file)) {
                draft = draft.with(file, text);
              }
            });
  }

  Draft draft() {
    return draft;
  }

  Optional<Rubric> published() {
    return published.rubric();
  }

  List<String> files() {
    return draft.files().stream()
        .filter(Sheets::isEditable)
        .filter(file -> !file.endsWith(".xlsx") || draft.text(file).isPresent())
        .toList();
  }

  static boolean isEditable(String file) {
    return EDITABLE.matcher(file).matches();
  }

  boolean isDrafted(String file) {
    return store.base(file).isPresent();
  }

  int revision(String file) {
    Sheet sheet = sheets.get(file);
    return sheet == null ? 0 : sheet.revision;
  }

  /** The drafts by the names of their files. */
  SortedMap<String, String> changed() {
    return store.drafts();
  }

  /** The text of a file, with line ends as browsers have them. */
  String open(String file) {
    String plain = plain(known(file));
    if (!plain.equals(draft.text(file).orElse(""))) {
      draft = draft.with(file, plain);
    }
    sheet(file).texts.put(revision(file), plain);
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

  /** Refuses what is no file of the rubric. */
  void require(String file) {
    known(file);
  }

  /** Refuses a file that is not there and may not be begun. */
  void requireNew(String file) {
    if (!NEW_FILE.matcher(file).matches()) {
      known(file);
    }
  }

  /** Takes what was typed over a revision, and keeps it. */
  Typed edit(String file, int revision, String text) {
    boolean begins = NEW_FILE.matcher(file).matches() && draft.text(file).isEmpty();
    String now = begins ? "" : plain(known(file));
    if (revision == revision(file)) {
      write(file, text);
      return new Typed(revision(file), revision(file), null);
    }
    Merge merge = merged(file, revision, text, now);
    sheet(file).texts.put(++sheet(file).revision, text);
    int typed = revision(file);
    write(file, merge.mine());
    return new Typed(typed, revision(file), merge.mine());
  }

  private Merge merged(String file, int revision, String text, String now) {
    String base = sheet(file).texts.get(revision);
    Merge merge =
        base == null
            ? new Merge(text, now, List.of(new Clash(1, text, now)))
            : Merge.of(base, text, now);
    if (!merge.isClean()) {
      throw new Clashing(file, revision(file), merge);
    }
    return merge;
  }

  private Sheet sheet(String file) {
    return sheets.computeIfAbsent(file, any -> new Sheet());
  }

  /** Writes a draft, which is none when it is what is published. */
  void write(String file, String text) {
    String base = plain(published.text(file).orElse(""));
    if (base.equals(text) && published.text(file).isPresent()) {
      store.drop(file);
    } else {
      store.keep(file, text, store.base(file).orElse(base));
    }
    draft = draft.with(file, text);
    Sheet sheet = sheet(file);
    sheet.texts.put(++sheet.revision, text);
  }

  static String plain(String text) {
    return text.replace("\r\n", "\n");
  }

  /** Takes the file as it is in force again. */
  void discard(String file) {
    known(file);
    store.drop(file);
    draft = draft.without(file);
    Sheet sheet = sheet(file);
    sheet.texts.put(++sheet.revision, plain(draft.text(file).orElse("")));
  }

  /** Reads the folder again; drafts of files that changed there are merged with them. */
  void follow() {
    published = published.again();
    draft = draft.again();
    store.drafts().forEach(this::follow);
  }

  private void follow(String file, String text) {
    String base = store.base(file).orElse("");
    String now = plain(published.text(file).orElse(""));
    if (now.equals(base)) {
      return;
    }
    Merge merge = Merge.of(base, text, now);
    if (merge.isClean()) {
      store.drop(file);
      write(file, merge.mine());
    }
  }

  /** Refuses when what somebody wrote into the folder meanwhile would be written over unseen. */
  void requireMerged() {
    store
        .drafts()
        .forEach(
            (file, text) -> {
              String now = plain(published.text(file).orElse(""));
              if (!store.base(file).orElse("").equals(now)) {
                throw new Refusal(
                    "moved",
                    file + " 在文件夹里被人改过，与草稿改在同一处；请打开此文件，决定各处保留哪一份",
                    file + " was changed in the folder in the same place; open it and choose");
              }
            });
  }

  /** Where the draft of a file and the folder differ in the same place; null where nowhere. */
  @Nullable Merge clash(String file) {
    String base = store.base(file).orElse(null);
    String now = plain(published.text(file).orElse(""));
    if (base == null || base.equals(now)) {
      return null;
    }
    return Merge.of(base, plain(draft.text(file).orElse("")), now);
  }

  /** Takes a text that a person chose where draft and folder clashed. */
  void decide(String file, boolean mine) {
    known(file);
    Merge clash = clash(file);
    if (clash != null) {
      store.drop(file);
      write(file, mine ? clash.mine() : clash.theirs());
    }
  }

  /** What was typed is published: there are no drafts any more. */
  void published(SortedMap<String, String> done) {
    done.keySet().forEach(store::drop);
    published = published.again();
    draft = published;
    lay();
    done.keySet()
        .forEach(
            file -> {
              Sheet sheet = sheet(file);
              sheet.texts.put(++sheet.revision, plain(draft.text(file).orElse("")));
            });
  }

  /** Lays the files of an earlier version on the desk as drafts. */
  void putBack(Map<String, String> old) {
    for (String file : draft.files()) {
      if (NEW_FILE.matcher(file).matches() && !old.containsKey(file)) {
        throw new Refusal(
            "file-added",
            file + " 是那一版之后新增的文件，请在文件夹里删除后再放回",
            file + " was added after that version; remove it from the folder first");
      }
    }
    old.forEach(
        (file, text) -> {
          String wanted = plain(text);
          if (isEditable(file) && !draft.text(file).map(Sheets::plain).orElse("").equals(wanted)) {
            write(file, wanted);
          }
        });
  }
}

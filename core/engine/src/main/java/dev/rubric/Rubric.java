package dev.rubric;

import dev.rubric.batch.BatchOptions;
import dev.rubric.batch.BatchResult;
import dev.rubric.batch.BatchResults;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.framework.Derived;
import dev.rubric.framework.Framework;
import dev.rubric.internal.batch.Batch;
import dev.rubric.internal.batch.ScoreBatch;
import dev.rubric.internal.batch.Spool;
import dev.rubric.internal.batch.Surveys;
import dev.rubric.internal.compile.RulesCompiler;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.inherit.ArchiveWriter;
import dev.rubric.internal.inherit.Lineage;
import dev.rubric.internal.load.Loaded;
import dev.rubric.internal.load.Loader;
import dev.rubric.internal.source.Archive;
import dev.rubric.internal.source.Folder;
import dev.rubric.internal.source.Hash;
import dev.rubric.internal.source.InMemory;
import dev.rubric.internal.source.RubricFiles;
import dev.rubric.internal.verify.Requirements;
import dev.rubric.internal.version.EngineVersion;
import dev.rubric.peers.PeerSurvey;
import dev.rubric.peers.PeerTable;
import dev.rubric.peers.PeerValue;
import dev.rubric.peers.Peers;
import dev.rubric.requirement.Requirement;
import dev.rubric.rule.RuleFile;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rubric (评分标准), loaded whole: its framework and its rules.
 *
 * <p>Immutable and thread-safe; load it once and score with it from any number of threads. The same
 * rubric and the same submission always give the same scorecard, to the byte.
 */
public final class Rubric {
  private final Loaded loaded;
  private final RubricStamp stamp;
  private final Scoring scoring;

  private Rubric(Loaded loaded, String hash) {
    Framework framework = loaded.index().framework();
    this.loaded = loaded;
    this.stamp =
        new RubricStamp(
            framework.name(), framework.version(), framework.title(), hash, EngineVersion.get());
    this.scoring = new Scoring(loaded, stamp);
  }

  /**
   * Loads the rubric in a folder, or the only one in a jar.
   *
   * @throws InvalidRubricException when anything of it can't be used, with every problem found
   */
  public static Rubric load(Path folderOrJar) {
    Objects.requireNonNull(folderOrJar, "folderOrJar");
    Diagnostics diagnostics = new Diagnostics();
    boolean jar = Files.isRegularFile(folderOrJar) && folderOrJar.toString().endsWith(".jar");
    return load(
        jar ? Archive.inJar(folderOrJar, null, diagnostics) : Folder.read(folderOrJar, diagnostics),
        diagnostics);
  }

  /**
   * Loads the rubric in a folder as it would be with other contents of some files: those of an
   * editor that are not saved.
   *
   * @param unsaved the bytes of files by name, which stand for those in the folder or are added to
   *     them; other files than those of a rubric are left aside
   * @throws InvalidRubricException when anything of it can't be used, with every problem found
   */
  public static Rubric load(Path folder, Map<String, byte[]> unsaved) {
    Objects.requireNonNull(folder, "folder");
    Diagnostics diagnostics = new Diagnostics();
    return load(Folder.read(folder, unsaved, diagnostics), diagnostics);
  }

  /**
   * Loads one of the rubrics in a jar.
   *
   * @param name the rubric's folder under {@code rubrics/}
   * @throws InvalidRubricException when anything of it can't be used, with every problem found
   */
  public static Rubric load(Path jar, String name) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(jar, "jar");
    Diagnostics diagnostics = new Diagnostics();
    return load(Archive.inJar(jar, name, diagnostics), diagnostics);
  }

  /**
   * Loads a rubric from memory, such as from a database.
   *
   * @param files the bytes of each file by its name, {@code rubric.yaml} among them; other files
   *     than those of a rubric are left aside, as in a folder
   * @throws InvalidRubricException when anything of it can't be used, with every problem found
   */
  public static Rubric load(Map<String, byte[]> files) {
    Objects.requireNonNull(files, "files");
    Diagnostics diagnostics = new Diagnostics();
    return load(InMemory.files(files, diagnostics), diagnostics);
  }

  /**
   * Loads the rubric in a zip archive or jar, wherever it is kept: a blob, an entry of another jar,
   * a download. Its files lie at the top, or in the only folder that has a {@code rubric.yaml};
   * standards that it builds on may lie in folders beside it.
   *
   * @param archive read to its end, not closed
   * @throws IOException when the stream does
   * @throws InvalidRubricException when anything of it can't be used, with every problem found
   */
  public static Rubric load(InputStream archive) throws IOException {
    return fromArchive(archive, null);
  }

  /**
   * Loads one of the rubrics in a zip archive or jar, as {@link #load(InputStream)} does.
   *
   * @param name the rubric's folder, without the folders around it
   * @throws IOException when the stream does
   */
  public static Rubric load(InputStream archive, String name) throws IOException {
    return fromArchive(archive, Objects.requireNonNull(name, "name"));
  }

  private static Rubric fromArchive(InputStream archive, @Nullable String name) throws IOException {
    Objects.requireNonNull(archive, "archive");
    Diagnostics diagnostics = new Diagnostics();
    return load(InMemory.archive(archive, name, diagnostics), diagnostics);
  }

  /**
   * Loads a rubric from the class path: where the calling thread's context finds it, or else where
   * this library stands, which is what threads of the common pool need in a packaged application.
   *
   * @param name the rubric's folder under {@code rubrics/}, such as {@code
   *     linze-public-security-2024}
   * @throws InvalidRubricException when anything of it can't be used, with every problem found
   */
  public static Rubric fromClassPath(String name) {
    Objects.requireNonNull(name, "name");
    Diagnostics diagnostics = new Diagnostics();
    return load(Archive.onClassPath(name, diagnostics), diagnostics);
  }

  /**
   * Loads a rubric from the class path of a class loader.
   *
   * @throws InvalidRubricException when anything of it can't be used, with every problem found
   */
  public static Rubric fromClassPath(ClassLoader loader, String name) {
    Objects.requireNonNull(loader, "loader");
    Objects.requireNonNull(name, "name");
    Diagnostics diagnostics = new Diagnostics();
    return load(Archive.onClassPath(loader, name, diagnostics), diagnostics);
  }

  private static Rubric load(Optional<RubricFiles> source, Diagnostics diagnostics) {
    return made(source.flatMap(files -> Lineage.of(files, diagnostics)), null, diagnostics);
  }

  private static Rubric made(
      Optional<Lineage> lineage, @Nullable Loaded before, Diagnostics diagnostics) {
    Loaded loaded =
        lineage
            .flatMap(generations -> Loader.load(generations, before, diagnostics))
            .orElseThrow(() -> new InvalidRubricException(diagnostics.all()));
    return new Rubric(loaded, loaded.lineage().hash());
  }

  /**
   * Loads the rubric in a folder, keeping from this one what did not change.
   *
   * @return a rubric equal in every way to a freshly loaded one; this one when no file changed
   * @throws InvalidRubricException when anything of it can't be used, with every problem found
   */
  public Rubric reload(Path folder) {
    Objects.requireNonNull(folder, "folder");
    return reload(folder, Map.of());
  }

  /**
   * Loads the rubric in a folder as {@link #load(Path, Map)} does, keeping from this one what did
   * not change.
   */
  public Rubric reload(Path folder, Map<String, byte[]> unsaved) {
    Objects.requireNonNull(folder, "folder");
    Diagnostics diagnostics = new Diagnostics();
    Optional<Lineage> lineage =
        Folder.read(folder, unsaved, diagnostics).flatMap(files -> Lineage.of(files, diagnostics));
    boolean sound = lineage.isPresent() && !diagnostics.hasErrors();
    if (sound && lineage.get().hash().equals(stamp.hash())) {
      return this;
    }
    return made(lineage, loaded, diagnostics);
  }

  /**
   * The same framework with other rules: what a change would do, before it is published.
   *
   * @param rules all rules of the other rubric; one that is equal to a rule of this rubric, at the
   *     same place, is not compiled again
   * @return a rubric with a content hash of its own
   * @throws InvalidRubricException when the rules can't be used, with every problem found
   */
  public Rubric withRules(List<RuleFile> rules) {
    Objects.requireNonNull(rules, "rules");
    Diagnostics diagnostics = new Diagnostics();
    Loaded other =
        Loader.withRules(loaded, rules, diagnostics)
            .orElseThrow(() -> new InvalidRubricException(diagnostics.all()));
    return new Rubric(other, Hash.of(stamp.hash(), rules.toString()));
  }

  /**
   * The same rules with another formula for a value that the rubric derives (派生): what a change
   * would do, before it is published.
   *
   * @param changed the declaration that takes the place of the one with its owner and name
   * @return a rubric with a content hash of its own
   * @throws InvalidRubricException when the formula can't be used, with every problem found
   */
  public Rubric withDerived(Derived changed) {
    Objects.requireNonNull(changed, "changed");
    Diagnostics diagnostics = new Diagnostics();
    Framework other = framework().with(framework().declarations().with(changed));
    Loaded made =
        Loader.withFramework(loaded, other, diagnostics)
            .orElseThrow(() -> new InvalidRubricException(diagnostics.all()));
    return new Rubric(made, Hash.of(stamp.hash(), changed.toString()));
  }

  /**
   * Scores a submission, with nothing known of other units.
   *
   * @return the explained outcome; never null
   * @throws InvalidSubmissionException when the submission does not fit the rubric: it names what
   *     the rubric does not know, names something twice, uses another unit, or has a value that no
   *     file could state ({@link Submission#problems}); with every problem
   */
  public Scorecard score(Submission submission) {
    return score(submission, Peers.NONE);
  }

  /**
   * Scores a submission, held against other units (同类) where the rubric compares them.
   *
   * @param peers what {@link #survey} found of all units, or the figures of a scorecard: {@link
   *     Peers#of}
   * @return the explained outcome, with the figures that were used; never null
   * @throws InvalidSubmissionException as {@link #score(Submission)} does
   */
  public Scorecard score(Submission submission, Peers peers) {
    Objects.requireNonNull(peers, "peers");
    return scoring.score(submission, peers);
  }

  /** Whether the rubric looks at other units (同类), so that scoring them takes two passes. */
  public boolean comparesPeers() {
    return scoring.comparesPeers();
  }

  /**
   * What a unit brings to the rubric's comparisons; nothing to those from which it is left out, for
   * want of a value or a group.
   *
   * @throws InvalidSubmissionException as {@link #score(Submission)} does
   */
  public List<PeerValue> peerValues(Submission submission) {
    return scoring.peerValues(submission);
  }

  /** A survey of nothing yet, for those who gather what units bring themselves. */
  public PeerSurvey peerSurvey() {
    return new PeerSurvey(scoring.comparisons());
  }

  /**
   * The first of two passes: what all units bring to the rubric's comparisons, gathered in several
   * threads. Submissions that do not fit the rubric are left out.
   */
  public PeerTable survey(Stream<Submission> submissions, BatchOptions options) {
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(submissions, "submissions");
    try (submissions) {
      return survey(submissions.iterator(), Function.identity(), options);
    }
  }

  /**
   * The same of what is read in several threads.
   *
   * @param reading makes a submission of one item; called by several threads at once
   */
  public <T> PeerTable survey(
      Iterator<? extends T> source, Function<? super T, Submission> reading, BatchOptions options) {
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(reading, "reading");
    return Surveys.<T>of(
        source, item -> peerValues(reading.apply(item)), scoring.comparisons(), options);
  }

  /**
   * Everything that keeps a submission from being scored; empty when {@link #score} will score it.
   */
  public List<Diagnostic> check(Submission submission) {
    return scoring.check(submission);
  }

  /** Reports what else is wrong with a submission of which some values can't be read. */
  void checkPartly(Submission partly, Diagnostics diagnostics) {
    scoring.checkPartly(partly, diagnostics);
  }

  /**
   * Scores many submissions, on all processors, with {@link BatchOptions#defaults}.
   *
   * @see #scoreAll(Stream, BatchOptions)
   */
  public Stream<BatchResult> scoreAll(Stream<Submission> submissions) {
    Objects.requireNonNull(submissions, "submissions");
    return scoreAll(submissions, BatchOptions.defaults());
  }

  /**
   * Scores many submissions in several threads.
   *
   * <p>The results come in the order of the submissions, one for each; what can't be scored is a
   * result too and stops nothing. Submissions are read ahead by no more than the window, whatever
   * their number. Close the stream to cancel what is not done yet.
   *
   * <p>A rubric that compares units takes two passes: the submissions are kept on disk, in a file
   * of their own, until the stream is closed.
   *
   * @return the results, each equal to what {@link #score} gives or throws; a sequential stream
   */
  public Stream<BatchResult> scoreAll(Stream<Submission> submissions, BatchOptions options) {
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(submissions, "submissions");
    return scoreAll(submissions, Function.identity(), options);
  }

  /**
   * Reads and scores many submissions, both in several threads.
   *
   * @param source what the submissions are read from, such as the lines of a file; only the thread
   *     that takes the results asks it
   * @param reading makes a submission of one item; called by several threads at once. An {@link
   *     InvalidSubmissionException} that it throws becomes the result in that place
   * @return the results; a rubric that compares units takes two passes, the submissions are kept on
   *     disk, in a file of their own, until the results are closed
   */
  public <T> BatchResults scoreAll(
      Iterator<? extends T> source, Function<? super T, Submission> reading, BatchOptions options) {
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(source, "source");
    if (!comparesPeers()) {
      return scoreAll(source, reading, Peers.NONE, options);
    }
    Spool spool = Spool.of(source, reading, options);
    PeerTable peers = survey(spool, options);
    return new ScoreBatch<Spool.Line>(
        spool.lines(),
        line -> score(line.submission(Rubric::spooled), peers),
        options,
        spool::close);
  }

  /**
   * The same, each held against its peers: the second of two passes over the same source.
   *
   * @param peers what {@link #survey} found
   */
  public <T> BatchResults scoreAll(
      Iterator<? extends T> source,
      Function<? super T, Submission> reading,
      Peers peers,
      BatchOptions options) {
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(peers, "peers");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(source, "source");
    return new ScoreBatch<T>(source, item -> score(reading.apply(item), peers), options);
  }

  /**
   * Scores many submissions and makes something of each result, both in several threads: what is
   * dear to make of a scorecard, such as its JSON or a row of a database, is not left to one
   * thread.
   *
   * @param mapping called by several threads at once; what it throws comes out of the stream
   * @return what it made of each result, in the order of the submissions; a sequential stream
   */
  public <R> Stream<R> scoreAll(
      Stream<Submission> submissions,
      Function<? super BatchResult, ? extends R> mapping,
      BatchOptions options) {
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(submissions, "submissions");
    Objects.requireNonNull(mapping, "mapping");
    if (!comparesPeers()) {
      return new Batch<Submission, R>(submissions.iterator(), this::score, mapping, options)
          .stream().onClose(submissions::close);
    }
    Spool spool = Spool.of(submissions.iterator(), Function.identity(), options);
    PeerTable peers = survey(spool, options);
    Spool.Lines lines = spool.lines();
    return new Batch<Spool.Line, R>(
            lines, line -> score(line.submission(Rubric::spooled), peers), mapping, options)
        .stream().onClose(lines::close).onClose(spool::close).onClose(submissions::close);
  }

  private static Submission spooled(String line) {
    return Submissions.parse("submission", line);
  }

  /** What could not be read brings nothing, and is told when its turn comes to be scored. */
  private PeerTable survey(Spool spool, BatchOptions options) {
    return Surveys.<Spool.Line>of(
        spool.lines(),
        line -> line.failure() == null ? peerValues(line.submission(Rubric::spooled)) : List.of(),
        scoring.comparisons(),
        options);
  }

  /** The files that this rubric was read from, by name; empty when it was made in memory. */
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> copies = new TreeMap<>();
    loaded
        .lineage()
        .own()
        .files()
        .files()
        .forEach((name, bytes) -> copies.put(name, bytes.clone()));
    return copies;
  }

  /**
   * This rubric as a zip archive that {@link #load(InputStream)} makes it of anywhere, the same
   * hash included: its files at the top, and those of each standard it builds on in a folder.
   *
   * @throws IllegalStateException when it was made in memory by {@link #withRules}
   */
  public byte[] toArchive() {
    if (isFromMemory()) {
      throw new IllegalStateException("a rubric of other rules has no files: " + this);
    }
    return ArchiveWriter.write(loaded.lineage());
  }

  private boolean isFromMemory() {
    return !loaded.lineage().hash().equals(stamp.hash());
  }

  /** The indicator system, with weights and grades; never null. */
  public Framework framework() {
    return loaded.index().framework();
  }

  /**
   * What its rules need for each indicator, for forms and pages: the values they read with types,
   * units, ranges, options and thresholds, and the rules with their clauses.
   *
   * @return one for each indicator that the rubric itself states, in the framework's order
   */
  public List<Requirement> requirements() {
    return Requirements.of(
        framework(), RulesCompiler.compile(loaded.vocabulary(), loaded.rules(), new Diagnostics()));
  }

  /** The rules as written, one file after the other by name. */
  public List<RuleFile> rules() {
    return loaded.rules();
  }

  /**
   * The standards it builds on (继承), the nearest first, each as {@code name@version}; may be empty.
   * What comes from one of them stands in files whose names begin with the standard's name.
   */
  public List<String> standards() {
    return loaded.lineage().standards();
  }

  /**
   * The folders on disk it was read from: its own, then those of the standards it builds on; empty
   * when all of it was packaged.
   */
  public List<Path> folders() {
    return loaded.lineage().folders();
  }

  /** What is odd about the rubric without keeping it from being used; may be empty. */
  public List<Diagnostic> warnings() {
    return loaded.warnings();
  }

  /** The rubric's name, version and content hash, and this library's version. */
  public RubricStamp stamp() {
    return stamp;
  }

  @Override
  public String toString() {
    return stamp.name() + " " + stamp.version() + " (" + stamp.hash() + ")";
  }
}

package dev.rubric;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.Diagnostics;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.framework.Framework;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.RulesCompiler;
import dev.rubric.internal.document.Decoder;
import dev.rubric.internal.document.Documents;
import dev.rubric.internal.drools.Network;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.framework.FrameworkReader;
import dev.rubric.internal.settle.Ledger;
import dev.rubric.internal.settle.Settlement;
import dev.rubric.internal.source.Archive;
import dev.rubric.internal.source.Folder;
import dev.rubric.internal.source.RubricFiles;
import dev.rubric.internal.submission.SubmissionCheck;
import dev.rubric.internal.syntax.RuleParser;
import dev.rubric.rule.RuleFile;
import dev.rubric.scorecard.RubricStamp;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.submission.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rubric (评分标准), loaded whole: its framework and its rules.
 *
 * <p>Immutable and thread-safe; load it once and score with it from any number of threads. The same
 * rubric and the same submission always give the same scorecard, to the byte.
 */
public final class Rubric {
  private final FrameworkIndex index;
  private final List<RuleFile> rules;
  private final List<Diagnostic> warnings;
  private final RubricStamp stamp;
  private final Network network;

  private Rubric(
      Framework framework,
      List<RuleFile> rules,
      List<CompiledRule> compiled,
      List<Diagnostic> warnings,
      String hash) {
    this.index = new FrameworkIndex(framework);
    this.rules = List.copyOf(rules);
    this.warnings = List.copyOf(warnings);
    this.stamp =
        new RubricStamp(
            framework.name(), framework.version(), framework.title(), hash, EngineVersion.get());
    this.network = new Network(compiled);
  }

  /**
   * Loads the rubric in a folder, or the only one in a jar.
   *
   * @throws InvalidRubricException when anything of it can't be used, with every problem found
   */
  public static Rubric load(Path folderOrJar) {
    Diagnostics diagnostics = new Diagnostics();
    boolean jar = Files.isRegularFile(folderOrJar) && folderOrJar.toString().endsWith(".jar");
    return load(
        jar ? Archive.inJar(folderOrJar, null, diagnostics) : Folder.read(folderOrJar, diagnostics),
        diagnostics);
  }

  /**
   * Loads one of the rubrics in a jar.
   *
   * @param name the rubric's folder under {@code rubrics/}
   * @throws InvalidRubricException when anything of it can't be used, with every problem found
   */
  public static Rubric load(Path jar, String name) {
    Diagnostics diagnostics = new Diagnostics();
    return load(Archive.inJar(jar, name, diagnostics), diagnostics);
  }

  /**
   * Loads a rubric from the class path of the calling thread's context.
   *
   * @param name the rubric's folder under {@code rubrics/}, such as {@code
   *     linze-public-security-2024}
   * @throws InvalidRubricException when anything of it can't be used, with every problem found
   */
  public static Rubric fromClassPath(String name) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return fromClassPath(context == null ? Rubric.class.getClassLoader() : context, name);
  }

  /**
   * Loads a rubric from the class path of a class loader.
   *
   * @throws InvalidRubricException when anything of it can't be used, with every problem found
   */
  public static Rubric fromClassPath(ClassLoader loader, String name) {
    Diagnostics diagnostics = new Diagnostics();
    return load(Archive.onClassPath(loader, name, diagnostics), diagnostics);
  }

  private static Rubric load(Optional<RubricFiles> source, Diagnostics diagnostics) {
    RubricFiles files = source.orElseThrow(() -> new InvalidRubricException(diagnostics.all()));
    Optional<Framework> framework =
        Documents.parse(
                RubricFiles.FRAMEWORK, files.files().get(RubricFiles.FRAMEWORK), diagnostics)
            .flatMap(node -> FrameworkReader.read(node, diagnostics));
    Diagnostics ruleDiagnostics = new Diagnostics();
    List<RuleFile> rules = parse(files, ruleDiagnostics);
    List<CompiledRule> compiled =
        framework.isPresent()
            ? RulesCompiler.compile(framework.get(), rules, ruleDiagnostics)
            : List.of();
    ruleDiagnostics.all().forEach(diagnostics::add);
    if (framework.isEmpty() || diagnostics.hasErrors()) {
      throw new InvalidRubricException(diagnostics.all());
    }
    return new Rubric(framework.get(), rules, compiled, diagnostics.all(), files.hash());
  }

  private static List<RuleFile> parse(RubricFiles files, Diagnostics diagnostics) {
    List<RuleFile> rules = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
      if (file.getKey().endsWith(RubricFiles.RULES)) {
        Decoder.decode(file.getKey(), file.getValue(), diagnostics)
            .map(text -> RuleParser.parse(file.getKey(), text, diagnostics))
            .ifPresent(rules::add);
      }
    }
    return rules;
  }

  /**
   * Scores a submission.
   *
   * @return the explained outcome; never null
   * @throws InvalidSubmissionException when the submission does not fit the rubric: it names what
   *     the rubric does not know, names something twice, or uses another unit; with every problem
   */
  public Scorecard score(Submission submission) {
    Diagnostics diagnostics = new Diagnostics();
    SubmissionCheck.against(index, submission, diagnostics);
    if (diagnostics.hasErrors()) {
      throw new InvalidSubmissionException(diagnostics.all());
    }
    FactSheet sheet = FactSheet.of(index, submission);
    Ledger ledger = new Ledger();
    network.evaluate(sheet.facts(), ledger);
    return Settlement.settle(stamp, index, submission, sheet, ledger);
  }

  /** The indicator system, with weights and grades; never null. */
  public Framework framework() {
    return index.framework();
  }

  /** The rules as written, one file after the other by name. */
  public List<RuleFile> rules() {
    return rules;
  }

  /** What is odd about the rubric without keeping it from being used; may be empty. */
  public List<Diagnostic> warnings() {
    return warnings;
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

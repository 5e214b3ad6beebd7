package dev.rubric.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.Rubric;
import dev.rubric.Submissions;
import dev.rubric.framework.Framework;
import dev.rubric.internal.compile.CompiledRule;
import dev.rubric.internal.compile.RulesCompiler;
import dev.rubric.internal.compile.Vocabularies;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.drools.Network;
import dev.rubric.internal.fact.Fact;
import dev.rubric.internal.fact.FactSheet;
import dev.rubric.internal.framework.FrameworkIndex;
import dev.rubric.internal.probe.Probes;
import dev.rubric.internal.settle.Ledger;
import dev.rubric.internal.settle.Settlement;
import dev.rubric.internal.settle.Standard;
import dev.rubric.internal.settle.TargetUse;
import dev.rubric.submission.Submission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any permutation of rules and facts gives the byte-identical scorecard. */
class AnyOrderTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Rubric RUBRIC =
      Rubric.load(ROOT.resolve("rules/linze-public-security-2024"));
  private static final Submission SUBMISSION =
      Submissions.read(ROOT.resolve("samples/submissions/linze-public-security-2024.yaml"));
  private static final String EXPECTED = RUBRIC.score(SUBMISSION).toJson();

  @Property(tries = 60)
  void ofRulesAndFacts(@ForAll long seed) {
    Random random = new Random(seed);
    Framework framework = RUBRIC.framework();
    List<CompiledRule> rules =
        new ArrayList<>(
            RulesCompiler.compile(Vocabularies.of(framework), RUBRIC.rules(), new Diagnostics()));
    Collections.shuffle(rules, random);
    FrameworkIndex index = new FrameworkIndex(framework);
    FactSheet sheet = FactSheet.of(index, SUBMISSION);
    List<Fact> facts = new ArrayList<>(sheet.facts());
    Collections.shuffle(facts, random);
    Ledger ledger = new Ledger(index, sheet);

    new Network(rules, index).evaluate(facts, ledger);

    assertThat(
            Settlement.settle(
                    new Standard(
                        RUBRIC.stamp(),
                        TargetUse.of(index, List.of()),
                        new Probes(Vocabularies.of(framework), rules)),
                    index,
                    SUBMISSION,
                    sheet,
                    ledger)
                .toJson())
        .isEqualTo(EXPECTED);
  }

  @Property(tries = 60)
  void ofWhatIsReported(@ForAll long seed) {
    Random random = new Random(seed);
    Submission.Builder shuffled =
        Submission.of(SUBMISSION.unit())
            .year(SUBMISSION.year())
            .rubric(SUBMISSION.rubric())
            .staff(SUBMISSION.staffInPost(), SUBMISSION.authorisedPosts())
            .assets(SUBMISSION.fixedAssets(), SUBMISSION.assetsInUse())
            .selfTotal(SUBMISSION.selfTotal());
    shuffled(SUBMISSION.selfScores(), random).forEach(shuffled::selfScore);
    shuffled(SUBMISSION.measures(), random).forEach(shuffled::measure);
    shuffled(SUBMISSION.budget(), random).forEach(shuffled::budget);
    shuffled(SUBMISSION.events(), random).forEach(shuffled::event);

    Submission other = shuffled.build();
    assertThat(RUBRIC.score(other).toJson().replace(other.hash(), SUBMISSION.hash()))
        .isEqualTo(EXPECTED);
  }

  private static <T> List<T> shuffled(List<T> values, Random random) {
    List<T> copy = new ArrayList<>(values);
    Collections.shuffle(copy, random);
    return copy;
  }
}

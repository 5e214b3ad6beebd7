package dev.rubric.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.sentence.RuleWriter;
import dev.rubric.internal.sentence.SentenceParser;
import dev.rubric.rule.RuleFile;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a rule says, the sentences it is written in say the same. */
class SentenceRoundTripTest {
  @Property(tries = 300)
  void readsBackWhatItWrote(@ForAll("files") RuleFile file) {
    RuleWriter writer = new RuleWriter(null);
    String text = file.rules().stream().map(writer::write).collect(Collectors.joining("\n"));
    Diagnostics diagnostics = new Diagnostics();

    RuleFile read = SentenceParser.parse("any.dslr", text, null, diagnostics);

    assertThat(diagnostics.all()).as(text).isEmpty();
    assertThat(Places.erased(read.rules())).as(text).isEqualTo(Places.erased(file.rules()));
  }

  @Provide
  Arbitrary<RuleFile> files() {
    return AnyRules.files();
  }
}

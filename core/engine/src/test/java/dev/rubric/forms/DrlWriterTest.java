package dev.rubric.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.syntax.RuleParser;
import dev.rubric.rule.RuleFile;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A rule written down and read again is the same rule. */
class DrlWriterTest {
  @Property(tries = 500)
  void readsBackWhatItWrote(@ForAll("files") RuleFile file) {
    Diagnostics diagnostics = new Diagnostics();

    RuleFile read = RuleParser.parse(file.file(), file.toDrl(), diagnostics);

    assertThat(diagnostics.all()).as(file.toDrl()).isEmpty();
    assertThat(Places.erased(read)).isEqualTo(Places.erased(file));
  }

  @Provide
  Arbitrary<RuleFile> files() {
    return AnyRules.files();
  }

  @Test
  void keepsTheCustomaryLayout() {
    String text =
        """
        rule "甲 \\"乙\\""
            @依据("财预〔2020〕10号")
        when
            $m : 指标( $v : value, 指标 == "甲", (完成率 >= 90 || 目标值 == 空) && !( 同比 > -5 ) )
            not 事项( 名称 in ("丙", "丁") )
        then
            记分.扣分($m, (300 - $v) * 2 - (1 - 0.50), "说明");
        end
        """;

    assertThat(RuleParser.parse("a.drl", text, new Diagnostics()).toDrl()).isEqualTo(text);
  }
}

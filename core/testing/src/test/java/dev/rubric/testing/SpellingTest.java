package dev.rubric.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.syntax.RuleParser;
import dev.rubric.rule.Rule;
import dev.rubric.testing.internal.run.Spelling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules are spelled the way they are written. */
class SpellingTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void shippedRules(Path file) throws IOException {
    String source = Files.readString(file, StandardCharsets.UTF_8);

    assertThat(spelled(source)).isEqualTo(source.replaceAll("(?m)^//.*\n", "").strip());
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(LinzeCasesTest.FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList().stream();
    }
  }

  @Test
  void everyFormOfARule() {
    String source =
        """
        rule "\\"各种\\" 写法"
        when
            exists 事项( 名称 == "表彰" )
            not 事项( 次数 not in (1, 2) )
            $m : 指标( $v : 实际完成值, ( 目标值 > 1 || 目标值 < -3 ) && !( 方向 == 空 ), 已填报 == 是 )
        then
            记分.扣分($m, ($v - 1 - (2 - 0.5)) * 3 / (4 / 2) + 最小值(-($v + 1), 2));
            疑点.提示("甲" + $v + "乙");
        end
        """;

    assertThat(spelled(source)).isEqualTo(source.strip());
  }

  private static String spelled(String source) {
    Diagnostics diagnostics = new Diagnostics();
    List<Rule> rules = RuleParser.parse("rules.drl", source, diagnostics).rules();
    assertThat(diagnostics.all()).isEmpty();
    return rules.stream().map(SpellingTest::spelled).collect(Collectors.joining("\n")).strip();
  }

  private static String spelled(Rule rule) {
    StringBuilder text = new StringBuilder();
    Spelling.write(rule, text::append);
    return text.toString();
  }
}

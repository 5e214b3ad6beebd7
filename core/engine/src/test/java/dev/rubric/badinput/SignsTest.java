package dev.rubric.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.TestRubric;
import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.diagnostic.InvalidRubricException;
import dev.rubric.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sign or a number that a rule writes otherwise is named once, with what to write instead. */
class SignsTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=> | => 应写成 >=",
        "=< | =< 应写成 <=",
        ">== | >== 应写成 >=",
        "> = | > = 应写成 >=",
        ">= = | >= = 应写成 >=",
        "＞＝ | ＞＝ 应写成 >=",
        "<＝ | <＝ 应写成 <=",
        "≥ | 符号 ≥ 应写成 >=",
        "≧ | 符号 ≧ 应写成 >=",
        "⩽ | 符号 ⩽ 应写成 <=",
        "≦ | 符号 ≦ 应写成 <=",
        "≥= | ≥= 应写成 >=",
        "﹥ | 符号 ﹥ 应写成 >",
        "＞ | 全角符号 ＞ 应改为半角 >",
        "= | 符号 = 应写成 ==",
        "=== | === 应写成 ==",
        "= = | = = 应写成 ==",
        "＝＝ | ＝＝ 应写成 ==",
        "!== | !== 应写成 !=",
        "=! | =! 应写成 !=",
        "<> | <> 应写成 !=",
        "≠ | 符号 ≠ 应写成 !=",
        "！＝ | ！＝ 应写成 !=",
        "大于等于 | 大于等于 应写成 >=",
        "不低于 | 不低于 应写成 >=",
        "至少 | 至少 应写成 >=",
        "超过 | 超过 应写成 >",
      })
  void aComparison(String written, String advice) {
    assertThat(refusal("实际完成值 " + written + " 300")).containsExactly(advice);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "３００ | 全角数字 ３００ 应改为半角 300",
        "3０0 | 全角数字 3０0 应改为半角 300",
        "３００．５ | 全角数字 ３００．５ 应改为半角 300.5",
        "300。5 | 全角数字 300。5 应改为半角 300.5",
        "0300 | 数字 0300 开头多了 0；若漏了小数点，请写成 0.300，否则请写成 300",
        "00.5 | 数字 00.5 开头多了 0；请写成 0.5",
        "000 | 数字 000 开头多了 0；请写成 0",
        "三百 | 三百 应写成 300；规则里的数字用阿拉伯数字写",
        "一百二十点五 | 一百二十点五 应写成 120.5；规则里的数字用阿拉伯数字写",
        "1,200 | 数字里不写千分位逗号：1,200 应写成 1200",
      })
  void aNumber(String written, String advice) {
    assertThat(refusal("实际完成值 > " + written)).containsExactly(advice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "实际完成值 > 0",
        "实际完成值 > 0.5",
        "实际完成值 >= 300.50",
        "实际完成值 != 300",
        "!(实际完成值 <= 300)",
        "实际完成值 <-5",
        "实际完成值==300",
      })
  void whatIsRightIsRead(String condition) {
    assertThat(TestRubric.of(rule(condition)).rules()).isNotEmpty();
  }

  private List<String> refusal(String condition) {
    List<Diagnostic> found = new ArrayList<>();
    assertThatThrownBy(() -> TestRubric.of(rule(condition)))
        .isInstanceOfSatisfying(
            InvalidRubricException.class, refused -> found.addAll(refused.diagnostics()));
    return found.stream().map(each -> each.message().in(Language.ZH)).toList();
  }

  private static String rule(String condition) {
    return """
    rule "甲"
    when
        $m : 指标( 指标 == "甲", %s )
    then
        记分.得满分($m);
    end
    """
        .formatted(condition);
  }
}

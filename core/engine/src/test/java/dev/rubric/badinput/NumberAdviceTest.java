package dev.rubric.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Submissions;
import dev.rubric.diagnostic.InvalidSubmissionException;
import dev.rubric.submission.Submission;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that a message names is the one that was meant: obeyed, it is read as that number. */
class NumberAdviceTest {
  private static final Pattern ADVICE = Pattern.compile("(?:请写成|是不是) (-?[0-9.]+)");

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1,200 | 1200",
        "1，200 | 1200",
        "12,345.60 | 12345.6",
        "９０ | 90",
        "九十 | 90",
        "一百二十 | 120",
        "百分之九十五 | 95",
        "90% | 90",
        "5个百分点 | 5",
        "299起 | 299",
        "≥90% | 90",
        "不少于1,200 | 1200",
        "l90 | 190",
        "1O0 | 100",
        "90。 | 90",
        "1 200 | 1200",
        "−5 | -5",
      })
  void obeyed_it_is_read_as_meant(String written, BigDecimal meant) {
    Matcher advice = ADVICE.matcher(message(written));
    assertThat(advice.find()).as(message(written)).isTrue();
    assertThat(read(advice.group(1))).isEqualByComparingTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.2亿 | 元 写 120000000，万元 写 12000，亿元 写 1.2",
        "100万元 | 元 写 1000000，万元 写 100，亿元 写 0.01",
        "3万人 | 人 写 30000，万人 写 3，亿人 写 0.0003",
        "190-200 | 是 190 到 200 的区间",
        "95%（含）至100% | 是 95 到 100 的区间",
        "2024-06-30 | 是日期",
        "19l | 请写成 191，若是计量单位，请写成 19",
        "62000元 | 元 写 62000，万元 写 6.2，亿元 写 0.00062",
        "￥500 | 元 写 500，万元 写 0.05，亿元 写 0.000005",
        "200000米 | 请写成 200000；计量单位不是 米 的，请先换算",
        "1.5小时 | 请写成 1.5；计量单位不是 小时 的，请先换算",
        "0142 | 若漏了小数点，请写成 0.142，否则请写成 142",
        "007公里 | 若漏了小数点，请写成 0.7，否则请写成 7",
        "-012 | 若漏了小数点，请写成 -0.12，否则请写成 -12",
        "00.5 | 开头多了 0；请写成 0.5",
        "000 | 开头多了 0；请写成 0",
      })
  void what_depends_on_something_else_names_every_reading(String written, String words) {
    assertThat(message(written)).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"很多", "一般", "约90", "3/4", "1,20", "无", "90 95", "①", "5G", "0o17", "0x1F"})
  void no_number_is_named_where_none_was_meant(String written) {
    assertThat(message(written).replace(written, "")).doesNotContainPattern("(请写成|是不是) -?[0-9]");
  }

  /** YAML itself would read some of these as octal, and some as a text. */
  @ParameterizedTest
  @ValueSource(strings = {"0142", "-012", "+07", "00.5", "000", "0142e1"})
  void no_digits_in_front_that_say_nothing(String written) {
    assertThatThrownBy(() -> submission(written))
        .isInstanceOfSatisfying(
            InvalidSubmissionException.class,
            refused -> assertThat(refused.render(Language.ZH)).contains("应为数值，实际为 " + written));
  }

  private static BigDecimal read(String value) {
    return submission(value).measures().get(0).value();
  }

  private static String message(String value) {
    StringBuilder message = new StringBuilder();
    assertThatThrownBy(() -> submission('"' + value + '"'))
        .isInstanceOfSatisfying(
            InvalidSubmissionException.class,
            refused -> message.append(refused.render(Language.ZH)));
    return message.toString();
  }

  private static Submission submission(String value) {
    return Submissions.parse(
        "s.yaml", "单位: 某局\n年度: 2025\n指标:\n  - {指标: 甲, 实际完成值: " + value + "}\n");
  }
}

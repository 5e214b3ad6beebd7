package dev.rubric.internal.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.internal.number.Written.Bound;
import dev.rubric.internal.number.Written.Certainty;
import dev.rubric.rule.Comparator;
import dev.rubric.text.Language;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each number is read as the one it is, or is no number at all. */
class NumberTextTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "-0.5 | -0.5",
        "1200 | 1200",
        "1.2e3 | 1200",
        "1.2E+05 | 120000",
        "5E-1 | 0.5",
        ".5 | 0.5",
      })
  void what_a_program_writes_is_plain(String text, BigDecimal value) {
    assertThat(number(text).value()).isEqualByComparingTo(value);
    assertThat(number(text).certainty()).isEqualTo(Certainty.PLAIN);
  }

  @ParameterizedTest(name = "{0} is {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1,200 | 1200 | ''",
        "1，200 | 1200 | ''",
        "12,345,678.90 | 12345678.9 | ''",
        "＋５ | 5 | ''",
        "９０ | 90 | ''",
        "９０．５％ | 90.5 | %",
        "90 % | 90 | %",
        "90﹪ | 90 | %",
        "−5 | -5 | ''",
        "300\u00A0 | 300 | ''",
        "九十 | 90 | ''",
        "十 | 10 | ''",
        "十二点五 | 12.5 | ''",
        "一百二十 | 120 | ''",
        "一百零五 | 105 | ''",
        "两百 | 200 | ''",
        "壹佰贰拾 | 120 | ''",
        "十二万三千 | 123000 | ''",
        "一亿零三百万 | 103000000 | ''",
        "一万亿 | 1000000000000 | ''",
        "二〇二四 | 2024 | ''",
        "百分之九十五 | 95 | %",
        "百分之九十九点五 | 99.5 | %",
        "百分之85 | 85 | %",
        "千分之三 | 3 | ‰",
        "三十件 | 30 | 件",
        "1.2万 | 12000 | ''",
        "1.2亿 | 120000000 | ''",
        "3千 | 3000 | ''",
        "3万5千 | 35000 | ''",
        "100万元 | 1000000 | 元",
        "1,200万元 | 12000000 | 元",
        "3千万元 | 30000000 | 元",
        "2万亿元 | 2000000000000 | 元",
        "5千克 | 5 | 千克",
        "12千米 | 12 | 千米",
        "5个百分点 | 5 | %",
        "5百分点 | 5 | %",
        "￥1,200 | 1200 | 元",
        "¥3.5万 | 35000 | 元",
        "299起 | 299 | 起",
        "20km | 20 | km",
        "15平方米 | 15 | 平方米",
      })
  void other_spellings_with_one_meaning_are_clear(String text, BigDecimal value, String unit) {
    assertThat(number(text).value()).isEqualByComparingTo(value);
    assertThat(number(text).unit()).isEqualTo(unit);
    assertThat(number(text).certainty()).isEqualTo(Certainty.CLEAR);
    assertThat(number(text).sign()).isNull();
  }

  @ParameterizedTest(name = "{0} is {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "≥90% | AT_LEAST | 90",
        "≧90 | AT_LEAST | 90",
        "⩾90 | AT_LEAST | 90",
        "＞＝90 | AT_LEAST | 90",
        ">= 1,200 | AT_LEAST | 1200",
        "不少于1.2万 | AT_LEAST | 12000",
        "不低于九十 | AT_LEAST | 90",
        "≦10件 | AT_MOST | 10",
        "≤10件 | AT_MOST | 10",
        "不超过300起 | AT_MOST | 300",
        "＝24 | EQUAL | 24",
        "═24 | EQUAL | 24",
        "＞5 | MORE | 5",
        "超过5 | MORE | 5",
        "不足60% | LESS | 60",
        "低于60% | LESS | 60",
        "90%以上 | AT_LEAST | 90",
        "90%（含）以上 | AT_LEAST | 90",
        "90%以上（含） | AT_LEAST | 90",
        "90%及以上 | AT_LEAST | 90",
        "90%（不含）以上 | MORE | 90",
        "10件以下 | AT_MOST | 10",
        "10件（不含）以下 | LESS | 10",
        "30天以内 | AT_MOST | 30",
        "≥90%以上 | AT_LEAST | 90",
      })
  void a_comparison_stands_beside_the_number(String text, Comparator sign, BigDecimal value) {
    assertThat(number(text).sign()).isEqualTo(sign);
    assertThat(number(text).value()).isEqualByComparingTo(value);
  }

  @ParameterizedTest(name = "{0} goes from {1} ({2}) to {3} ({4})")
  @CsvSource(
      delimiter = '|',
      value = {
        "190-200 | 190 | UNSAID | 200 | UNSAID",
        "190～200 | 190 | UNSAID | 200 | UNSAID",
        "190—200 | 190 | UNSAID | 200 | UNSAID",
        "-5-10 | -5 | UNSAID | 10 | UNSAID",
        "-10--5 | -10 | UNSAID | -5 | UNSAID",
        "±10% | -10 | UNSAID | 10 | UNSAID",
        "95%（含）至100% | 95 | INCLUDED | 100 | UNSAID",
        "90%（含）-95%（不含） | 90 | INCLUDED | 95 | EXCLUDED",
        "90-95% | 90 | UNSAID | 95 | UNSAID",
        "1-2万元 | 10000 | UNSAID | 20000 | UNSAID",
        "1,200至1,500 | 1200 | UNSAID | 1500 | UNSAID",
        "[90，95） | 90 | INCLUDED | 95 | EXCLUDED",
        "(90, 95] | 90 | EXCLUDED | 95 | INCLUDED",
        "九十到一百 | 90 | UNSAID | 100 | UNSAID",
      })
  void two_numbers_are_a_range(
      String text, BigDecimal low, Bound lowBound, BigDecimal high, Bound highBound) {
    Written.Range range = (Written.Range) NumberText.read(text);
    assertThat(range.low().value()).isEqualByComparingTo(low);
    assertThat(range.high().value()).isEqualByComparingTo(high);
    assertThat(range.lowBound()).isEqualTo(lowBound);
    assertThat(range.highBound()).isEqualTo(highBound);
    assertThat(range.low().unit()).isEqualTo(range.high().unit());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-06-30 | 2024-06-30",
        "2024/6/3 | 2024-06-03",
        "2024.6.30 | 2024-06-30",
        "2024年6月30日 | 2024-06-30",
        "2024-06-30 00:00:00 | 2024-06-30",
        "2024-06 | 2024-06-01",
        "2024年6月 | 2024-06-01",
      })
  void days_are_no_numbers(String text, String day) {
    assertThat(((Written.Day) NumberText.read(text)).first()).hasToString(day);
  }

  @ParameterizedTest(name = "{0} is one slip away from {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "l90 | 190",
        "I90 | 190",
        "1O0 | 100",
        "1o0 | 100",
        "9O | 90",
        "9O% | 90",
        "1S0 | 150",
        "19l起 | 191",
        "90。 | 90",
        "90. | 90",
        "12..5 | 12.5",
        "90%% | 90",
        "1 200 | 1200",
        "=>12 | 12",
        "=<12 | 12",
      })
  void a_slip_is_good_for_advice_only(String text, BigDecimal meant) {
    assertThat(number(text).value()).isEqualByComparingTo(meant);
    assertThat(number(text).certainty()).isEqualTo(Certainty.SLIP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "—",
        "/",
        "无",
        "N/A",
        "很多",
        "一般",
        "一流",
        "十分",
        "两会",
        "三五",
        "若干",
        "约90",
        "90多",
        "100余人",
        "90左右",
        "3/4",
        "1,20",
        "12,00",
        "1,2000",
        "1.2.3",
        "5-3",
        "(1200)",
        "1、200",
        "90 95",
        "19l",
        "5G",
        "①",
        "10²",
        "½",
        "٣",
        "NaN",
        "Infinity",
        "1e",
        "1e9999",
        "0x10",
        "≥90%以下",
        "九九八十一",
        "$5",
        "12345678901234567890123456789012345",
      })
  void what_has_no_or_no_single_meaning_is_refused(String text) {
    assertThat(NumberText.read(text)).isInstanceOf(Written.Refused.class);
  }

  @ParameterizedTest(name = "{0} is {2} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1.2亿 | 万元 | 12000",
        "1.2亿 | 元 | 120000000",
        "1.2亿元 | 亿元 | 1.2",
        "100万元 | 万元 | 100",
        "1000元 | 万元 | 0.1",
        "300 | 万元 | 300",
        "300 | 起 | 300",
        "90% | % | 90",
        "3万人 | 万人 | 3",
      })
  void a_number_is_given_in_the_unit_of_its_indicator(String text, String unit, BigDecimal value) {
    assertThat(number(text).in(unit).orElseThrow()).isEqualByComparingTo(value);
  }

  @ParameterizedTest(name = "{0} is not in {1}")
  @CsvSource({"300起, 件", "90%, 元", "5千克, 克", "300起, ''"})
  void another_unit_is_another_number(String text, String unit) {
    assertThat(number(text).in(unit)).isEmpty();
  }

  @Test
  @DisplayName("a letter at the end could be a digit or a litre; both are named")
  void both_readings() {
    Written.Refused refused = (Written.Refused) NumberText.read("19l");
    assertThat(refused.reason().in(Language.ZH)).contains("191", "19");
    assertThat(refused.reason().in(Language.EN).toLowerCase(Locale.ROOT)).contains("191", "19");
  }

  @Test
  void the_apostrophe_that_marks_a_text_in_a_sheet_is_no_part_of_the_number() {
    assertThat(number("'300").value()).isEqualByComparingTo("300");
  }

  @Test
  void a_long_text_is_refused_at_once() {
    assertThat(NumberText.read("9".repeat(1_000_000))).isInstanceOf(Written.Refused.class);
  }

  private static Written.Number number(String text) {
    assertThat(NumberText.read(text)).as(text).isInstanceOf(Written.Number.class);
    return (Written.Number) NumberText.read(text);
  }
}

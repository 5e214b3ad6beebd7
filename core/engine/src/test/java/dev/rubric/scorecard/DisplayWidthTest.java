package dev.rubric.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.scorecard.Columns.Align;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "score, 5",
    "得分, 4",
    "（含）, 6",
    "〔2020〕, 8",
    "“三公”, 6",
    "Ａ１, 4",
    "95.5％, 6",
    "𠮷, 2",
    "한글, 4",
    "カ, 2",
    "ｶ, 1",
    "①, 1",
    "→, 1",
    "‰, 1",
    "℃, 1",
    "é, 1",
    "😀, 2",
    "、, 2",
    "々, 2"
  })
  void countsColumns(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  @Test
  void combiningAndInvisibleCharactersTakeNone() {
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
    assertThat(DisplayWidth.of("か\u3099")).isEqualTo(2);
    assertThat(DisplayWidth.of("a\u200db\ufeff")).isEqualTo(2);
    assertThat(DisplayWidth.of("\u1100\u1161")).isEqualTo(2);
    assertThat(DisplayWidth.of("")).isZero();
  }

  @Test
  void boundsOfRangesBelongToThem() {
    assertThat(DisplayWidth.of("\u2e7f")).isEqualTo(1);
    assertThat(DisplayWidth.of("\u2e80")).isEqualTo(2);
    assertThat(DisplayWidth.of("\u303e")).isEqualTo(2);
    assertThat(DisplayWidth.of("\u303f")).isEqualTo(1);
    assertThat(DisplayWidth.of("\uff00\uff61")).isEqualTo(2);
  }

  @Test
  void cellsLineUpAndStayOnTheirLine() {
    Columns columns = new Columns(List.of(Align.LEFT, Align.RIGHT));
    columns.row(List.of("指标", "分值"));
    columns.rule();
    columns.row(List.of("a\nb\u001b[1m", "5"));
    assertThat(columns.lines())
        .containsExactly(
            "| 指标          | 分值 |", "+---------------+------+", "| a\\nb\\u001b[1m |    5 |");
  }
}

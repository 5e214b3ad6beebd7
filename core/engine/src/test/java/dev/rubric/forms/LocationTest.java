package dev.rubric.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.diagnostic.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell is named as spreadsheet programs name it. */
class LocationTest {
  @ParameterizedTest
  @CsvSource({
    "表1, 12, 6, '评分标准.xlsx, 表1!F12'",
    "表1, 1, 26, '评分标准.xlsx, 表1!Z1'",
    "表1, 1, 27, '评分标准.xlsx, 表1!AA1'",
    "表1, 3, 703, '评分标准.xlsx, 表1!AAA3'",
    "表1, 0, 0, '评分标准.xlsx, 表1'",
    "'', 12, 6, '评分标准.xlsx, F12'",
    "'', 0, 0, '评分标准.xlsx'",
  })
  void namesTheCell(String sheet, int row, int column, String shown) {
    assertThat(Location.cell("评分标准.xlsx", sheet, row, column)).hasToString(shown);
  }
}

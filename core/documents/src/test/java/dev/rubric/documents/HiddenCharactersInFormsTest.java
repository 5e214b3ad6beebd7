package dev.rubric.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.submission.Measure;
import dev.rubric.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What can't be seen in a form that people fill in: blanks of any kind around what a cell says are
 * nothing, and everything else that no file may hold is refused by its code point and cell.
 */
class HiddenCharactersInFormsTest {
  private static final List<String> FORMATS = List.of(".docx", ".xlsx", ".xls", ".html");
  private static final List<String> SPACES = List.of("\u00A0", "\u2003", "\u202F", "\u3000", " ");
  private static final List<String> HIDDEN =
      List.of("\u200B", "\u200C", "\u2060", "\uFEFF", "\u00AD", "\uFE0F", "\u202E", "\u3164");

  /** The row below the head stands in row 3. */
  private record Row(String name, String actual, String reason) {
    FormFile file(String format) {
      Layout form =
          new Layout()
              .row()
              .cell("项目名称")
              .cell("培训", 1, 6)
              .row()
              .cells("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "得分", "偏差原因")
              .row()
              .cells("产出", "数量", name, "≥100", actual, "45", reason);
      return Forms.read("表" + format, form.as(format));
    }
  }

  private static Stream<Arguments> with(List<String> characters) {
    return FORMATS.stream().flatMap(each -> characters.stream().map(c -> Arguments.of(each, c)));
  }

  static Stream<Arguments> spaces() {
    return with(SPACES);
  }

  static Stream<Arguments> hidden() {
    return with(HIDDEN);
  }

  static Stream<Arguments> specialSpaces() {
    return with(SPACES.subList(0, 3));
  }

  private static Measure read(FormFile file) {
    assertThat(file.isRead()).as(file.notes().toString()).isTrue();
    return FormSubmission.of(file.tables().get(0), new Diagnostics()).measures().get(0);
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("spaces")
  void blanksAroundWhatACellSaysAreNothing(String format, String space) {
    Measure read =
        read(new Row(space + "人数" + space, space + "80" + space, "因" + space).file(format));

    assertThat(read.indicator()).isEqualTo("人数");
    assertThat(read.value()).isEqualByComparingTo("80");
    assertThat(read.deviationReason()).isEqualTo("因");
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("specialSpaces")
  void inANameASpecialSpaceIsRefusedAndInARemarkItIsASpace(String format, String space) {
    assertRefused(new Row("人" + space + "数", "80", "因").file(format), space, "C3", 2);
    assertThat(read(new Row("人数", "80", "因" + space + "雨").file(format)).deviationReason())
        .isEqualTo("因 雨");
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("hidden")
  void whatShowsNothingIsRefusedWhereverItStands(String format, String hidden) {
    assertRefused(new Row(hidden + "人数", "80", "因").file(format), hidden, "C3", 1);
    assertRefused(new Row("人" + hidden + "数", "80", "因").file(format), hidden, "C3", 2);
    assertRefused(new Row("人数" + hidden, "80", "因").file(format), hidden, "C3", 3);
    assertRefused(new Row("人数", "8" + hidden + "0", "因").file(format), hidden, "E3", 2);
    assertRefused(new Row("人数", "80", "因" + hidden).file(format), hidden, "G3", 2);
  }

  private static void assertRefused(FormFile file, String character, String cell, int number) {
    assertThat(file.isRead()).isFalse();
    assertThat(file.notes()).extracting(Diagnostic::code).containsExactly("hidden-character");
    assertThat(file.notes().get(0).render(Language.ZH))
        .contains(
            "!" + cell + " ",
            "第 " + number + " 个字符",
            "U+%04X".formatted((int) character.charAt(0)));
  }

  /** All at once, not one after the other. */
  @Test
  void everyCellIsNamed() {
    FormFile file = new Row("人\u200B数", "8\u2060", "\uFEFF因").file(".html");

    assertThat(file.notes())
        .extracting(note -> String.valueOf(note.location()))
        .containsExactly("表.html, 表1!C3", "表.html, 表1!E3", "表.html, 表1!G3");
  }

  /** Web pages number their lines with no-break spaces, which are no part of a name. */
  @Test
  void aSpecialSpaceBehindANumberIsNoPartOfTheName() {
    assertThat(read(new Row("指标1：\u00A0人数", "80", "").file(".html")).indicator()).isEqualTo("人数");
  }

  @ParameterizedTest
  @ValueSource(ints = {4_000, 4_001})
  void whatIsNotReadOfALongCellIsSaid(int length) {
    FormFile file = new Row("人数", "80", "因".repeat(length)).file(".html");

    assertThat(read(file).deviationReason()).hasSize(4_000);
    assertThat(file.tables().get(0).notes())
        .extracting(Diagnostic::code)
        .containsExactlyElementsOf(length > 4_000 ? List.of("too-long") : List.of());
  }
}

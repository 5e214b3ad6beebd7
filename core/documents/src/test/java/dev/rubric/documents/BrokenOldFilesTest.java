package dev.rubric.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.text.Language;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken file of the old kinds is called what it is, or what it may be. */
class BrokenOldFilesTest {
  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource({
    "表.doc, WordDocument, Word 97–2003, Excel",
    "表.doc, 无, Office 97–2003, Excel",
    "表.xls, Workbook, Excel 97–2003, Word",
    "表.xls, 无, Office 97–2003, Word",
  })
  void itIsCalledByWhatIsLeftOfIt(String name, String stream, String called, String not) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    bytes.writeBytes(new byte[600]);
    bytes.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));

    assertThat(Forms.read(name, bytes.toByteArray()).notes())
        .extracting(each -> each.message().in(Language.ZH))
        .singleElement()
        .asString()
        .startsWith("文件读不出来；它是 " + called)
        .doesNotContain(not);
  }
}

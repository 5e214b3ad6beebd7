package dev.rubric.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.diagnostic.Diagnostic;
import dev.rubric.internal.diagnostic.Diagnostics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean harm, or came to harm, are refused in bounded time, never with a stack trace. */
class HostileFormTest {
  private static final CaseForm FORM = CaseForm.read("project-02-yongde-school-meals-2022");

  private static byte[] form(String ending) {
    return FORM.layout(CaseForm.Family.B).as(ending);
  }

  private static List<String> codes(String name, byte[] bytes) {
    return Forms.read(name, bytes).notes().stream().map(Diagnostic::code).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {".docx", ".xlsx", ".xls", ".doc", ".html"})
  void aFileCutAnywhereIsReadOrRefused(String ending) {
    byte[] whole = ending.equals(".doc") ? form(".xls") : form(ending);
    for (int cut = 0; cut < whole.length; cut += Math.max(1, whole.length / 40)) {
      FormFile file = Forms.read("表" + ending, Arrays.copyOf(whole, cut));
      assertThat(file.isRead() || !file.notes().isEmpty()).isTrue();
      String text = new String(whole, 0, cut, StandardCharsets.UTF_8);
      if (!ending.equals(".html") || !text.contains("</table")) {
        assertThat(file.tables()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".docx", ".xlsx", ".xls", ".doc", ".html"})
  void aFileWithWrongBytesIsReadOrRefused(String ending) {
    byte[] whole = ending.equals(".doc") ? form(".xls") : form(ending);
    Random random = new Random(18);
    for (int i = 0; i < 40; i++) {
      byte[] wrong = whole.clone();
      for (int j = 0; j < 20; j++) {
        wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
      }
      FormFile file = Forms.read("表" + ending, wrong);
      assertThat(file.tables().isEmpty()).isEqualTo(!file.isRead());
    }
  }

  @ParameterizedTest
  @CsvSource({
    ".docx, word/vbaProject.bin", ".docx, word/embeddings/oleObject1.bin",
    ".xlsx, xl/vbaProject.bin", ".xlsx, xl/externalLinks/externalLink1.xml",
    ".docx, word/activeX/activeX1.xml"
  })
  void macrosLinksAndObjectsAreRefused(String ending, String part) throws IOException {
    assertThat(codes("表" + ending, with(form(ending), part, new byte[10])))
        .containsExactly("not-data");
  }

  /** POI's own guard, which others in the process rely on, stays as it was. */
  @Test
  void readingChangesNothingForOthersInTheProcess() throws IOException {
    double before = ZipSecureFile.getMinInflateRatio();
    byte[] monotonous =
        with(
            form(".xlsx"),
            "docProps/blank.xml",
            " ".repeat(3_000_000).getBytes(StandardCharsets.UTF_8));

    assertThat(Forms.read("表.xlsx", monotonous).isRead()).isTrue();
    assertThat(ZipSecureFile.getMinInflateRatio()).isEqualTo(before);
  }

  /** Bytes of the parts themselves, so that the package still opens. */
  @ParameterizedTest
  @ValueSource(strings = {".docx", ".xlsx"})
  void aFileWithWrongBytesInItsPartsIsReadOrRefused(String ending) throws IOException {
    Random random = new Random(8);
    for (int i = 0; i < 60; i++) {
      FormFile file = Forms.read("表" + ending, mutated(form(ending), random));
      assertThat(file.isRead() || !file.notes().isEmpty()).isTrue();
      assertThat(file.tables().isEmpty()).isEqualTo(!file.isRead());
      file.tables().forEach(table -> assertThat(TableAudit.of(table)).isNotNull());
      file.tables().forEach(table -> FormSubmission.of(table, new Diagnostics()));
    }
  }

  private static byte[] mutated(byte[] zip, Random random) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes);
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] part = in.readAllBytes();
        boolean hit = entry.getName().matches(".*(document|sheet1|sharedStrings)\\.xml");
        for (int j = 0; hit && j < 3; j++) {
          part[random.nextInt(part.length)] = (byte) " <>\"/0a9=-".charAt(random.nextInt(10));
        }
        out.write(part);
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {".docx", ".xlsx"})
  void aZipBombIsRefused(String ending) throws IOException {
    byte[] bomb = with(form(ending), "media/image1.png", new byte[90 * 1024 * 1024]);

    assertThat(codes("表" + ending, bomb)).containsExactly("too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {".docx", ".xlsx"})
  void anEntityIsRefused(String ending) throws IOException {
    byte[] entity =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(codes("表" + ending, with(form(ending), "custom/item1.xml", entity)))
        .containsExactly("not-data");
  }

  @Test
  void aLockedFileSaysSo() throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(files)) {
        out.write(form(".xlsx"));
      }
      files.writeFilesystem(bytes);

      assertThat(Forms.read("表.xlsx", bytes.toByteArray()).notes())
          .singleElement()
          .asString()
          .contains("文件加了密码");
    }
  }

  @Test
  void aMillionColumnsAreRefusedInTime() {
    String page =
        "<table><tr>"
            + "<td colspan=1000000>a".repeat(50_000)
            + "</tr></table>"
            + "<table>"
            + "<tr><td rowspan=65000>b".repeat(20_000)
            + "</table>";
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);

    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(codes("表.html", bytes)).contains("too-large"));
  }

  @Test
  void tablesInTablesWithoutEndAreRefusedInTime() {
    byte[] bytes = "<table><tr><td>".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(Forms.read("表.html", bytes).isRead()).isFalse());
  }

  @Test
  void otherKindsSayWhatCanBeRead() {
    assertThat(Forms.read("表.et", new byte[1]).notes())
        .singleElement()
        .asString()
        .contains("能读取的是 .docx、.doc、.xlsx、.xls 和 .html");
    assertThat(codes("表.docx", form(".html"))).containsExactly("wrong-ending");
  }

  @Test
  void aStrictWorkbookSaysHowToSaveIt() throws IOException {
    byte[] strict =
        with(
            with(new byte[0], "[Content_Types].xml", utf8(TYPES)),
            "_rels/.rels",
            utf8(
                "<Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                    + " Id=\"r1\" Target=\"xl/workbook.xml\" Type=\""
                    + "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\"/>"
                    + "</Relationships>"));

    byte[] whole = with(strict, "xl/workbook.xml", utf8("<workbook/>"));

    assertThat(Forms.read("表.xlsx", whole).notes())
        .singleElement()
        .asString()
        .contains("not-a-document", "Strict", "另存为");
  }

  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
          + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships"
          + "+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] with(byte[] zip, String part, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes);
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(in.readAllBytes());
      }
      out.putNextEntry(new ZipEntry(part));
      out.write(content);
    }
    return bytes.toByteArray();
  }

  /** So many elements take more memory than a form is worth. */
  @ParameterizedTest
  @CsvSource({"499996, no-table", "499997, too-large"})
  void aPageOfTooManyTagsIsRefusedUnread(int breaks, String code) {
    String page = "<table><tr><td>" + "<br>".repeat(breaks) + "</table>";

    assertThat(codes("表.html", page.getBytes(StandardCharsets.UTF_8))).containsExactly(code);
  }
}

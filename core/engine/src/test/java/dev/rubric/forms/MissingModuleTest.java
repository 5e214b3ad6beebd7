package dev.rubric.forms;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine alone reads no tables, and says what is missing. */
class MissingModuleTest {
  @Test
  void namesTheModuleThatReadsTables(@TempDir Path folder) throws IOException {
    Files.copy(
        Path.of("../../rules/linze-public-security-2024/rubric.yaml"),
        folder.resolve("rubric.yaml"));
    Files.write(folder.resolve("rules.xlsx"), new byte[0]);
    Files.write(folder.resolve("~$rules.xlsx"), new byte[0]);
    Files.write(folder.resolve("old.xlsm"), new byte[0]);

    assertThatThrownBy(() -> Rubric.load(folder))
        .hasMessage(
            "old.xlsm 错误 [wrong-form] 不能使用 .xlsm 文件；能读取的表格是 .xlsx（不含宏）和 .csv，请用表格软件另存为 .xlsx\n"
                + "rules.xlsx 错误 [missing-module] 读写 .xlsx 表格需要模块"
                + " dev.rubric:rubric-spreadsheet，请把它加到类路径");
  }
}

package dev.rubric.internal.form;

import dev.rubric.diagnostic.Location;
import dev.rubric.framework.Framework;
import dev.rubric.internal.diagnostic.Diagnostics;
import dev.rubric.internal.table.TableComments;
import dev.rubric.internal.table.TableReviser;
import dev.rubric.internal.table.TableWriter;
import dev.rubric.rule.Form;
import dev.rubric.rule.RuleFile;
import dev.rubric.table.Table;
import dev.rubric.table.TableFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts rules into an earlier table, whose layout stays. */
final class Redressing {
  private final Framework framework;
  private final TableFormat format;
  private final String name;
  private final Diagnostics diagnostics;

  Redressing(Framework framework, TableFormat format, String name, Diagnostics diagnostics) {
    this.framework = framework;
    this.format = format;
    this.name = name;
    this.diagnostics = diagnostics;
  }

  /** The earlier file with these rules; empty when it can't take them, which is reported. */
  Optional<byte[]> revised(RuleFile wanted, Comments comments, byte[] earlier) {
    Form form = Form.of(name).orElseThrow();
    Diagnostics problems = new Diagnostics();
    Optional<RuleFile> now = RuleFiles.read(name, earlier, framework, problems);
    if (now.isEmpty() || problems.hasErrors()) {
      cannot(
          "原来的表读不出来（" + problems.all().get(0) + "）",
          "the earlier table can't be read (" + problems.all().get(0) + ")");
      return Optional.empty();
    }
    List<Table> tables = RuleFiles.tables(name, form, earlier, problems).orElse(List.of());
    Optional<byte[]> revised =
        new TableReviser(new TableWriter(framework), now.get(), tables)
            .revise(wanted, comments.rules())
            .flatMap(revisions -> format.revise(earlier, revisions))
            .filter(bytes -> isSame(wanted, bytes));
    if (revised.isEmpty()) {
      cannot("原来的表的各列写不下这些规则", "the columns of the earlier table can't say these rules");
      return revised;
    }
    above(comments.head(), TableComments.around(now.get(), tables));
    return revised;
  }

  private boolean isSame(RuleFile wanted, byte[] bytes) {
    return RuleFiles.read(name, bytes, framework, new Diagnostics())
        .map(RuleFile::toDrl)
        .filter(wanted.toDrl()::equals)
        .isPresent();
  }

  /** What stands above and below the rules stays as it was in the earlier table. */
  private void above(List<String> wanted, List<String> now) {
    List<String> more = new ArrayList<>(wanted);
    more.removeAll(now);
    if (!more.isEmpty()) {
      diagnostics.warning(
          "comment-lost",
          Location.whole(name),
          "文件开头的注释没有写进原来的表：" + String.join("；", more),
          "comments at the head of the file are not in the earlier table: "
              + String.join("; ", more));
    }
  }

  private void cannot(String zh, String en) {
    diagnostics.warning(
        "layout-lost", Location.whole(name), zh + "，写成了新的版式", en + "; it has a new layout");
  }
}

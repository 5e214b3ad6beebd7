package dev.rubric.cli;

import dev.rubric.internal.file.Door;
import dev.rubric.internal.file.Refused;
import dev.rubric.scorecard.Scorecard;
import dev.rubric.store.SealedBundle;
import dev.rubric.store.Verification;
import dev.rubric.text.Language;
import dev.rubric.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric verify}: its words come from the resource bundle of the language. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "BUNDLE", descriptionKey = "verify.bundle")
  private String file;

  @Option(names = "--key", paramLabel = "FILE", descriptionKey = "verify.key")
  private @Nullable String key;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new Guarded(console, parent).run(file, this::verify);
  }

  private ExitCode verify() {
    SealedBundle bundle = read();
    Verification verified = bundle.verify(Keys.checking(key));
    console.problems(file, verified.problems(), parent.language());
    if (!verified.holds()) {
      if (verified.diff() != null) {
        console.print(verified.diff().toText(parent.language()));
      }
      return ExitCode.ATTENTION;
    }
    console.print(holds(bundle.scorecard()).in(parent.language()) + "\n");
    return ExitCode.SCORED;
  }

  private SealedBundle read() {
    try {
      return SealedBundle.read(new ByteArrayInputStream(Door.read(Paths.of(file), MOST_BYTES)));
    } catch (Refused refusal) {
      Text why = refusal.reason();
      throw new CommandException(
          file + "：" + why.in(Language.ZH), file + ": " + why.in(Language.EN));
    } catch (IOException none) {
      throw new CommandException("不是封存包，或已损坏：" + file, "no sealed bundle, or damaged: " + file);
    }
  }

  /** What it came to: points, a mark, or no total at all. */
  private static Text total(Scorecard card) {
    String shown = card.shownTotal();
    if (card.weight() != null && card.total() != null) {
      return Text.of("得 " + card.total() + " 分", "has " + card.total() + " points");
    }
    return shown.isEmpty()
        ? Text.of("没有总分", "has no total")
        : Text.of("评为 " + shown, "is marked " + shown);
  }

  private static Text holds(Scorecard card) {
    return Text.of(
        "属实：%s %s，重算与封存的评分表逐字节相同（评分标准 %s@%s，%s）"
            .formatted(
                card.unit(),
                total(card).in(Language.ZH),
                card.rubric().name(),
                card.rubric().version(),
                card.rubric().hash()),
        "It holds: %s %s; scored again, the scorecard is the same to the byte (%s@%s, %s)"
            .formatted(
                card.unit(),
                total(card).in(Language.EN),
                card.rubric().name(),
                card.rubric().version(),
                card.rubric().hash()));
  }
}

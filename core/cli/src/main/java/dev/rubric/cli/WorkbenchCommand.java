package dev.rubric.cli;

import dev.rubric.text.Text;
import dev.rubric.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric workbench}: its words come from the resource bundle of the language. */
@Command(name = "workbench")
final class WorkbenchCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      descriptionKey = "workbench.folder")
  private String folder = ".";

  @Option(names = "--submissions", paramLabel = "PATH", descriptionKey = "workbench.submissions")
  private List<String> submissions = new ArrayList<>();

  @Option(names = "--portfolio", paramLabel = "FILE", descriptionKey = "workbench.portfolio")
  private @Nullable String portfolio;

  @Option(names = "--port", paramLabel = "PORT", descriptionKey = "workbench.port")
  private int port;

  WorkbenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Complaints complaints = new Complaints(console, parent.language(), parent.stackTrace());
    try (Workbench workbench = Workbench.open(options())) {
      console.print(workbench.address() + "\n");
      console.tell(
          Text.of(
              "工作台已打开，请用浏览器打开上面的地址；按 Ctrl+C 结束",
              "the workbench is open; open the address above in a browser, and press Ctrl+C to end"
                  + " it"),
          parent.language());
      new CountDownLatch(1).await();
      return ExitCode.SCORED.code();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return ExitCode.SCORED.code();
    } catch (IOException taken) {
      return complaints
          .report(
              "rubric workbench",
              new CommandException(
                  "端口 " + port + " 不能使用，请换一个或不写",
                  "port " + port + " can't be used; take another, or none"))
          .code();
    } catch (RuntimeException | Error e) {
      return complaints.report("rubric workbench", e).code();
    }
  }

  private Workbench.Options options() {
    Path rubric = Paths.rubric(folder);
    if (!Files.isRegularFile(rubric.resolve("rubric.yaml"))) {
      throw new CommandException(
          "文件夹里没有 rubric.yaml：" + folder, "there is no rubric.yaml in the folder: " + folder);
    }
    if (port < 0 || port > 65535) {
      throw new CommandException("端口应为 0 至 65535", "a port is a number from 0 to 65535");
    }
    List<Path> places = submissions.stream().map(Paths::existing).toList();
    return new Workbench.Options(
        rubric,
        places,
        portfolio == null ? null : Paths.existing(portfolio),
        port,
        parent.language());
  }
}

package dev.rubric.cli;

import dev.rubric.rule.Form;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rubric new}: its words come from the resource bundle of the language. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
  private final Console console;

  @ParentCommand private RubricCommand parent;

  @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "new.name")
  private String name;

  @Option(names = "--form", paramLabel = "drl|dslr|csv|xlsx", descriptionKey = "new.form")
  private Form form = Form.DRL;

  @Option(names = "--template", paramLabel = "project|department", descriptionKey = "new.template")
  private Template template = Template.PROJECT;

  NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Complaints complaints = new Complaints(console, parent.language(), parent.stackTrace());
    return new NewRun(name, form, template, parent.language(), console, complaints).run().code();
  }
}

package dev.rubric.samples.drools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.io.ResourceFactory;

/** Compiles the rule files of a folder with Drools' own parser and compiler. */
final class RuleFolder {
  /** Everything that the library supplies to a rule file, for Drools as ordinary declarations. */
  private static final String HEADER =
      """
      package rules
      dialect "mvel"
      import dev.rubric.samples.drools.Measure
      import dev.rubric.samples.drools.Amounts
      import function dev.rubric.samples.drools.Functions.每超百分比
      import function dev.rubric.samples.drools.Functions.每低百分比
      import function dev.rubric.samples.drools.Functions.每低百分点
      import function dev.rubric.samples.drools.Functions.绝对值
      import function dev.rubric.samples.drools.Functions.显示
      global dev.rubric.samples.drools.Scores 记分
      global dev.rubric.samples.drools.Findings 疑点
      global Object 空
      """;

  /** A Java class can't be imported under another name, so the parsed rules are told the names. */
  private static final Map<String, String> TYPES = Map.of("指标", "Measure", "预算", "Amounts");

  private RuleFolder() {}

  static KieBase compile(Path folder) throws IOException, DroolsParserException {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    for (Path file : files(folder)) {
      builder.add(ResourceFactory.newDescrResource(parse(file)), ResourceType.DESCR);
    }
    if (builder.hasErrors()) {
      throw new IllegalArgumentException(builder.getErrors().toString());
    }
    return builder.newKieBase();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
    }
  }

  private static PackageDescr parse(Path file) throws IOException, DroolsParserException {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    String text = Files.readString(file, StandardCharsets.UTF_8);
    PackageDescr parsed = parser.parse(false, HEADER + text);
    if (parser.hasErrors()) {
      throw new IllegalArgumentException(file + ": " + parser.getErrors());
    }
    parsed.getRules().stream()
        .flatMap(rule -> rule.getLhs().getDescrs().stream())
        .forEach(
            part -> {
              if (part instanceof PatternDescr pattern) {
                pattern.setObjectType(
                    TYPES.getOrDefault(pattern.getObjectType(), pattern.getObjectType()));
              }
            });
    return parsed;
  }
}

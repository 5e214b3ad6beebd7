package dev.rubric.testing.mutation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rubric.text.Language;

/** Writes what became of changes for programs. */
final class MutationJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private MutationJson() {}

  static String of(MutationReport report) {
    ObjectNode root = MAPPER.createObjectNode();
    for (Fate fate : Fate.values()) {
      root.put(fate.label().in(Language.EN), report.of(fate).size());
    }
    root.put("percent", report.score().percent());
    ArrayNode mutants = root.putArray("mutants");
    report.mutants().forEach(mutant -> add(mutant, mutants.addObject()));
    return root.toPrettyString() + "\n";
  }

  private static void add(Mutant mutant, ObjectNode node) {
    node.put("file", mutant.location().file());
    node.put("line", mutant.location().line());
    node.put("column", mutant.location().column());
    node.put("rule", mutant.rule());
    ObjectNode change = node.putObject("change");
    change.put("zh", mutant.change().in(Language.ZH));
    change.put("en", mutant.change().in(Language.EN));
    node.put("fate", mutant.fate().label().in(Language.EN));
    if (mutant.noticedBy() != null) {
      node.put("noticedBy", mutant.noticedBy());
    }
  }
}

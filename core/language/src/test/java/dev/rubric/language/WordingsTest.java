package dev.rubric.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rubric.rule.Form;
import dev.rubric.rule.RuleFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule in every form, and put back from any of them. */
class WordingsTest {
  private static final Path FORMS = Path.of("../../samples/forms");
  private static final String RULE = "刑事案件发案起数不超过300起";

  private static Path folder(String ending) {
    return ending.equals(".drl") ? Marked.LINZE : FORMS.resolve("linze-" + ending.substring(1));
  }

  /** The rule of the criminal cases within the target, as the file has it. */
  private static Marked marked(String ending) {
    String file = "outputs" + ending;
    Draft draft = Draft.of(folder(ending));
    int at = draft.text(file).orElseThrow().indexOf(RULE);
    return new Marked(draft, file, at);
  }

  private static Wordings wordings(Marked place) {
    return place.language().wordings(place.file(), place.at()).orElseThrow();
  }

  private static Wording in(Form form, Marked place) {
    return wordings(place).others().stream()
        .filter(each -> each.form() == form)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRuleIsShownInTheFormsThatItsFileDoesNotHave() {
    assertThat(forms(".drl")).containsExactly(Form.DSLR, Form.CSV);
    assertThat(forms(".dslr")).containsExactly(Form.DRL, Form.CSV);
    assertThat(forms(".csv")).containsExactly(Form.DRL, Form.DSLR);
    assertThat(forms(".xlsx")).containsExactly(Form.DRL, Form.DSLR);

    Marked rule = marked(".drl");
    assertThat(wordings(rule).rule()).contains(RULE);
    assertThat(wordings(rule).span().of(rule.text())).startsWith("rule \"").endsWith("end");
    assertThat(in(Form.DSLR, rule).text()).startsWith("规则「").contains("不超过 300 起").endsWith("完\n");
    assertThat(in(Form.CSV, rule).text()).contains("刑事案件发案起数", "≤,300").hasLineCount(2);
    assertThat(in(Form.DSLR, rule).notes()).isEmpty();
  }

  private static List<Form> forms(String ending) {
    return wordings(marked(ending)).others().stream().map(Wording::form).toList();
  }

  @Test
  void theCursorsRuleIsMeantAndOfABlankLineTheOneAbove() {
    Marked first = Marked.in(Marked.LINZE, "outputs.drl", "// 说明|\n" + two());
    assertThat(wordings(first).rule()).isEqualTo("甲");
    assertThat(wordings(Marked.in(Marked.LINZE, "outputs.drl", two() + "\n|")).rule())
        .isEqualTo("乙");
    String between = two().replace("end\n\nrule", "end\n|\nrule");
    assertThat(wordings(Marked.in(Marked.LINZE, "outputs.drl", between)).rule()).isEqualTo("甲");
  }

  private static String two() {
    return rule("甲", "300") + "\n" + rule("乙", "400");
  }

  private static String rule(String name, String bound) {
    return """
    rule "%s"
    when
        $m : 指标( 指标 == "刑事案件发案起数", 实际完成值 <= %s )
    then
        记分.得满分($m);
    end
    """
        .formatted(name, bound);
  }

  /** What no sentence says stands in the rule language, and it is said that it does. */
  @Test
  void whatAFormCantSayIsSaid() {
    String odd = rule("甲", "300").replace("实际完成值 <= 300", "!( 实际完成值 > 300 )");
    for (Form form : List.of(Form.DSLR, Form.CSV)) {
      Wording other = in(form, Marked.in(Marked.LINZE, "outputs.drl", odd + "|"));
      assertThat(other.text()).contains("> ", "!( 实际完成值 > 300 )");
      assertThat(other.notes().toString()).contains("没有对应的句子");
    }
  }

  @Test
  void aFileThatIsNotSoundOrHasNoRulesHasNoWordings() {
    Marked broken = Marked.in(Marked.LINZE, "outputs.drl", rule("甲", "300 )|"));
    assertThat(broken.language().wordings(broken.file(), broken.at())).isEmpty();
    assertThat(broken.language().wordings("rubric.yaml", 0)).isEmpty();
    assertThat(broken.language().wordings("nothing.drl", 0)).isEmpty();
    assertThat(Marked.in(Marked.LINZE, "a.drl", "// 空|").language().wordings("a.drl", 0)).isEmpty();
  }

  /** From 300 to 280 in the sentence or the rule text, whatever the file's own form is. */
  @ParameterizedTest
  @ValueSource(strings = {".drl", ".dslr", ".csv", ".xlsx"})
  void aRuleIsChangedInAnotherFormAndTheFileKeepsItsOwn(String ending) {
    Marked place = marked(ending);
    Form other = ending.equals(".dslr") ? Form.DRL : Form.DSLR;
    String words = in(other, place).text().replace("300", "280");
    Restating done = place.language().restate(place.file(), place.at(), other, words);
    Draft changed = place.draft().with(done.edits());

    assertThat(done.problems()).isEmpty();
    assertThat(changed.problems()).isEmpty();
    assertThat(changed.text(place.file()).orElseThrow()).isNotEqualTo(place.text());
    String before = rules(place.draft(), place.file());
    String after = rules(changed, place.file());
    assertThat(after.lines().filter(line -> !before.contains(line)).toList())
        .allMatch(line -> line.contains("280"))
        .hasSize(2);
    assertThat(place.language().restate(place.file(), place.at(), other, in(other, place).text()))
        .as("what stays the same changes nothing of what the rules say")
        .satisfies(
            same ->
                assertThat(rules(place.draft().with(same.edits()), place.file()))
                    .isEqualTo(before));
  }

  private static String rules(Draft draft, String file) {
    return draft.partly().rules().stream()
        .filter(each -> each.file().equals(file))
        .map(RuleFile::toDrl)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSlipInAnotherFormIsToldWithItsPlaceAndChangesNothing() {
    Marked place = marked(".drl");
    String slip = in(Form.DSLR, place).text().replace("超过 300 起", "超出了 300 起");
    Restating done = place.language().restate(place.file(), place.at(), Form.DSLR, slip);

    assertThat(done.edits()).isEmpty();
    assertThat(done.problems()).isNotEmpty();
    assertThat(done.problems().get(0).location().line()).isEqualTo(4);
    assertThat(place.language().restate(place.file(), place.at(), Form.DSLR, "").edits()).isEmpty();
  }

  /** A rule in the place of a row may not swallow another, or write over its neighbours. */
  @Test
  void whatTheTablesRowCantHoldIsRefused() {
    Marked place = marked(".csv");
    String two = in(Form.DSLR, place).text();
    Restating done =
        place
            .language()
            .restate(place.file(), place.at(), Form.DSLR, two + "\n" + two.replace("300", "299"));

    assertThat(done.edits()).isEmpty();
    assertThat(done.problems()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".drl", ".dslr"})
  void aRuleIsMovedToTheFileOfAnotherFormWithItsComments(String ending) {
    Marked place = marked(ending);
    Form to = ending.equals(".drl") ? Form.DSLR : Form.DRL;
    String noted = place.text().replaceFirst("(?m)^(rule \"|规则「)刑事案件发案起数不超过", "// 说明\n$0");
    Draft draft = place.draft().with(place.file(), noted);
    RubricLanguage language = new RubricLanguage(draft);
    Restating done = language.move(place.file(), noted.indexOf(RULE), to);
    Draft moved = draft.with(done.edits());
    String target = "outputs" + to.ending();

    assertThat(done.problems()).isEmpty();
    assertThat(moved.problems()).isEmpty();
    assertThat(moved.text(place.file()).orElseThrow()).doesNotContain(RULE, "// 说明");
    assertThat(moved.text(target).orElseThrow()).startsWith("// 说明\n").contains(RULE);
    assertThat(moved.rubric().orElseThrow().rules().stream().mapToInt(f -> f.rules().size()).sum())
        .isEqualTo(
            draft.rubric().orElseThrow().rules().stream().mapToInt(f -> f.rules().size()).sum());
    String second = moved.text(place.file()).orElseThrow();
    Restating again = new RubricLanguage(moved).move(place.file(), second.indexOf("超过300起"), to);
    assertThat(moved.with(again.edits()).text(target).orElseThrow())
        .startsWith(moved.text(target).orElseThrow().strip());
    assertThat(moved.with(again.edits()).problems()).isEmpty();
  }

  @Test
  void aRuleOfATableAndTheOnlyRuleOfAFileStayWhereTheyAre() {
    Marked row = marked(".csv");
    assertThat(row.language().move(row.file(), row.at(), Form.DRL).problems()).isNotEmpty();
    Marked only = Marked.in(Marked.LINZE, "more.drl", rule("甲|", "300"));
    assertThat(only.language().move("more.drl", 3, Form.DSLR).problems()).isNotEmpty();
    assertThat(only.language().move("nothing", 3, Form.DSLR).edits()).isEmpty();
  }
}

package dev.rubric.samples.benchmarks.engine;

import dev.rubric.samples.benchmarks.Criteria;
import java.util.function.Function;

/** The engines that are compared. */
public enum Engine {
  /** This library: a whole scorecard, with the rule, clause, values and words behind each point. */
  RUBRIC("Rubric (full explanations)", RubricEngine::load),
  /** The same, and somebody reads every value and every reason of it in Chinese. */
  RUBRIC_READ("Rubric, every explanation read", RubricEngine::loadAndRead),
  /** The floor: by hand, in decimals that happen to be exact for these criteria, points only. */
  HANDWRITTEN("Handwritten Java (points only)", Handwritten::load),
  /** The same by hand in exact fractions, as this library works points out. */
  HANDWRITTEN_EXACT("Handwritten Java, exact fractions (points only)", Handwritten::loadExact),
  /** DRL, a session per submission, points only. */
  DROOLS("Drools 10.2.0, a session each", PlainDrools::load),
  /** Decision tables in a spreadsheet, compiled. */
  OPENL("OpenL Tablets 5.27.14", OpenlTablets::load),
  /** DMN decision tables in FEEL. */
  DMN("kie-dmn 10.2.0", Dmn::load),
  /** A forward-chaining engine in plain Java. */
  EVRETE("Evrete 4.0.3", Evrete::load),
  /** Rules as pairs of lambdas, tried one after another. */
  EASY_RULES("Easy Rules 4.1.0", EasyRules::load),
  /** Not a rules engine: one compiled expression an indicator. */
  AVIATOR("Aviator 5.4.3 (expressions)", Aviator::load);

  private final String title;
  private final Function<Criteria, Contender> loading;

  Engine(String title, Function<Criteria, Contender> loading) {
    this.title = title;
    this.loading = loading;
  }

  /** Its name and version. */
  public String title() {
    return title;
  }

  /** Loads the criteria, from the text an author would write to ready to score. */
  public Contender load(Criteria criteria) {
    return loading.apply(criteria);
  }
}

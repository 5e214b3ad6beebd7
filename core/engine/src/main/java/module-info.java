/**
 * Loads rubrics and scores submissions with them.
 *
 * <p>What is exported without a condition is for everybody; the rest is for Rubric's own modules.
 */
@SuppressWarnings({"module", "requires-automatic"}) // Drools has no modules; others come later
module dev.rubric.engine {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires org.drools.base;
  requires org.drools.canonicalmodel;
  requires org.drools.core;
  requires org.drools.modelcompiler;
  requires org.kie.api;
  requires org.slf4j;
  requires org.snakeyaml.engine;
  requires static org.jspecify;

  exports dev.rubric;
  exports dev.rubric.batch;
  exports dev.rubric.diagnostic;
  exports dev.rubric.framework;
  exports dev.rubric.live;
  exports dev.rubric.number;
  exports dev.rubric.peers;
  exports dev.rubric.requirement;
  exports dev.rubric.rule;
  exports dev.rubric.scorecard;
  exports dev.rubric.submission;
  exports dev.rubric.table;
  exports dev.rubric.text;
  exports dev.rubric.internal.batch to
      dev.rubric.change,
      dev.rubric.cli;
  exports dev.rubric.internal.character to
      dev.rubric.documents;
  exports dev.rubric.internal.compile to
      dev.rubric.change,
      dev.rubric.checking,
      dev.rubric.testing;
  exports dev.rubric.internal.diagnostic to
      dev.rubric.change,
      dev.rubric.checking,
      dev.rubric.cli,
      dev.rubric.documents,
      dev.rubric.language,
      dev.rubric.spreadsheet,
      dev.rubric.testing,
      dev.rubric.workbench;
  exports dev.rubric.internal.digest to
      dev.rubric.store;
  exports dev.rubric.internal.document to
      dev.rubric.cli,
      dev.rubric.language,
      dev.rubric.spreadsheet,
      dev.rubric.testing,
      dev.rubric.workbench;
  exports dev.rubric.internal.fact to
      dev.rubric.change,
      dev.rubric.checking,
      dev.rubric.testing;
  exports dev.rubric.internal.file to
      dev.rubric.cli,
      dev.rubric.language,
      dev.rubric.store,
      dev.rubric.testing,
      dev.rubric.workbench;
  exports dev.rubric.internal.form to
      dev.rubric.cli;
  exports dev.rubric.internal.framework to
      dev.rubric.change,
      dev.rubric.checking,
      dev.rubric.cli,
      dev.rubric.documents,
      dev.rubric.testing;
  exports dev.rubric.internal.key to
      dev.rubric.testing;
  exports dev.rubric.internal.load to
      dev.rubric.change,
      dev.rubric.language;
  exports dev.rubric.internal.number to
      dev.rubric.checking,
      dev.rubric.documents;
  exports dev.rubric.internal.page to
      dev.rubric.change,
      dev.rubric.documents,
      dev.rubric.testing;
  exports dev.rubric.internal.probe to
      dev.rubric.testing;
  exports dev.rubric.internal.sentence to
      dev.rubric.documents,
      dev.rubric.language,
      dev.rubric.testing;
  exports dev.rubric.internal.submission to
      dev.rubric.testing;
  exports dev.rubric.internal.syntax to
      dev.rubric.language,
      dev.rubric.testing;
  exports dev.rubric.internal.table to
      dev.rubric.language,
      dev.rubric.spreadsheet;
  exports dev.rubric.internal.verify to
      dev.rubric.checking;
  exports dev.rubric.internal.version to
      dev.rubric.checking,
      dev.rubric.cli;
  exports dev.rubric.internal.vocabulary to
      dev.rubric.change,
      dev.rubric.checking,
      dev.rubric.language,
      dev.rubric.testing;

  uses dev.rubric.table.TableFormat;
}

package dev.rubric.workbench.site;

/** What a person may do in a workbench. */
public enum Right {
  /** Looks at rules, scores, proofs and impacts; hands in tables to see them scored. */
  READ,
  /** Edits drafts, proposes them, takes proposals back. */
  PROPOSE,
  /** Publishes what another person proposed. */
  PUBLISH
}

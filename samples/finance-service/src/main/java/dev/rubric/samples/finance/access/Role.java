package dev.rubric.samples.finance.access;

/** What a person may do. */
public enum Role {
  /** Makes people and their keys, and nothing else. */
  ADMIN,
  /** Submits for its unit, and sees what it submitted. */
  UNIT,
  /** Proposes standards, closes submissions, sees everything. */
  AUDITOR,
  /** Publishes what another person proposed, sees everything. */
  PUBLISHER,
  /** Sees everything, changes nothing. */
  READER
}

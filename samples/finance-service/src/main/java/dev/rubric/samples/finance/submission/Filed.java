package dev.rubric.samples.finance.submission;

/**
 * A submission as it is kept.
 *
 * @param id what it is asked for by; not null
 * @param standard the name of the standard it is scored by; not null
 * @param submitter who submitted it; not null
 * @param unit the unit; not null
 * @param version counts its changes, from 1; each has a score of its own
 * @param open whether it may change and is scored again when another standard comes into force
 * @param publication the publication that its score was made by
 * @param receivedAt when it was received; not null
 */
public record Filed(
    String id,
    String standard,
    String submitter,
    String unit,
    int version,
    boolean open,
    int publication,
    String receivedAt) {
  Filed changed(int by) {
    return new Filed(id, standard, submitter, unit, version + 1, open, by, receivedAt);
  }

  Filed closed() {
    return new Filed(id, standard, submitter, unit, version + 1, false, publication, receivedAt);
  }
}

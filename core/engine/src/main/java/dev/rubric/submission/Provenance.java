package dev.rubric.submission;

import java.util.Objects;

/**
 * Where a reported value comes from.
 *
 * @param kind whether a document states it or someone assumed it; not null
 * @param words the document's section, or the reason of the assumption; not null
 */
public record Provenance(Kind kind, String words) {
  /** Stated or assumed. */
  public enum Kind {
    /** A document states it (来源). */
    SOURCE,
    /** It was assumed, for the reason given (假定). */
    ASSUMED
  }

  /** Brings the words into the form that files give them. */
  public Provenance {
    Objects.requireNonNull(kind, "kind");
    words = Plain.text(words, "words");
  }

  /** A value that the named document or section states. */
  public static Provenance source(String document) {
    Objects.requireNonNull(document, "document");
    return new Provenance(Kind.SOURCE, document);
  }

  /** A value that nobody states, assumed for this reason. */
  public static Provenance assumed(String reason) {
    Objects.requireNonNull(reason, "reason");
    return new Provenance(Kind.ASSUMED, reason);
  }
}

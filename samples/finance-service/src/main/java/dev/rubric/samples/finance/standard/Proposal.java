package dev.rubric.samples.finance.standard;

import org.jspecify.annotations.Nullable;

/**
 * A standard that somebody proposes.
 *
 * @param id its number
 * @param standard the rubric's name; not null
 * @param version the rubric's own version; not null
 * @param hash the rubric's content hash; not null
 * @param author who proposed it (起草人); not null
 * @param reason why; not null
 * @param proposedAt when; not null
 * @param publisher who published it (发布人), another person; null while nobody has
 * @param publication the number of the publication; null while there is none
 */
public record Proposal(
    long id,
    String standard,
    String version,
    String hash,
    String author,
    String reason,
    String proposedAt,
    @Nullable String publisher,
    @Nullable Integer publication) {}

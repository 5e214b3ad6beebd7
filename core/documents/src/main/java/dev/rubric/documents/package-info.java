/**
 * Official self-evaluation tables (自评表) in Word, Excel and HTML: read as they are printed, audited,
 * turned into submissions, and written back.
 */
@NullMarked
package dev.rubric.documents;

import org.jspecify.annotations.NullMarked;

/**
 * The shipped rule files on an ordinary Drools: what a rule file needs beyond its text is a header
 * with imports and globals, and facts that have the fields which it names.
 */
@NullMarked
package dev.rubric.samples.drools;

import org.jspecify.annotations.NullMarked;

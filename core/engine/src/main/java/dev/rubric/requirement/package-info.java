/**
 * What a rubric needs to score each indicator, for forms and pages: the values to report, their
 * types, units, ranges, options and thresholds, and the rules that read them.
 */
@NullMarked
package dev.rubric.requirement;

import org.jspecify.annotations.NullMarked;

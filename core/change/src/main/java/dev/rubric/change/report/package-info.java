/** What is found when standards are compared, and how it is written. */
@NullMarked
package dev.rubric.change.report;

import org.jspecify.annotations.NullMarked;

/** What lies on the auditor's desk: drafts, submissions, and the way of a change to publication. */
@NullMarked
package dev.rubric.workbench.internal.desk;

import org.jspecify.annotations.NullMarked;

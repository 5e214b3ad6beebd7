/**
 * What a workbench needs of the place it stands in: where drafts, publications and submissions are
 * kept, who asks, and requests and answers of whatever server there is.
 */
@NullMarked
package dev.rubric.workbench.site;

import org.jspecify.annotations.NullMarked;

/** A workbench of one's own: drafts, publications and submissions in folders of this machine. */
@NullMarked
package dev.rubric.workbench.internal.folder;

import org.jspecify.annotations.NullMarked;

/** The workbench's questions and answers in JSON, each a few lines between browser and library. */
@NullMarked
package dev.rubric.workbench.internal.api;

import org.jspecify.annotations.NullMarked;

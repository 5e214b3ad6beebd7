/**
 * The auditor's workbench (工作台): change a rule in a browser, see its effect, prove it, publish it.
 *
 * <p>{@link dev.rubric.workbench.Workbench} is the door. The server is thin: what it answers is
 * what the library's own modules say.
 */
@NullMarked
package dev.rubric.workbench;

import org.jspecify.annotations.NullMarked;

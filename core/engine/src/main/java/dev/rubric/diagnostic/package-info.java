/**
 * What is wrong with a rubric or a submission, and where: {@link dev.rubric.diagnostic.Diagnostic}.
 */
package dev.rubric.diagnostic;

/**
 * The rules engine: the only package that names Drools.
 *
 * <p>The network is built from Drools' own rule model with the closures of {@link
 * dev.rubric.internal.compile}, so no rule text is ever turned into code.
 */
package dev.rubric.internal.drools;

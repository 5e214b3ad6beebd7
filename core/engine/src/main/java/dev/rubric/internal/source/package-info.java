/** Gathers the files of a rubric, wherever they are kept. */
package dev.rubric.internal.source;

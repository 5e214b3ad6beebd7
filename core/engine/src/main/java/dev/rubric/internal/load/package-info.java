/** Makes a rubric of its files: read, checked and compiled, whole or not at all. */
package dev.rubric.internal.load;

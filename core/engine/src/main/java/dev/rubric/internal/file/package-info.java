/** The one door through which files are opened. */
package dev.rubric.internal.file;

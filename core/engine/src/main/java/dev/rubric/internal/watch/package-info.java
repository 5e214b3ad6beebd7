/** Notices when the files of a folder have changed and come to rest. */
package dev.rubric.internal.watch;

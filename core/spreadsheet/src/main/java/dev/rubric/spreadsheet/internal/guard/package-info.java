/**
 * The guards for files from outside: bounded unpacking, what is refused, what a file really is, and
 * what a cell shows. Shared with whatever else reads such files.
 */
package dev.rubric.spreadsheet.internal.guard;

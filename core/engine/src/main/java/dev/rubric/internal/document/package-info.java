/**
 * Reads YAML and JSON into one tree that knows the place of every value, and says in plain words
 * what is wrong with a file.
 */
package dev.rubric.internal.document;

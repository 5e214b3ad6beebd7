/** Writes YAML. */
package dev.rubric.testing.internal.yaml;

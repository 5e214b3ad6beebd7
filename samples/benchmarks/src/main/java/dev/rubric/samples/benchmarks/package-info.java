/** The same rubric and the same submissions in every engine, measured in one run. */
package dev.rubric.samples.benchmarks;

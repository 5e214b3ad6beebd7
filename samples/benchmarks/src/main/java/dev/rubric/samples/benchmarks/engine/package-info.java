/** One rubric, written in the way of each engine. */
package dev.rubric.samples.benchmarks.engine;

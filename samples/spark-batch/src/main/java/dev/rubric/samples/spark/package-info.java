/** Rubric on Apache Spark: {@link dev.rubric.samples.spark.ScoreJob} is what a cluster runs. */
package dev.rubric.samples.spark;

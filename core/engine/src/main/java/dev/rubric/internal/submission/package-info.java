/** Reads submissions and checks them against a rubric's framework. */
package dev.rubric.internal.submission;

/** Makes submissions up, for trials of speed and scale. */
package dev.rubric.testing.generate;

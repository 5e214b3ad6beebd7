/** Does many tasks in several threads and keeps their order. */
package dev.rubric.internal.batch;

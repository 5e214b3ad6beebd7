/**
 * Rubrics that follow their folder while a system runs.
 *
 * <p>{@link dev.rubric.live.LiveRubric} is the door. An edit that can't be used never replaces the
 * version in service.
 */
package dev.rubric.live;

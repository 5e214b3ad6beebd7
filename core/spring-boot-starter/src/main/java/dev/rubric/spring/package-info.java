/**
 * Scoring in a Spring Boot application.
 *
 * <p>With {@code rubric.folder} or {@code rubric.store} there is a bean {@link
 * dev.rubric.spring.Scoring}; health, metrics, problem details and the endpoint come with it.
 */
@NullMarked
package dev.rubric.spring;

import org.jspecify.annotations.NullMarked;

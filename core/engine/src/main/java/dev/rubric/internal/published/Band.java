package dev.rubric.internal.published;

/**
 * One rule of a published method, in the words of rule files.
 *
 * @param condition when it holds: {@code 不低于 90%，低于 95%}
 * @param statement what it is worth: {@code 得分值的 80%}
 * @param text the words of the method it comes from
 */
public record Band(String condition, String statement, String text) {}

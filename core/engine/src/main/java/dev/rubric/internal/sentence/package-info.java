/**
 * Chinese sentences as rules: reads them into {@link dev.rubric.rule} and writes rules as
 * sentences. The same sentences stand in {@code .dslr} files and in the cells of tables.
 *
 * <p>Where there is no sentence, a line that begins with {@code >} holds the rule language itself,
 * so that nothing that a rule can say is lost.
 */
package dev.rubric.internal.sentence;

/**
 * The parsed form of scoring rules (评分规则), as an auditor wrote them.
 *
 * <p>{@link dev.rubric.rule.RuleFile} is the root. Names stand as written, in Chinese or English;
 * every node knows its place in the file. All types are immutable and thread-safe.
 */
package dev.rubric.rule;

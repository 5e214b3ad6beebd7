/**
 * The words of the rule language: facts and their fields, verbs and functions, each in Chinese and
 * in English. What is not here can't be said.
 */
package dev.rubric.internal.vocabulary;

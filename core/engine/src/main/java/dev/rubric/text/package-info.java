/** The two languages in which the library speaks. */
package dev.rubric.text;

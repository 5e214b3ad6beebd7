/** The forms that a rule file can have: one meaning, read and written by the name's ending. */
package dev.rubric.internal.form;

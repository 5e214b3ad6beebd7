/** Which changes to the rules of a rubric no case would notice; all types are immutable. */
package dev.rubric.testing.mutation;

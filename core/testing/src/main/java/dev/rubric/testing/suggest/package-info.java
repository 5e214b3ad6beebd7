/** Cases that are missing, ready to be reviewed; all types are immutable. */
package dev.rubric.testing.suggest;

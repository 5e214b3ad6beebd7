/** The auditor's workbench in the service: its people, its database, its four eyes. */
@NullMarked
package dev.rubric.samples.finance.workbench;

import org.jspecify.annotations.NullMarked;

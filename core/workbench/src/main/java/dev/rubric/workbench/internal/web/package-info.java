/** What a browser and the workbench say to each other: requests, answers, and who may ask. */
@NullMarked
package dev.rubric.workbench.internal.web;

import org.jspecify.annotations.NullMarked;

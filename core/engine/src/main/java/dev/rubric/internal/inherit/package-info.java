/**
 * A rubric that builds on another one states only what differs; here both become one: which
 * standards there are, what of them is changed or dropped, and where every line comes from.
 */
package dev.rubric.internal.inherit;

/**
 * Criteria that look at other units (同类): what is gathered of all units first, and what one unit is
 * then held against.
 *
 * <p>{@link dev.rubric.peers.PeerTable} is what a survey comes to. All types but the survey are
 * immutable and thread-safe.
 */
package dev.rubric.peers;

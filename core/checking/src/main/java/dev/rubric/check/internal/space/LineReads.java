package dev.rubric.check.internal.space;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the score of a line depends on, by the rules that speak of it. */
public final class LineReads {
  private final String about;
  private final List<Role> roles;
  private final Reads reads;
  private final Set<String> sources = new HashSet<>();

  /**
   * Of a line.
   *
   * @param about its indicator
   * @param roles the rules, at least one
   */
  public LineReads(String about, List<Role> roles) {
    this.about = about;
    this.roles = List.copyOf(roles);
    this.reads = new Reads(roles);
    reads.needs().forEach(need -> sources.addAll(Sources.of(need)));
  }

  /** Whether the line depends on a number. */
  public boolean reads(Moved moved) {
    return moved.isOneOf(sources) || reads.aggregates().stream().anyMatch(moved::moves);
  }

  /** Whether the line depends on rows of lists, budget lines or events together. */
  public boolean readsRows() {
    return !reads.aggregates().isEmpty();
  }

  /** Where the score of the line turns while a number is moved. */
  public Turns turns(Moved moved) {
    return Turns.of(about, roles, reads, moved);
  }
}

package dev.rubric.workbench.site;

import dev.rubric.Rubric;
import dev.rubric.store.Published;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The way of one rubric's drafts into force. The workbench proves a draft and holds two persons
 * apart before it asks; it asks from one thread at a time.
 */
public interface Publications {
  /** A folder with the files of the rubric that is in force and its cases; always the same. */
  Path folder();

  /**
   * Brings the folder to what is in force today.
   *
   * @return whether files of the folder changed
   */
  boolean refresh();

  /** The change that waits for a second pair of eyes; empty when none does. */
  Optional<Proposal> proposal();

  /** Notes a proposal, in the place of one before it. */
  void propose(Proposal proposal, Rubric rubric);

  /**
   * Takes the proposal back.
   *
   * @throws Refusal when what was proposed once stays proposed
   */
  void withdraw();

  /**
   * Publishes what is proposed; from its first day on it is in force.
   *
   * @param changed the files that differ from what the folder has, cases among them
   * @throws Refusal when it is not published
   */
  Published publish(
      Proposal proposal, Rubric rubric, String publisher, SortedMap<String, String> changed);

  /** All publications, the first one first. */
  List<Published> history();

  /**
   * A rubric that was published.
   *
   * @throws Refusal when there is none of that hash
   */
  Rubric rubric(String hash);
}

package dev.rubric.samples.finance.standard;

import dev.rubric.samples.finance.problem.Refusal;
import dev.rubric.samples.finance.store.Durability;
import dev.rubric.store.Publication;
import dev.rubric.store.Published;
import dev.rubric.store.StoreException;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Publishes what was proposed, with four eyes: who publishes is not who proposed. */
@Component
public class Publishing {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Standards standards;
  private final Proposals proposals;
  private final DataSource database;
  private final TransactionOperations transactions;
  private final Durability durability;

  /** Publishes into that database, where proposals and publications are noted together. */
  public Publishing(
      Standards standards,
      Proposals proposals,
      DataSource database,
      TransactionOperations transactions,
      Durability durability) {
    this.standards = standards;
    this.proposals = proposals;
    this.database = database;
    this.transactions = transactions;
    this.durability = durability;
  }

  /**
   * Publishes a proposal.
   *
   * @param from the first day it is in force; null for from now on
   * @param to the last day it is in force; null for no last day
   */
  public Published publish(
      long id, String publisher, @Nullable LocalDate from, @Nullable LocalDate to) {
    Proposal proposal = proposals.proposal(id);
    if (publisher.equals(proposal.author())) {
      throw Refusal.of(
          HttpStatus.FORBIDDEN,
          "four-eyes",
          "起草人不能发布自己的草案，须由另一人发布",
          "who proposed it can't publish it; another person has to");
    }
    Publication said = said(publisher, proposal.reason(), from, to);
    Published published = noted(id, publisher, said);
    durability.await();
    return published;
  }

  private static Publication said(
      String publisher, String reason, @Nullable LocalDate from, @Nullable LocalDate to) {
    try {
      return new Publication(publisher, reason, from, to);
    } catch (IllegalArgumentException days) {
      throw Refusal.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "days",
          "失效日不能早于生效日",
          "the last day lies before the first");
    }
  }

  private Published noted(long id, String publisher, Publication said) {
    try {
      return Objects.requireNonNull(transactions.execute(transaction -> note(id, publisher, said)));
    } catch (StoreException taken) {
      throw Refusal.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "busy",
              "另一份评分标准正在发布，请稍后再试",
              "another standard is being published, try again later")
          .retryAfter(SOON);
    }
  }

  private Published note(long id, String publisher, Publication said) {
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      Published published = standards.publish(connection, proposals.rubric(id), said);
      if (!proposals.published(id, publisher, published.number())) {
        throw Refusal.of(
            HttpStatus.CONFLICT, "published", "这份草案已经发布", "this proposal was published already");
      }
      return published;
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }
}

package dev.rubric.samples.finance;

/** The same on PostgreSQL, by one property. */
class PostgresRescoringTest extends RescoringTest {
  PostgresRescoringTest() {
    super("--spring.datasource.url=" + Postgres.database());
  }
}

package dev.rubric.samples.finance;

/** The same on PostgreSQL, by one property. */
class PostgresKillTest extends KillTest {
  PostgresKillTest() {
    super("--spring.datasource.url=" + Postgres.database());
  }
}

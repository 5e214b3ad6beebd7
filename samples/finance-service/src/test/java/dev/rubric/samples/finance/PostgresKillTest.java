package dev.rubric.samples.finance;

/** The same on PostgreSQL, by one property. */
class PostgresKillTest extends KillTest {
  private final String url = Postgres.database();

  @Override
  String[] database() {
    return new String[] {"--spring.datasource.url=" + url};
  }
}

package dev.rubric.samples.finance;

/** The same on PostgreSQL, by one property. */
class PostgresTogetherTest extends TogetherTest {
  PostgresTogetherTest() {
    super("--spring.datasource.url=" + Postgres.database());
  }
}

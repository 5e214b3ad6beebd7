package dev.rubric.samples.finance;

/** The same on PostgreSQL, by one property. */
class PostgresTogetherTest extends TogetherTest {
  private final String url = Postgres.database();

  @Override
  String[] database() {
    return new String[] {"--spring.datasource.url=" + url};
  }
}

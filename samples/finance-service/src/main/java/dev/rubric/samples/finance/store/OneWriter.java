package dev.rubric.samples.finance.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Gives an H2 database a single connection and no thread that writes behind it. H2 takes what it
 * writes from one map after the other; what others commit meanwhile is there by half, and after a
 * kill an index may know of a change that its row does not. Nobody commits here while it writes.
 * The texts of rows are kept in the rows, since H2 changes others outside of transactions
 * (h2database issue 3037). PostgreSQL needs none of this.
 */
final class OneWriter implements BeanPostProcessor {
  private static final String IN_ORDER = "SET WRITE_DELAY 0; SET MAX_LENGTH_INPLACE_LOB 16777216";

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool && isH2(pool)) {
      pool.setMaximumPoolSize(1);
      pool.setConnectionInitSql(IN_ORDER);
    }
    return bean;
  }

  private static boolean isH2(HikariDataSource pool) {
    return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith("jdbc:h2:");
  }
}

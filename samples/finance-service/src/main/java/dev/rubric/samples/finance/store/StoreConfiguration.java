package dev.rubric.samples.finance.store;

import dev.rubric.store.DecisionLog;
import dev.rubric.store.JdbcDecisionLog;
import dev.rubric.store.JdbcStore;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The library's store and decision log in the service's own database, in its transactions. */
@Configuration
class StoreConfiguration {
  @Bean
  static OneWriter oneWriter() {
    return new OneWriter();
  }

  @Bean
  JdbcStore store(DataSource database) {
    return JdbcStore.in(new TransactionAwareDataSourceProxy(database));
  }

  @Bean
  DecisionLog decisionLog(DataSource database) {
    return new JdbcDecisionLog(new TransactionAwareDataSourceProxy(database), Set.of());
  }

  /** A standard comes into force when a day begins in China, wherever the machine stands. */
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }
}

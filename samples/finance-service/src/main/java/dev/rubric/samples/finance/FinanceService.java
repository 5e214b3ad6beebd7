package dev.rubric.samples.finance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * A small budget-management service; its README.md takes it from the first start to a new standard.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FinanceService {
  /** Starts it; arguments are Spring's, such as {@code --server.port=80}. */
  public static void main(String[] arguments) {
    SpringApplication.run(FinanceService.class, arguments);
  }
}

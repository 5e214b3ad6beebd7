package dev.rubric.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;

/** Problem details for what can't be scored, and the endpoint, which must be switched on. */
@AutoConfiguration(after = RubricAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
public class RubricWebAutoConfiguration {
  /** Refusals in the caller's language. */
  @Bean
  RubricProblems rubricProblems() {
    return new RubricProblems();
  }

  /** {@code POST /rubric/scores}. */
  @Bean
  @ConditionalOnBean(Scoring.class)
  @ConditionalOnProperty(name = "rubric.endpoint.enabled", havingValue = "true")
  RubricController rubricController(Scoring scoring) {
    return new RubricController(scoring);
  }
}

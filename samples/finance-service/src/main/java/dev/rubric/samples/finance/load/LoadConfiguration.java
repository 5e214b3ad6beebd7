package dev.rubric.samples.finance.load;

import dev.rubric.samples.finance.FinanceProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Bounds what is read and what is worked on, before either begins. */
@Configuration
class LoadConfiguration implements WebMvcConfigurer {
  private final Admission admission;
  private final FinanceProperties properties;

  LoadConfiguration(Admission admission, FinanceProperties properties) {
    this.admission = admission;
    this.properties = properties;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new LengthInterceptor(properties.largest().toBytes()));
    registry
        .addInterceptor(new AdmissionInterceptor(admission))
        .addPathPatterns("/standards/*/submissions", "/submissions/**");
  }
}

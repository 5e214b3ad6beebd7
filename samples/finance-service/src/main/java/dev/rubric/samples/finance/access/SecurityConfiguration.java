package dev.rubric.samples.finance.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.rubric.samples.finance.problem.Refusal;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who may do what, in one place; what is not named here nobody may do. */
@Configuration
class SecurityConfiguration {
  private static final String[] ALL_SEEING = {"AUDITOR", "PUBLISHER", "READER"};

  private final HandlerExceptionResolver problems;

  SecurityConfiguration(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Bean
  SecurityFilterChain accessRules(HttpSecurity http) {
    return http.addFilterBefore(new OwnSite(), AuthorizationFilter.class)
        .authorizeHttpRequests(SecurityConfiguration::allowed)
        .httpBasic(basic -> basic.authenticationEntryPoint(notSignedIn()))
        .exceptionHandling(each -> each.accessDeniedHandler(notAllowed()))
        .sessionManagement(each -> each.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // No cookie says who is calling; what a browser remembers of a password, OwnSite guards.
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void allowed(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to) {
    to.dispatcherTypeMatchers(DispatcherType.ERROR)
        .permitAll()
        .requestMatchers(GET, "/seal-key.pem")
        .permitAll()
        .requestMatchers(POST, "/people", "/people/*/key")
        .hasRole("ADMIN")
        .requestMatchers(POST, "/standards/*/proposals")
        .hasRole("AUDITOR")
        .requestMatchers(GET, "/proposals/**")
        .hasAnyRole("AUDITOR", "PUBLISHER")
        .requestMatchers(POST, "/proposals/*/publication")
        .hasRole("PUBLISHER")
        .requestMatchers(POST, "/standards/*/submissions")
        .hasRole("UNIT")
        .requestMatchers(PUT, "/submissions/*")
        .hasRole("UNIT")
        .requestMatchers(POST, "/submissions/*/closing")
        .hasRole("AUDITOR")
        .requestMatchers(GET, "/submissions/**", "/standards/*")
        .hasAnyRole("UNIT", "AUDITOR", "PUBLISHER", "READER")
        .requestMatchers(GET, "/rescorings/**")
        .hasAnyRole(ALL_SEEING)
        // What each of them may do there, the workbench decides question by question.
        .requestMatchers("/workbench/**")
        .hasAnyRole(ALL_SEEING)
        .anyRequest()
        .denyAll();
  }

  private AuthenticationEntryPoint notSignedIn() {
    return (request, response, why) -> {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"finance\", charset=\"UTF-8\"");
      problems.resolveException(
          request,
          response,
          null,
          Refusal.of(
              HttpStatus.UNAUTHORIZED,
              "not-signed-in",
              "须以姓名和密钥登录（HTTP Basic）",
              "sign in with name and key (HTTP Basic)"));
    };
  }

  private AccessDeniedHandler notAllowed() {
    return (request, response, why) ->
        problems.resolveException(
            request,
            response,
            null,
            Refusal.of(
                HttpStatus.FORBIDDEN, "not-allowed", "您的角色不能这样做", "your roles do not allow this"));
  }

  @Bean
  UserDetailsService signingIn(People people) {
    return name ->
        people
            .keyHash(name)
            .map(hash -> User.withUsername(name).password(hash).roles(roles(people, name)).build())
            .orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
  }

  private static String[] roles(People people, String name) {
    return people.signedIn(name).roles().stream().map(Role::name).toArray(String[]::new);
  }

  @Bean
  PasswordEncoder accessKeys() {
    return new AccessKey();
  }
}

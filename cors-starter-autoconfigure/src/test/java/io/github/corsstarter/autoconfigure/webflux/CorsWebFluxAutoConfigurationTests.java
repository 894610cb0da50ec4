package io.github.corsstarter.autoconfigure.webflux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.settings.CorsSettingsAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.Ordered;
import org.springframework.web.server.WebFilter;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

class CorsWebFluxAutoConfigurationTests {

  private static final AutoConfigurations OURS =
      AutoConfigurations.of(
          CorsSettingsAutoConfiguration.class,
          CorsAutoConfiguration.class,
          CorsWebFluxAutoConfiguration.class);

  private final ReactiveWebApplicationContextRunner runner =
      new ReactiveWebApplicationContextRunner().withConfiguration(OURS);

  @Test
  void filterIsThereWithoutPolicies() {
    runner.run(context -> assertThat(context).hasSingleBean(WebFilter.class));
  }

  @Test
  void filterIsThereWhereDisabled() {
    runner
        .withPropertyValues("cors.enabled=false")
        .run(context -> assertThat(context).hasSingleBean(WebFilter.class));
  }

  @Test
  void filterComesBeforeAllButForwardedHeadersAndObservation() {
    runner.run(
        context ->
            assertThat(context.getBean(WebFilter.class))
                .isInstanceOfSatisfying(
                    Ordered.class,
                    filter -> assertThat(filter.getOrder()).isEqualTo(Integer.MIN_VALUE + 5)));
  }

  @Test
  void filterHasTheConfiguredOrder() {
    runner
        .withPropertyValues("cors.filter.order=7")
        .run(
            context ->
                assertThat(context.getBean(WebFilter.class))
                    .isInstanceOfSatisfying(
                        Ordered.class, filter -> assertThat(filter.getOrder()).isEqualTo(7)));
  }

  @Test
  void filterBacksOffOnItsName() {
    runner
        .withBean("corsPolicyWebFilter", String.class, () -> "mine")
        .run(context -> assertThat(context).doesNotHaveBean(WebFilter.class));
  }

  @Test
  void filterStaysBesideOthers() {
    runner
        .withBean("other", WebFilter.class, () -> (exchange, chain) -> chain.filter(exchange))
        .run(context -> assertThat(context).hasBean("corsPolicyWebFilter"));
  }

  @Test
  void nothingIsThereInServletApplications() {
    new WebApplicationContextRunner()
        .withConfiguration(OURS)
        .run(context -> assertThat(context).doesNotHaveBean("corsPolicyWebFilter"));
  }

  @Test
  void nothingIsThereOutsideWebApplications() {
    new ApplicationContextRunner()
        .withConfiguration(OURS)
        .run(context -> assertThat(context).doesNotHaveBean("corsPolicyWebFilter"));
  }

  @Test
  void nothingIsThereWithoutPathPatterns() {
    runner
        .withClassLoader(new FilteredClassLoader(PathPattern.class))
        .run(context -> assertThat(context).doesNotHaveBean("corsPolicyWebFilter"));
  }

  @Test
  void nothingIsThereWithoutReactor() {
    runner
        .withClassLoader(new FilteredClassLoader(Mono.class))
        .run(context -> assertThat(context).doesNotHaveBean("corsPolicyWebFilter"));
  }
}

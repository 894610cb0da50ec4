package io.github.corsstarter.autoconfigure.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.settings.CorsSettingsAutoConfiguration;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.web.server.WebFilter;
import org.springframework.web.util.pattern.PathPattern;

class CorsServletAutoConfigurationTests {

  private static final AutoConfigurations OURS =
      AutoConfigurations.of(
          CorsSettingsAutoConfiguration.class,
          CorsAutoConfiguration.class,
          CorsServletAutoConfiguration.class);

  private final WebApplicationContextRunner runner =
      new WebApplicationContextRunner().withConfiguration(OURS);

  @Test
  void filterIsThereWithoutPolicies() {
    runner.run(context -> assertThat(context).hasSingleBean(FilterRegistrationBean.class));
  }

  @Test
  void filterIsThereWhereDisabled() {
    runner
        .withPropertyValues("cors.enabled=false")
        .run(context -> assertThat(context).hasSingleBean(FilterRegistrationBean.class));
  }

  @Test
  void filterComesBeforeAllButForwardedHeadersAndObservation() {
    runner.run(
        context -> assertThat(registration(context).getOrder()).isEqualTo(Integer.MIN_VALUE + 5));
  }

  @Test
  void filterHasTheConfiguredOrder() {
    runner
        .withPropertyValues("cors.filter.order=7")
        .run(context -> assertThat(registration(context).getOrder()).isEqualTo(7));
  }

  @Test
  void filterSeesFirstDispatchesAndThoseThatLoseHeaders() {
    runner.run(
        context ->
            assertThat(registration(context).determineDispatcherTypes())
                .isEqualTo(
                    EnumSet.of(
                        DispatcherType.REQUEST,
                        DispatcherType.ERROR,
                        DispatcherType.ASYNC,
                        DispatcherType.FORWARD)));
  }

  @Test
  void filterSupportsAsync() {
    runner.run(context -> assertThat(registration(context).isAsyncSupported()).isTrue());
  }

  @Test
  void filterBacksOffOnItsName() {
    runner
        .withBean("corsPolicyFilter", String.class, () -> "mine")
        .run(context -> assertThat(context).doesNotHaveBean(FilterRegistrationBean.class));
  }

  @Test
  void filterStaysBesideOthers() {
    runner
        .withBean("other", Filter.class, () -> (request, response, chain) -> {})
        .run(context -> assertThat(context).hasBean("corsPolicyFilter"));
  }

  @Test
  void nothingIsThereInReactiveApplications() {
    new ReactiveWebApplicationContextRunner()
        .withConfiguration(OURS)
        .run(context -> assertThat(context).doesNotHaveBean("corsPolicyFilter"));
  }

  @Test
  void nothingIsThereOutsideWebApplications() {
    new ApplicationContextRunner()
        .withConfiguration(OURS)
        .run(context -> assertThat(context).doesNotHaveBean("corsPolicyFilter"));
  }

  @Test
  void nothingIsThereWithoutPathPatterns() {
    runner
        .withClassLoader(new FilteredClassLoader(PathPattern.class))
        .run(context -> assertThat(context).doesNotHaveBean("corsPolicyFilter"));
  }

  @Test
  void reactiveApplicationNeedsNoServletClasses() {
    new ReactiveWebApplicationContextRunner()
        .withConfiguration(OURS)
        .withClassLoader(new FilteredClassLoader(Filter.class, FilterRegistration.class))
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("corsPolicyFilter"));
  }

  @Test
  void servletApplicationNeedsNoReactiveClasses() {
    runner
        .withClassLoader(
            new FilteredClassLoader(
                WebFilter.class.getPackageName(), "reactor", "org.springframework.web.reactive"))
        .run(context -> assertThat(context).hasNotFailed().hasBean("corsPolicyFilter"));
  }

  private static FilterRegistrationBean<?> registration(ApplicationContext context) {
    return context.getBean(FilterRegistrationBean.class);
  }
}

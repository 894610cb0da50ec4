package io.github.corsstarter.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.path.PathIndex;
import io.github.corsstarter.autoconfigure.rejections.CorsRejectionsAutoConfiguration;
import io.github.corsstarter.autoconfigure.settings.CorsSettingsAutoConfiguration;
import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.NotGoverned;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsPolicies;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.DecisionListener;
import io.github.corsstarter.core.PolicyResolver;
import jakarta.annotation.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.util.pattern.PathPattern;

class CorsAutoConfigurationTests {

  private static final String FRONT_END = "https://app.example.com";

  private final WebApplicationContextRunner runner =
      new WebApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  CorsSettingsAutoConfiguration.class, CorsAutoConfiguration.class));

  private final WebApplicationContextRunner configured =
      runner.withPropertyValues(
          "cors.policies.app.paths=/api/**", "cors.policies.app.allowed-origins=" + FRONT_END);

  @Test
  void nothingIsThereOutsideWebApplications() {
    new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(CorsSettingsAutoConfiguration.class, CorsAutoConfiguration.class))
        .run(
            context ->
                assertThat(context)
                    .doesNotHaveBean(CorsSettings.class)
                    .doesNotHaveBean(CorsPolicies.class)
                    .doesNotHaveBean(CorsEvaluator.class));
  }

  @Test
  void nothingIsThereWithoutPathPatterns() {
    runner
        .withClassLoader(new FilteredClassLoader(PathPattern.class))
        .run(context -> assertThat(context).doesNotHaveBean(CorsEvaluator.class));
  }

  @Test
  void theRestIsThereWhateverNameThisConfigurationHas() {
    new WebApplicationContextRunner()
        .withUserConfiguration(CorsAutoConfiguration.class)
        .withConfiguration(AutoConfigurations.of(CorsSettingsAutoConfiguration.class))
        .run(
            context ->
                assertThat(context)
                    .hasBean("corsAutoConfiguration")
                    .hasSingleBean(CorsSettings.class));
  }

  @Test
  void theRestIsNotThereWithoutThisConfiguration() {
    new WebApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(CorsSettingsAutoConfiguration.class))
        .run(context -> assertThat(context).doesNotHaveBean(CorsSettings.class));
  }

  @Test
  void everythingIsThereInReactiveApplicationsToo() {
    new ReactiveWebApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(CorsSettingsAutoConfiguration.class, CorsAutoConfiguration.class))
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(CorsSettings.class)
                    .hasSingleBean(CorsPolicies.class)
                    .hasSingleBean(CorsEvaluator.class));
  }

  @Test
  void configuredPolicyDecides() {
    configured.run(
        context -> {
          assertThat(decide(context, "/api/x", FRONT_END)).isInstanceOf(Allowed.class);
          assertThat(decide(context, "/api/x", "https://b.example")).isInstanceOf(Rejected.class);
          assertThat(decide(context, "/other", FRONT_END)).isInstanceOf(NotGoverned.class);
        });
  }

  @Test
  void noRequestIsGovernedWithoutPolicies() {
    runner.run(
        context ->
            assertThat(decide(context, "/api/x", FRONT_END)).isInstanceOf(NotGoverned.class));
  }

  /** The beans stay, because conditions are frozen by ahead-of-time processing. */
  @Test
  void noRequestIsGovernedWhereDisabled() {
    configured
        .withPropertyValues("cors.enabled=false")
        .run(
            context -> {
              assertThat(context).hasSingleBean(CorsEvaluator.class);
              assertThat(decide(context, "/api/x", FRONT_END)).isInstanceOf(NotGoverned.class);
            });
  }

  @Test
  void nothingIsValidatedWhereDisabled() {
    runner
        .withPropertyValues(
            "cors.enabled=false",
            "cors.policies.app.allowed-origins=not an origin",
            "cors.filter.order=first")
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void noResolverIsAskedWhereDisabled() {
    runner
        .withUserConfiguration(TenantResolver.class)
        .withPropertyValues("cors.enabled=false")
        .run(
            context -> assertThat(decide(context, "/", FRONT_END)).isInstanceOf(NotGoverned.class));
  }

  @Test
  void actuatorShowsTheProperties() {
    configured.run(
        context -> {
          ConfigurationPropertiesReportEndpoint endpoint =
              new ConfigurationPropertiesReportEndpoint(List.of(), Show.ALWAYS);
          endpoint.setApplicationContext(context);

          assertThat(endpoint.configurationPropertiesWithPrefix("cors").getContexts().values())
              .singleElement()
              .satisfies(
                  beans ->
                      assertThat(beans.getBeans().values())
                          .singleElement()
                          .satisfies(
                              bean ->
                                  assertThat(bean.getProperties().toString())
                                      .contains("allowedOrigins=[" + FRONT_END + "]")));
        });
  }

  @Test
  void nothingIsBoundWhereDisabled() {
    configured
        .withPropertyValues("cors.enabled=false")
        .run(
            context ->
                assertThat(context.getBean(CorsProperties.class))
                    .returns(false, CorsProperties::enabled)
                    .returns(Map.of(), CorsProperties::policies));
  }

  @Test
  void evaluatorBacksOff() {
    CorsEvaluator own = CorsEvaluator.of(request -> null, List.of());

    configured
        .withBean("own", CorsEvaluator.class, () -> own)
        .run(context -> assertThat(context).getBean(CorsEvaluator.class).isSameAs(own));
  }

  @Test
  void policiesBackOff() {
    CorsPolicies own = new PathIndex(List.of());

    configured
        .withBean("own", CorsPolicies.class, () -> own)
        .run(
            context -> {
              assertThat(context).getBean(CorsPolicies.class).isSameAs(own);
              assertThat(decide(context, "/api/x", FRONT_END)).isInstanceOf(NotGoverned.class);
            });
  }

  @Test
  void settingsBackOff() {
    configured.run(
        reference ->
            configured
                .withBean("own", CorsSettings.class, () -> reference.getBean(CorsSettings.class))
                .run(
                    context ->
                        assertThat(context)
                            .hasSingleBean(CorsSettings.class)
                            .doesNotHaveBean("corsStarterSettings")));
  }

  @Test
  void customResolverReplacesTheConfiguredPolicies() {
    configured
        .withUserConfiguration(TenantResolver.class)
        .run(
            context -> {
              CorsDecision decision = decide(context, "/other", "https://tenant.example");

              assertThat(decision).isInstanceOf(Allowed.class);
              assertThat(decision.headers().vary()).isEqualTo("Origin, X-Tenant");
              assertThat(decide(context, "/api/x", FRONT_END)).isInstanceOf(Rejected.class);
              assertThat(context.getBean(CorsPolicies.class).named("app")).isNotNull();
            });
  }

  @Test
  void primaryOfTwoResolversIsAsked() {
    runner
        .withUserConfiguration(TenantResolver.class, PrimaryResolver.class)
        .run(
            context ->
                assertThat(decide(context, "/", "https://tenant.example"))
                    .isInstanceOf(NotGoverned.class));
  }

  @Test
  void twoResolversWithoutAPrimaryOneFail() {
    runner
        .withUserConfiguration(TenantResolver.class, OtherResolver.class)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(NoUniqueBeanDefinitionException.class)
                    .hasMessageContainingAll("tenantResolver", "otherResolver"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"resolver", "beans", "other"})
  void twoResolversFailWhateverTheirNamesAre(String name) {
    runner
        .withUserConfiguration(OtherResolver.class)
        .withBean(name, PolicyResolver.class, () -> request -> null)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(NoUniqueBeanDefinitionException.class)
                    .hasMessageContainingAll(name, "otherResolver"));
  }

  @Test
  void resolverWithAPriorityIsAsked() {
    runner
        .withBean("urgent", PolicyResolver.class, UrgentResolver::new)
        .withUserConfiguration(TenantResolver.class)
        .run(
            context ->
                assertThat(decide(context, "/", "https://tenant.example"))
                    .isInstanceOf(NotGoverned.class));
  }

  @Test
  void orderIsNoChoiceBetweenTwoResolvers() {
    runner
        .withBean("first", PolicyResolver.class, OrderedResolver::new)
        .withUserConfiguration(OtherResolver.class)
        .run(context -> assertThat(context).hasFailed());
  }

  @Test
  void twoPrimaryResolversFailWithBothNames() {
    runner
        .withUserConfiguration(PrimaryResolver.class)
        .withBean("second", PolicyResolver.class, () -> r -> null, d -> d.setPrimary(true))
        .run(
            context ->
                assertThat(
                        new AmbiguousResolverFailureAnalyzer()
                            .analyze(context.getStartupFailure())
                            .getDescription())
                    .contains("primaryResolver", "second"));
  }

  @Test
  void resolverBesideFallbacksIsAsked() {
    runner
        .withUserConfiguration(TenantResolver.class)
        .withBean("one", PolicyResolver.class, () -> r -> null, d -> d.setFallback(true))
        .withBean("resolver", PolicyResolver.class, () -> r -> null, d -> d.setFallback(true))
        .run(
            context ->
                assertThat(decide(context, "/", "https://tenant.example"))
                    .isInstanceOf(Allowed.class));
  }

  @Test
  void resolverThatIsNoCandidateForInjectionIsNotAsked() {
    runner
        .withUserConfiguration(TenantResolver.class)
        .withBean("part", PolicyResolver.class, () -> r -> null, d -> d.setAutowireCandidate(false))
        .run(
            context ->
                assertThat(decide(context, "/", "https://tenant.example"))
                    .isInstanceOf(Allowed.class));
  }

  /** The start-up lines tell of a resolver that is asked; which one, an own evaluator decides. */
  @Test
  void twoResolversAreNoFailureBesideAnOwnEvaluator() {
    runner
        .withConfiguration(AutoConfigurations.of(CorsRejectionsAutoConfiguration.class))
        .withUserConfiguration(TenantResolver.class, OtherResolver.class)
        .withBean("own", CorsEvaluator.class, () -> CorsEvaluator.of(request -> null, List.of()))
        .run(context -> assertThat(context).hasNotFailed().hasBean("corsStartupLines"));
  }

  @Test
  void listenersHearInTheirOrder() {
    configured
        .withUserConfiguration(ListeningConfiguration.class)
        .run(
            context -> {
              context.getBean(CorsEvaluator.class).evaluate(request("/api/x", FRONT_END));

              assertThat(context.getBean(ListeningConfiguration.class).heard)
                  .containsExactly("first", "second");
            });
  }

  @Test
  void noBeanHasANameOrATypeThatSpringSecurityLooksFor() {
    configured.run(
        context ->
            assertThat(context)
                .doesNotHaveBean("corsFilter")
                .doesNotHaveBean("corsConfigurationSource")
                .doesNotHaveBean(org.springframework.web.cors.CorsConfigurationSource.class)
                .doesNotHaveBean(
                    org.springframework.web.cors.reactive.CorsConfigurationSource.class));
  }

  @Test
  void applicationThatOwnsAllowedOriginsStarts() {
    runner
        .withPropertyValues("cors.allowed-origins=https://a.example,https://b.example")
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(decide(context, "/", "https://a.example")).isInstanceOf(NotGoverned.class);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false", "on", "0", "", "maybe", "https://a.example", "2"})
  void applicationThatOwnsAnEnvironmentVariableStarts(String value) {
    runner
        .withInitializer(context -> addVariable(context, "CORS_ENABLED", value))
        .withInitializer(context -> addVariable(context, "CORS_ALLOWED_ORIGINS", "*"))
        .run(context -> assertThat(context).hasNotFailed());
  }

  private static void addVariable(
      ConfigurableApplicationContext context, String name, String value) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                name + "-systemEnvironment", Map.<String, Object>of(name, value)));
  }

  private static CorsDecision decide(ApplicationContext context, String path, String origin) {
    return context.getBean(CorsEvaluator.class).decide(request(path, origin));
  }

  private static CorsRequest request(String path, String origin) {
    return CorsRequest.of("GET", path).header("Origin", origin).build();
  }

  @Configuration(proxyBeanMethods = false)
  static class TenantResolver {

    @Bean
    PolicyResolver tenantResolver() {
      CorsPolicy tenant = CorsPolicy.named("tenant").allowOrigins("https://tenant.example").build();
      return new PolicyResolver() {
        @Override
        public CorsPolicy resolve(CorsRequest request) {
          return tenant;
        }

        @Override
        public Set<String> varyBy() {
          return Set.of("X-Tenant");
        }
      };
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OtherResolver {

    @Bean
    PolicyResolver otherResolver() {
      return request -> null;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class PrimaryResolver {

    @Bean
    @Primary
    PolicyResolver primaryResolver() {
      return request -> null;
    }
  }

  @Priority(1)
  static final class UrgentResolver implements PolicyResolver {

    @Override
    public @Nullable CorsPolicy resolve(CorsRequest request) {
      return null;
    }
  }

  @Order(1)
  static final class OrderedResolver implements PolicyResolver {

    @Override
    public @Nullable CorsPolicy resolve(CorsRequest request) {
      return null;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class ListeningConfiguration {

    private final List<String> heard = new ArrayList<>();

    @Bean
    @Order(2)
    DecisionListener second() {
      return (request, decision) -> heard.add("second");
    }

    @Bean
    @Order(1)
    DecisionListener first() {
      return (request, decision) -> heard.add("first");
    }
  }
}

package io.github.corsstarter.autoconfigure.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.corsstarter.autoconfigure.CorsSettings;
import io.github.corsstarter.core.InvalidPoliciesException;
import io.github.corsstarter.core.PolicyProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** How often sources are asked: each look-up costs time at start-up. */
class SourceLookupsTests {

  private static final Map<String, Object> POLICY =
      Map.of(
          "cors.policies.app.paths", "/api/**",
          "cors.policies.app.allowed-origins", "https://app.example.com");

  private final List<String> asked = new ArrayList<>();

  private int listed;

  @Test
  void listedSourceThatHasNothingIsNotAsked() {
    read(counting(Map.of("spring.application.name", "shop")), policies(POLICY));

    assertThat(asked).isNotEmpty().noneMatch(name -> name.startsWith("cors"));
  }

  /** So the number of look-ups is linear in the number of policies. */
  @ParameterizedTest
  @ValueSource(ints = {1, 100, 400})
  void everyPropertyIsReadOnceHoweverManyPoliciesThereAre(int policies) {
    Map<String, Object> properties = policies(policies);

    CorsSettings settings = read(counting(properties));

    assertThat(settings.policies()).hasSize(policies);
    assertThat(asked)
        .filteredOn(name -> name.startsWith("cors."))
        .containsExactlyInAnyOrderElementsOf(properties.keySet());
    assertThat(listed).isLessThan(10);
  }

  @Test
  void eachOfTenThousandInvalidOriginsIsReadAsOftenAsOneIs() {
    List<PolicyProblem> one = problems(counting(invalidOrigins(1)));
    int lookups = (int) asked.stream().filter(name -> name.contains("origins")).count();
    asked.clear();

    List<PolicyProblem> all = problems(counting(invalidOrigins(10_000)));

    assertThat(one).hasSize(1);
    assertThat(all).hasSize(10_000);
    assertThat(asked)
        .filteredOn(name -> name.contains("origins"))
        .hasSizeLessThanOrEqualTo(10_000 * lookups);
    assertThat(listed).isLessThan(10);
  }

  /** Spring Boot's binder goes through all names of its sources for each list. */
  @Test
  void policyIsBoundFromItsOwnPropertiesOnly() {
    CorsSources sources = new CorsSources(environment(policies(policies(400))));
    ConfigurationPropertyName policy = ConfigurationPropertyName.of("cors.policies.p7");

    assertThat(sources.of(policy))
        .singleElement()
        .satisfies(
            source ->
                assertThat((IterableConfigurationPropertySource) source)
                    .hasSize(3)
                    .allMatch(policy::isAncestorOf));
    assertThat(sources.of(PropertyTree.CORS))
        .singleElement()
        .satisfies(source -> assertThat((IterableConfigurationPropertySource) source).hasSize(1));
  }

  @Test
  void sourceThatCannotBeListedIsAskedAndCounts() {
    CorsSettings settings =
        read(
            new PropertySource<>("unlisted") {
              @Override
              public @Nullable Object getProperty(String name) {
                return name.equals("cors.policies.app.max-age") ? "5m" : null;
              }
            },
            policies(POLICY));

    assertThat(settings.sources()).containsKey("cors.policies.app.max-age");
    assertThat(settings.enforced())
        .singleElement()
        .satisfies(policy -> assertThat(policy.maxAge()).hasMinutes(5));
  }

  private List<PolicyProblem> problems(PropertySource<?> source) {
    return catchThrowableOfType(InvalidPoliciesException.class, () -> read(source)).problems();
  }

  private static Map<String, Object> invalidOrigins(int number) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("cors.policies.app.paths", "/**");
    for (int i = 0; i < number; i++) {
      properties.put("cors.policies.app.allowed-origins[" + i + "]", "https://a.example/" + i);
    }
    return properties;
  }

  private static Map<String, Object> policies(int number) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("cors.defaults.max-age", "5m");
    for (int i = 0; i < number; i++) {
      properties.put("cors.policies.p" + i + ".paths", "/p" + i + "/**");
      properties.put("cors.policies.p" + i + ".allowed-origins[0]", "https://a.example");
      properties.put("cors.policies.p" + i + ".allowed-origins[1]", "https://b.example");
    }
    return properties;
  }

  private static MapPropertySource policies(Map<String, Object> properties) {
    return new MapPropertySource("policies", properties);
  }

  private MapPropertySource counting(Map<String, Object> properties) {
    return new MapPropertySource("counting", properties) {
      @Override
      public @Nullable Object getProperty(String name) {
        asked.add(name);
        return super.getProperty(name);
      }

      @Override
      public String[] getPropertyNames() {
        listed++;
        return super.getPropertyNames();
      }
    };
  }

  private CorsSettings read(PropertySource<?>... sources) {
    StandardEnvironment environment = environment(sources);
    listed = 0;
    return SettingsReader.bind(environment, BindHandler.DEFAULT).settings();
  }

  private static StandardEnvironment environment(PropertySource<?>... sources) {
    StandardEnvironment environment = new StandardEnvironment();
    for (int i = sources.length - 1; i >= 0; i--) {
      environment.getPropertySources().addFirst(sources[i]);
    }
    ConfigurationPropertySources.attach(environment);
    return environment;
  }
}

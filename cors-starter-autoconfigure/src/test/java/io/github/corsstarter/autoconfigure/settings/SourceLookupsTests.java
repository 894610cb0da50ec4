package io.github.corsstarter.autoconfigure.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.CorsSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Which sources are asked for properties, for each question takes its time at start-up. */
class SourceLookupsTests {

  private static final Map<String, Object> POLICY =
      Map.of(
          "cors.policies.app.paths", "/api/**",
          "cors.policies.app.allowed-origins", "https://app.example.com");

  private final List<String> asked = new ArrayList<>();

  @Test
  void listedSourceThatHasNothingIsNotAsked() {
    read(
        new MapPropertySource("others", Map.of("spring.application.name", "shop")) {
          @Override
          public @Nullable Object getProperty(String name) {
            asked.add(name);
            return super.getProperty(name);
          }
        });

    assertThat(asked).isNotEmpty().noneMatch(name -> name.startsWith("cors"));
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
            });

    assertThat(settings.sources()).containsKey("cors.policies.app.max-age");
    assertThat(settings.enforced())
        .singleElement()
        .satisfies(policy -> assertThat(policy.maxAge()).hasMinutes(5));
  }

  private static CorsSettings read(PropertySource<?> other) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("policy", POLICY));
    environment.getPropertySources().addFirst(other);
    ConfigurationPropertySources.attach(environment);
    return SettingsReader.bind(environment, BindHandler.DEFAULT).settings();
  }
}

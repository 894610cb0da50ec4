package io.github.corsstarter.autoconfigure.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.corsstarter.autoconfigure.CorsProperties;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What IDEs read. */
class ConfigurationMetadataTests {

  private static final JsonNode METADATA = read();

  @Test
  void everyPropertyIsDescribed() {
    List<JsonNode> properties = list("properties");

    assertThat(properties)
        .isNotEmpty()
        .allSatisfy(
            property ->
                assertThat(property.path("description").asText())
                    .as(property.path("name").asText())
                    .hasSizeGreaterThan(20)
                    .endsWith("."));
  }

  @Test
  void everyPropertyOfTheTreeIsThere() {
    Stream<String> top =
        PropertyTree.ROOT.byUniformName().values().stream()
            .filter(property -> !property.type().isRecord())
            .map(property -> "cors." + property.name());
    Stream<String> defaults =
        PropertyTree.DEFAULT_SETTINGS.names().stream().map(name -> "cors.defaults." + name);

    assertThat(list("properties"))
        .extracting(property -> property.path("name").asText())
        .containsAll(Stream.concat(top, defaults).toList())
        .contains(
            "cors.filter.order",
            "cors.management.enabled",
            "cors.rejections.repeat-interval",
            "cors.rejections.max-tracked",
            "cors.diagnostics.enabled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cors.defaults.allowed-origins",
        "cors.defaults.allowed-methods",
        "cors.defaults.allowed-headers",
        "cors.defaults.exposed-headers",
        "cors.defaults.max-age",
        "cors.defaults.on-rejected",
        "cors.policies.keys",
        "cors.policies.*.allowed-methods",
        "cors.policies.*.allowed-headers",
        "cors.policies.*.mode",
        "cors.policies.*.on-rejected",
      })
  void valuesAreProposed(String name) {
    assertThat(list("hints"))
        .filteredOn(hint -> hint.path("name").asText().equals(name))
        .singleElement()
        .satisfies(hint -> assertThat(hint.path("values")).isNotEmpty())
        .satisfies(
            hint ->
                assertThat(hint.path("values"))
                    .allSatisfy(
                        value -> assertThat(value.path("description").asText()).isNotEmpty()));
  }

  private static List<JsonNode> list(String name) {
    return StreamSupport.stream(METADATA.path(name).spliterator(), false).toList();
  }

  private static JsonNode read() {
    try {
      URI classes =
          CorsProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      URI file = classes.resolve("META-INF/spring-configuration-metadata.json");
      return new ObjectMapper().readTree(Path.of(file).toFile());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}

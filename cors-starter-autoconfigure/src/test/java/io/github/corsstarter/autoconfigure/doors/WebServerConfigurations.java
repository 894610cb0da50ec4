package io.github.corsstarter.autoconfigure.doors;

import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Of all auto-configurations ours, and those that it takes to serve requests, under the names of
 * every line: hundreds of applications start in these tests.
 */
final class WebServerConfigurations extends AutoConfigurationImportSelector {

  private static final Set<String> NEEDED =
      Set.of(
          "DispatcherServletAutoConfiguration",
          "EmbeddedWebServerFactoryCustomizerAutoConfiguration",
          "ErrorMvcAutoConfiguration",
          "ErrorWebFluxAutoConfiguration",
          "HttpHandlerAutoConfiguration",
          "NettyReactiveWebServerAutoConfiguration",
          "PropertyPlaceholderAutoConfiguration",
          "ReactiveWebServerFactoryAutoConfiguration",
          "ServletWebServerFactoryAutoConfiguration",
          "TomcatServletWebServerAutoConfiguration",
          "WebFluxAutoConfiguration",
          "WebMvcAutoConfiguration");

  @Override
  protected AnnotationAttributes getAttributes(AnnotationMetadata metadata) {
    AnnotationAttributes attributes = new AnnotationAttributes();
    attributes.put("exclude", new String[0]);
    attributes.put("excludeName", new String[0]);
    return attributes;
  }

  @Override
  protected List<String> getCandidateConfigurations(
      AnnotationMetadata metadata, AnnotationAttributes attributes) {
    return super.getCandidateConfigurations(metadata, attributes).stream()
        .filter(WebServerConfigurations::isNeeded)
        .toList();
  }

  private static boolean isNeeded(String name) {
    return name.startsWith("io.github.corsstarter.")
        || NEEDED.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}

package io.github.corsstarter.autoconfigure.integration;

import io.github.corsstarter.autoconfigure.SelectedAutoConfigurations;
import java.util.Set;

/**
 * Of all auto-configurations ours, and those that it takes to serve requests, under the names of
 * every line: hundreds of applications start in these tests.
 */
final class WebServerConfigurations extends SelectedAutoConfigurations {

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
  protected boolean selects(String name) {
    return name.startsWith("io.github.corsstarter.")
        || NEEDED.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}

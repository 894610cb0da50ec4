package io.github.corsstarter.autoconfigure.neighbours;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

/** All auto-configurations, as if Spring Security were not on the class path. */
final class WithoutSecurity extends AutoConfigurationImportSelector {

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
        .filter(name -> !name.contains(".security.") && !isOfOtherServer(name))
        .toList();
  }

  /** Spring Boot 4 starts a management port with every server there is, if it is not stopped. */
  private boolean isOfOtherServer(String name) {
    return name.endsWith("ManagementContextAutoConfiguration")
        && name.contains(".actuate.web.server.")
        && !name.contains(getEnvironment().getProperty("test.engine", ""));
  }
}

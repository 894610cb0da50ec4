package io.github.corsstarter.autoconfigure;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

/** Imports some of the auto-configurations of the class path, as Spring Boot would import all. */
public abstract class SelectedAutoConfigurations extends AutoConfigurationImportSelector {

  /** Whether the auto-configuration of this class name is imported. */
  protected abstract boolean selects(String name);

  @Override
  protected final AnnotationAttributes getAttributes(AnnotationMetadata metadata) {
    AnnotationAttributes attributes = new AnnotationAttributes();
    attributes.put("exclude", new String[0]);
    attributes.put("excludeName", new String[0]);
    return attributes;
  }

  @Override
  protected final List<String> getCandidateConfigurations(
      AnnotationMetadata metadata, AnnotationAttributes attributes) {
    return super.getCandidateConfigurations(metadata, attributes).stream()
        .filter(this::selects)
        .toList();
  }
}

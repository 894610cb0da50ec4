package io.github.corsstarter.core.internal.explain;

/** The settings of a policy that hints name, as properties and as methods of the builder. */
enum Setting {
  ORIGINS("allowed-origins", "allowOrigins"),
  METHODS("allowed-methods", "allowMethods"),
  HEADERS("allowed-headers", "allowHeaders");

  private final String property;

  private final String builderMethod;

  Setting(String property, String builderMethod) {
    this.property = property;
    this.builderMethod = builderMethod;
  }

  /** The full name, for people. */
  String of(String policy, boolean configured) {
    return configured
        ? "cors.policies." + policy + "." + property
        : "CorsPolicy.named(\"" + policy + "\")." + builderMethod;
  }
}

package io.github.corsstarter.core.internal.explain;

/** What a hint says to change: a setting of the policy, or one that stands elsewhere. */
enum Setting {
  ORIGINS("cors.policies.%s.allowed-origins", "CorsPolicy.named(\"%s\").allowOrigins"),
  METHODS("cors.policies.%s.allowed-methods", "CorsPolicy.named(\"%s\").allowMethods"),
  HEADERS("cors.policies.%s.allowed-headers", "CorsPolicy.named(\"%s\").allowHeaders"),
  MODE("cors.policies.<name>.mode"),
  PATHS("cors.policies.<name>.paths"),
  FORWARDED_HEADERS("server.forward-headers-strategy");

  private final String property;

  private final String builderMethod;

  Setting(String name) {
    this(name, name);
  }

  Setting(String property, String builderMethod) {
    this.property = property;
    this.builderMethod = builderMethod;
  }

  /**
   * The full name.
   *
   * @param configured whether the policy is one of the properties, or built in code
   */
  String of(String policy, boolean configured) {
    return String.format(configured ? property : builderMethod, policy);
  }
}

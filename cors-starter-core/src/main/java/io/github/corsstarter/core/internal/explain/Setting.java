package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.RejectionReason;

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

  /** The setting that decides whether a request is rejected for this reason. */
  static Setting of(RejectionReason reason) {
    return switch (reason) {
      case ORIGIN_NOT_ALLOWED, ORIGIN_MALFORMED -> ORIGINS;
      case METHOD_NOT_ALLOWED, METHOD_MALFORMED -> METHODS;
      case HEADER_NOT_ALLOWED, HEADERS_MALFORMED -> HEADERS;
      case PATH_MALFORMED -> PATHS;
    };
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

package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.RejectionReason;

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

  /** The one that decides whether a request is rejected for this reason. */
  static Setting of(RejectionReason reason) {
    return switch (reason) {
      case ORIGIN_NOT_ALLOWED, ORIGIN_MALFORMED, PATH_MALFORMED -> ORIGINS;
      case METHOD_NOT_ALLOWED, METHOD_MALFORMED -> METHODS;
      case HEADER_NOT_ALLOWED, HEADERS_MALFORMED -> HEADERS;
    };
  }

  /** The full name, for people. */
  String of(String policy, boolean configured) {
    return configured
        ? "cors.policies." + policy + "." + property
        : "CorsPolicy.named(\"" + policy + "\")." + builderMethod;
  }
}

package io.github.corsstarter.core;

import org.jspecify.annotations.Nullable;

/** The configured policies. Immutable and thread-safe. */
public interface CorsPolicies {

  /** The policy of this name; null if none is configured, or if its paths are bypassed. */
  @Nullable CorsPolicy named(String name);

  /**
   * The policy whose path pattern matches with the most segments before its first wildcard, among
   * equals the most specific one; null if no policy covers it, or if it is bypassed. Nothing else
   * of the request matters.
   */
  @Nullable CorsPolicy governing(CorsRequest request);

  /**
   * The same for a path alone.
   *
   * @param path as {@link CorsRequest#path()}
   */
  default @Nullable CorsPolicy governing(String path) {
    return governing(CorsRequest.of("GET", path).build());
  }
}

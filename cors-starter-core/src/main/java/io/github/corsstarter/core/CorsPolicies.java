package io.github.corsstarter.core;

import org.jspecify.annotations.Nullable;

/** The configured policies. Immutable and thread-safe. */
public interface CorsPolicies {

  /** The policy of this name; null if none is configured, or if its paths are bypassed. */
  @Nullable CorsPolicy named(String name);

  /** The policy that governs the path of the request; nothing else of it matters. */
  default @Nullable CorsPolicy governing(CorsRequest request) {
    return governing(request.path());
  }

  /**
   * The policy whose path pattern matches with the most segments before its first wildcard, among
   * equals the most specific one; null if no policy covers the path, or if it is bypassed.
   *
   * @param path as {@link CorsRequest#path()}
   */
  @Nullable CorsPolicy governing(String path);
}

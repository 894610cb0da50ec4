package io.github.corsstarter.core.internal.http;

import java.util.Set;

/** Methods as the <a href="https://fetch.spec.whatwg.org/#methods">Fetch standard</a> has them. */
public final class Methods {

  private static final Set<String> NORMALIZED =
      Set.of("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT");

  private static final Set<String> SAFELISTED = Set.of("GET", "HEAD", "POST");

  private static final Set<String> FORBIDDEN = Set.of("CONNECT", "TRACE", "TRACK");

  private Methods() {}

  /**
   * The method as a browser would send it: the six that browsers <a
   * href="https://fetch.spec.whatwg.org/#concept-method-normalize">normalize</a> in upper case, any
   * other, {@code patch} included, as it is.
   */
  public static String normalize(String method) {
    String upperCase = byteUppercase(method);
    return NORMALIZED.contains(upperCase) ? upperCase : method;
  }

  /**
   * Whether browsers send this method without asking: a <a
   * href="https://fetch.spec.whatwg.org/#cors-safelisted-method">CORS-safelisted method</a>.
   */
  public static boolean isSafelisted(String method) {
    return SAFELISTED.contains(method);
  }

  /**
   * Whether scripts may not use this method at all, in any case: a <a
   * href="https://fetch.spec.whatwg.org/#forbidden-method">forbidden method</a>.
   */
  public static boolean isForbidden(String method) {
    return FORBIDDEN.contains(byteUppercase(method));
  }

  /** The text with ASCII letters, and no others, in upper case. */
  public static String byteUppercase(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      result.append('a' <= c && c <= 'z' ? (char) (c & ~0x20) : c);
    }
    return result.toString();
  }
}

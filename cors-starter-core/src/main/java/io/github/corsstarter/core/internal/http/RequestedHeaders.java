package io.github.corsstarter.core.internal.http;

import org.jspecify.annotations.Nullable;

/**
 * Reads the value of {@code Access-Control-Request-Headers}.
 *
 * <p><b>Problem.</b> Browsers send byte-lowercased, sorted, unique names, joined by commas. Other
 * clients send any case and order, optional whitespace and several lines, and hostile ones send as
 * much as the server accepts. A policy that allows any header sends the names back.
 *
 * <p><b>Structure.</b> One pass, which compares each name in place and stops at the first name that
 * the policy does not admit. What is sent back is written anew by {@link #rewrite}: no byte of the
 * request is copied that is not part of a token or list.
 *
 * <p><b>Bound.</b> {@link #MAX_NAMES}, {@link #MAX_LENGTH}, {@link #MAX_EMPTY_ELEMENTS} and {@link
 * #MAX_WHITESPACE}; a longer value is not read. Not thread-safe; one for each preflight, and small:
 * no counter goes far beyond its bound.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names">Fetch, CORS-unsafe
 *     request-header names</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1">RFC 9110, lists</a>
 */
public final class RequestedHeaders {

  /** Far more than the headers of any real request. */
  public static final int MAX_NAMES = 100;

  /** A recipient must accept a reasonable number of these: RFC 9110, section 5.6.1.2. */
  static final int MAX_EMPTY_ELEMENTS = 16;

  /**
   * Of all names together. A policy that allows any has to send them back, and half of what servers
   * allow a response's headers by default, 8 KB, must be enough: beyond it they answer 500.
   */
  static final int MAX_LENGTH = 4096;

  /** Optional whitespace is a single space: RFC 9110, section 5.6.3; this is several times that. */
  static final int MAX_WHITESPACE = 512;

  /** Whatever is longer breaks one of the bounds, so it need not be read to be refused. */
  public static final int MAX_VALUE_LENGTH =
      MAX_LENGTH + MAX_WHITESPACE + MAX_NAMES + MAX_EMPTY_ELEMENTS;

  /** As long as any method or header name that is not made up. */
  public static final int MAX_REFUSED_NAME_LENGTH = 64;

  /** What the value comes to. */
  public enum Verdict {
    ADMITTED,
    REFUSED,
    MALFORMED
  }

  private byte names;

  private byte emptyElements;

  private short length;

  private short whitespace;

  private @Nullable String refusedName;

  /**
   * Reads the value, once.
   *
   * @param value of all lines, joined with commas
   */
  public Verdict read(RequestHeaderSet admitted, String value) {
    if (value.length() > MAX_VALUE_LENGTH) {
      return Verdict.MALFORMED;
    }
    int position = 0;
    while (position <= value.length()) {
      int from = skipWhitespace(value, position);
      position = readElement(admitted, value, from);
      if (position < 0) {
        return refusedName == null ? Verdict.MALFORMED : Verdict.REFUSED;
      }
    }
    return Verdict.ADMITTED;
  }

  /** The refused name, cut to a length fit for a log, if there was one. */
  public @Nullable String refusedName() {
    return refusedName;
  }

  /** The names of a value that has been read and admitted, as the server would write them. */
  public static String rewrite(String value) {
    StringBuilder result = new StringBuilder();
    for (String element : value.split(",", -1)) {
      String name = element.strip();
      if (!name.isEmpty()) {
        result.append(result.isEmpty() ? "" : ", ").append(Tokens.byteLowercase(name));
      }
    }
    return result.toString();
  }

  /** Returns where the next element begins, or a negative number if this one ends the reading. */
  private int readElement(RequestHeaderSet admitted, String value, int from) {
    int to = from;
    while (to < value.length() && Tokens.lowerCase(value.charAt(to)) != 0) {
      to++;
    }
    int end = skipWhitespace(value, to);
    if (end < value.length() && value.charAt(end) != ',') {
      return -1;
    }
    if (from == to) {
      return ++emptyElements > MAX_EMPTY_ELEMENTS ? -1 : end + 1;
    }
    length = (short) (length + to - from);
    if (++names > MAX_NAMES || length > MAX_LENGTH) {
      return -1;
    }
    if (admitted.contains(value, from, to)) {
      return end + 1;
    }
    refusedName = value.substring(from, Math.min(to, from + MAX_REFUSED_NAME_LENGTH));
    return -1;
  }

  /** Skips optional whitespace; where there is too much, what is left of it is in the way. */
  private int skipWhitespace(String value, int from) {
    int position = from;
    while (position < value.length()
        && (value.charAt(position) == ' ' || value.charAt(position) == '\t')
        && whitespace < MAX_WHITESPACE) {
      position++;
      whitespace++;
    }
    return position;
  }
}

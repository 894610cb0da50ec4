package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.internal.http.Tokens;
import io.github.corsstarter.core.internal.origin.Origin;
import java.util.Optional;

/**
 * Finds the origin that a client means but does not write as browsers do.
 *
 * <p>The value comes from the wire, so it never meets the parser of configuration, which tries many
 * cures. It is read once, character by character; at most one candidate comes of it; and the
 * candidate counts only if the strict parser of {@code Origin} headers accepts it.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><td>found</td><td>{@code HTTPS://App.Example.com}, {@code https://app.example.com:443},
 * {@code https://app.example.com/login}, {@code app.example.com}</td></tr>
 * <tr><td>not found</td><td>{@code https://*.example.com}, {@code https://u:p@app.example.com},
 * {@code https://a.example https://b.example}</td></tr>
 * </table>
 */
final class UnserializedOrigin {

  /** A little more than the longest origin: a longer value was never meant as one. */
  static final int MAX_LENGTH = 350;

  private static final String SEPARATOR = "://";

  private final CharSequence value;

  private int position;

  private UnserializedOrigin(CharSequence value) {
    this.value = value;
  }

  static Optional<Origin> meant(CharSequence value) {
    return value.length() > MAX_LENGTH ? Optional.empty() : new UnserializedOrigin(value).read();
  }

  private Optional<Origin> read() {
    String first = lowerCaseUntil(":/?#");
    if (!skipSeparator()) {
      return withoutScheme(first + lowerCaseUntil("/?#"));
    }
    // The host of any other scheme keeps its case.
    boolean web = first.equals("https") || first.equals("http");
    return parse(first, web ? lowerCaseUntil("/?#") : until("/?#"));
  }

  private static Optional<Origin> withoutScheme(String authority) {
    Optional<Origin> https = parse("https", authority);
    return https.filter(Origin::isLoopback).isPresent() ? parse("http", authority) : https;
  }

  private static Optional<Origin> parse(String scheme, String authority) {
    String defaultPort = ":" + Origin.defaultPort(scheme);
    int end = authority.length() - (authority.endsWith(defaultPort) ? defaultPort.length() : 0);
    return Origin.parse(scheme + SEPARATOR + authority.substring(0, end));
  }

  private boolean skipSeparator() {
    for (int i = 0; i < SEPARATOR.length(); i++) {
      if (position + i >= value.length() || value.charAt(position + i) != SEPARATOR.charAt(i)) {
        return false;
      }
    }
    position += SEPARATOR.length();
    return true;
  }

  private String lowerCaseUntil(String ends) {
    return Tokens.byteLowercase(until(ends));
  }

  private String until(String ends) {
    StringBuilder part = new StringBuilder();
    while (position < value.length()) {
      char c = value.charAt(position);
      if (ends.indexOf(c) >= 0) {
        break;
      }
      part.append(c);
      position++;
    }
    return part.toString();
  }
}

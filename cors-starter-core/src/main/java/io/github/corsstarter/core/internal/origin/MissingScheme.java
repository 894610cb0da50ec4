package io.github.corsstarter.core.internal.origin;

import static io.github.corsstarter.core.internal.origin.OriginPatternException.invalid;
import static io.github.corsstarter.core.internal.origin.OriginSyntax.SEPARATOR;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write for {@code https://}, beside nothing. */
final class MissingScheme {

  private static final Pattern SLIP =
      Pattern.compile("(?i)(https?)(?!://)(?:\\s*[:;.,]?\\s*[/\\\\]+|:|$)");

  private static final Pattern SECOND_SCHEME = Pattern.compile("(?i)(?:/|https?:?//)+(?=[^/])");

  private MissingScheme() {}

  /** Whether the text begins with a scheme, but not with {@code ://} after it. */
  static boolean isAtStartOf(String pattern) {
    return SLIP.matcher(pattern).lookingAt();
  }

  /** What is wrong with a text that has no {@code ://}, or only a slip of it. */
  static OriginPatternException missing(String pattern) {
    Matcher slip = SLIP.matcher(pattern);
    boolean slipped = slip.lookingAt();
    String authority =
        pattern.substring(slipped ? slip.end() : 0).replaceFirst("^/+", "").replaceFirst("/+$", "");
    boolean http =
        slipped
            ? slip.group(1).equalsIgnoreCase("http")
            : Origin.isLoopbackHost(OriginSchemeParser.beforeColon(authority));
    return invalid(
        "has no scheme",
        authority.isEmpty()
            ? "write " + OriginProposal.EXAMPLE
            : OriginProposal.write((http ? "http" : "https") + SEPARATOR + authority));
  }

  /** Refuses what stands between the scheme and the host. */
  static void checkSecond(String scheme, String rest) throws OriginPatternException {
    Matcher second = SECOND_SCHEME.matcher(rest);
    if (second.lookingAt()) {
      String inner = second.group().toLowerCase(Locale.ROOT);
      String meant = inner.contains("https") ? "https" : inner.contains("http") ? "http" : scheme;
      throw invalid(
          "has a second scheme, or slashes, before its host",
          OriginProposal.write(meant + SEPARATOR + rest.substring(second.end())));
    }
  }
}

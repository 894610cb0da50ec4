package io.github.corsstarter.core.internal.origin;

import java.util.Optional;

/** What to write instead of a text that cannot stand: only what can itself stand is proposed. */
final class OriginProposal {

  static final String EXAMPLE = "https://app.example.com";

  static final String EACH = "write each origin in full, such as " + EXAMPLE;

  private static final String OR_EACH = " for all of its subdomains, or each origin in full";

  private OriginProposal() {}

  /** The clause that proposes the text; where that has a fault of its own, the cure of it. */
  static String write(String text) {
    return write("write ", text, "");
  }

  static String write(String before, String text, String behind) {
    try {
      return before + new OriginPatternParser(text).parse() + behind;
    } catch (OriginPatternException e) {
      return e.cure();
    }
  }

  /** The clause that proposes an origin or a wildcard, if the domain after it has one owner. */
  static String writeSubdomains(String text) {
    return pattern(text)
        .filter(pattern -> !pattern.subdomains() || !PublicSuffixes.isPublicSuffix(pattern.host()))
        .map(pattern -> "write " + pattern + (pattern.subdomains() ? OR_EACH : ""))
        .orElse(EACH);
  }

  /** The text as it would be compared; empty if it has a fault. */
  static Optional<OriginPattern> pattern(String text) {
    try {
      return Optional.of(new OriginPatternParser(text).parse());
    } catch (OriginPatternException e) {
      return Optional.empty();
    }
  }
}

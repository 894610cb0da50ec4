package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.internal.explain.Hint.Kind;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.origin.OriginPattern;
import io.github.corsstarter.core.internal.origin.OriginPatternException;
import io.github.corsstarter.core.internal.origin.OriginPatternParser;
import java.util.Optional;

/** Tells what an origin that is none, or the opaque one, comes from. */
record MalformedOriginHints(Refusal refusal, String value) {

  /** A little more than the longest origin: what is longer was never meant as one. */
  private static final int MAX_LENGTH = 350;

  static Hint opaque(Refusal refusal) {
    return refusal.hint(
        Kind.OPAQUE_ORIGIN,
        Setting.ORIGINS,
        "null is the origin of sandboxed frames, of files, of requests redirected across origins"
            + " and, under Referrer-Policy: no-referrer, of some others: serve the page from an"
            + " origin of its own and list that in "
            + refusal.property(Setting.ORIGINS));
  }

  Hint find() {
    if (refusal.request().repeats(HeaderNames.ORIGIN)) {
      return malformed("a proxy or client sends more than one Origin");
    }
    if (value.startsWith("file:")) {
      return opaque(refusal);
    }
    return normalized()
        .filter(origin -> refusal.policy().allowsOrigin(origin))
        .map(this::unserialized)
        .orElseGet(() -> malformed("no browser writes an Origin like this one"));
  }

  private Hint unserialized(String origin) {
    return refusal.hint(
        Kind.UNSERIALIZED_ORIGIN,
        Setting.ORIGINS,
        origin
            + " is allowed by "
            + refusal.property(Setting.ORIGINS)
            + ", but the client writes it otherwise: send it in lower case, without a slash at its"
            + " end and without a default port, as browsers do");
  }

  private Hint malformed(String what) {
    return refusal.hint(
        Kind.MALFORMED_ORIGIN,
        Setting.ORIGINS,
        what + ": nothing in " + refusal.property(Setting.ORIGINS) + " can admit it");
  }

  /** The one origin that is meant, as browsers write it. */
  private Optional<String> normalized() {
    if (value.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      OriginPattern pattern = new OriginPatternParser(value).parse();
      return pattern.isExact() ? Optional.of(pattern.toString()) : Optional.empty();
    } catch (OriginPatternException noOrigin) {
      return Optional.empty();
    }
  }
}

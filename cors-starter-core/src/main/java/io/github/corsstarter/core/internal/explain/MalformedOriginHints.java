package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.internal.explain.Hint.Kind;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.origin.Origin;

/** Tells what an origin that is none, or the opaque one, comes from. */
record MalformedOriginHints(Refusal refusal, String value) {

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
    return UnserializedOrigin.meant(value)
        .map(Origin::toString)
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
            + ", but the client writes it in another way: send it as browsers do, with its scheme,"
            + " in lower case, without a path or slash at its end and without a default port");
  }

  private Hint malformed(String what) {
    return refusal.hint(
        Kind.MALFORMED_ORIGIN,
        Setting.ORIGINS,
        what + ": nothing in " + refusal.property(Setting.ORIGINS) + " can admit it");
  }
}

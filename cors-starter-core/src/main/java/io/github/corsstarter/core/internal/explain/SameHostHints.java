package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.internal.explain.Hint.Kind;
import io.github.corsstarter.core.internal.origin.Origin;
import io.github.corsstarter.core.internal.origin.OriginPattern;
import java.util.Comparator;
import java.util.Optional;

/** Looks for an admitted origin that differs by its scheme or its port alone. */
record SameHostHints(Refusal refusal, Origin origin) {

  Optional<Hint> find() {
    return byList().or(this::byRegex).or(this::insecureByRegex);
  }

  private Optional<Hint> byList() {
    return refusal
        .listed()
        .admitting(origin.host())
        .min(Comparator.comparing(pattern -> !pattern.scheme().equals(origin.scheme())))
        .map(this::differing);
  }

  private Hint differing(OriginPattern pattern) {
    return pattern.scheme().equals(origin.scheme())
        ? otherPort(pattern.toString())
        : otherScheme(pattern.scheme(), pattern.toString());
  }

  private Optional<Hint> byRegex() {
    String otherScheme = origin.scheme().equals("https") ? "http" : "https";
    Origin twin = new Origin(otherScheme, origin.host(), origin.port());
    if (admits(twin)) {
      return Optional.of(otherScheme(otherScheme, twin.toString()));
    }
    Origin neighbor = new Origin(origin.scheme(), origin.host(), Origin.DEFAULT_PORT);
    return admits(neighbor) ? Optional.of(otherPort(neighbor.toString())) : Optional.empty();
  }

  /** A regex matches, and yet the policy admits no such origin with credentials. */
  private Optional<Hint> insecureByRegex() {
    return refusal
        .listed()
        .matching(origin)
        .map(
            regex ->
                hint(
                    Kind.OTHER_SCHEME,
                    origin
                        + " matches the regex "
                        + regex
                        + ", but with credentials no http origin is admitted: "
                        + refusal.admit(origin)));
  }

  private Hint otherScheme(String scheme, String allowed) {
    String text = allowed + " is allowed, " + origin + " is not: ";
    if (!scheme.equals("https")) {
      return hint(Kind.OTHER_SCHEME, text + refusal.admit(origin));
    }
    String property = refusal.property(Setting.ORIGINS);
    String alternative =
        refusal.isTooInsecure(origin)
            ? "; with credentials no http origin belongs in " + property
            : ", or add it to " + property;
    return hint(Kind.OTHER_SCHEME, text + "serve the page over https" + alternative);
  }

  private Hint otherPort(String allowed) {
    return hint(
        Kind.OTHER_PORT,
        allowed
            + " is allowed, "
            + origin
            + " is not, because the port is part of the origin: "
            + refusal.admit(origin));
  }

  private boolean admits(Origin other) {
    return refusal.policy().allowsOrigin(other.toString());
  }

  private Hint hint(Kind kind, String text) {
    return refusal.hint(kind, Setting.ORIGINS, text);
  }
}

package io.github.corsstarter.core.internal.explain;

/**
 * What to change if a rejected request should be admitted. All printable ASCII: of the request, it
 * quotes only well-formed origins, methods and header names.
 *
 * @param property the one to change, such as {@code cors.policies.app.allowed-origins}
 * @param text the closest thing that is admitted, and what to write
 */
public record Hint(Kind kind, String property, String text) {

  /** The cause that a hint tells; the names are stable. */
  public enum Kind {
    /** The same host is admitted on another scheme. */
    OTHER_SCHEME(true),
    /** The same host is admitted on another port. */
    OTHER_PORT(true),
    /** Subdomains are admitted, the domain itself is not. */
    APEX_OF_WILDCARD(true),
    /** The domain is admitted, its subdomains are not. */
    SUBDOMAIN(true),
    /** The same host is admitted with, or without, {@code www.}. */
    WWW(true),
    /** The same host is admitted without the dot at its end. */
    TRAILING_DOT(true),
    /** The origin is {@code null}, or that of a file. */
    OPAQUE_ORIGIN(true),
    /** The origin is an admitted one, but not as browsers write it. */
    UNSERIALIZED_ORIGIN(true),
    /** The page is on the browser's own machine. */
    LOOPBACK(true),
    /** Another policy admits the origin. */
    OTHER_POLICY(true),
    /** The origin seems to be the application's own, which a proxy hides. */
    HIDDEN_BY_PROXY(true),
    /** The user submits a form on a page of another site, perhaps of an identity provider. */
    FORM_POST(false),
    /** Nothing admitted resembles the origin. */
    UNKNOWN_ORIGIN(false),
    /** The policy is meant to admit no origin. */
    CLOSED_POLICY(false),
    /** No browser sends such a value as an origin. */
    MALFORMED_ORIGIN(false),

    /** The method is admitted in upper case. */
    METHOD_CASE(true),
    /** The method is not in the list. */
    METHOD_MISSING(true),
    /** A method that scripts cannot use. */
    FORBIDDEN_METHOD(false),
    /** No browser sends such a value as a method. */
    MALFORMED_METHOD(false),

    /** A star does not cover {@code Authorization}. */
    AUTHORIZATION_BESIDE_STAR(true),
    /** The list replaces the default one and leaves out a name of it. */
    BUILT_IN_HEADER_DROPPED(true),
    /** The header name is not in the list. */
    HEADER_MISSING(true),
    /** The front end sets a header of the CORS protocol. */
    RESPONSE_HEADER_SENT(true),
    /** A header that scripts cannot set. */
    FORBIDDEN_HEADER(false),
    /** No browser sends such a value as a list of header names. */
    MALFORMED_HEADERS(false),

    /** The path can be read in more than one way. */
    MALFORMED_PATH(false),
    /** The search for a hint failed. */
    UNEXPLAINED(false);

    private final boolean nearMiss;

    Kind(boolean nearMiss) {
      this.nearMiss = nearMiss;
    }

    /** Whether the request most likely comes from a front end of the application itself. */
    public boolean isNearMiss() {
      return nearMiss;
    }
  }
}

package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.internal.explain.Hint.Kind;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.Tokens;
import java.util.Set;

/** Compares a refused request-header name with those that are admitted. */
record HeaderHints(Refusal refusal, String name) {

  private static final Set<String> BUILT_IN =
      Set.of("accept", "accept-language", "content-language", "content-type");

  Hint find() {
    String property = refusal.property(Setting.HEADERS);
    String lowerCase = Tokens.byteLowercase(name);
    if (HeaderNames.isCorsField(lowerCase)) {
      return hint(
          Kind.RESPONSE_HEADER_SENT,
          name
              + " is a field of the CORS protocol, which no request is to set: drop it from the"
              + " requests of the front end; "
              + property
              + " cannot list it");
    }
    if (HeaderNames.isForbiddenRequestHeader(lowerCase)) {
      return hint(
          Kind.FORBIDDEN_HEADER,
          "browsers never let scripts set " + name + ", and " + property + " cannot list it");
    }
    if (lowerCase.equals("authorization") && refusal.policy().allowedHeaders().contains("*")) {
      return hint(
          Kind.AUTHORIZATION_BESIDE_STAR,
          "* does not cover Authorization: add Authorization to " + property);
    }
    return BUILT_IN.contains(lowerCase)
        ? hint(
            Kind.BUILT_IN_HEADER_DROPPED,
            property + " replaces the built-in list and leaves out " + name + ": add it")
        : hint(Kind.HEADER_MISSING, "add " + name + " to " + property + replacing());
  }

  private String replacing() {
    return Refusal.replacing(BUILT_IN, refusal.policy().allowedHeaders(), "Content-Type");
  }

  static Hint malformed(Refusal refusal) {
    return refusal.hint(
        Kind.MALFORMED_HEADERS,
        Setting.HEADERS,
        "Access-Control-Request-Headers has at most 100 field names, of 4096 characters in all,"
            + " separated by commas and little space: nothing in "
            + refusal.property(Setting.HEADERS)
            + " can admit this list");
  }

  private Hint hint(Kind kind, String text) {
    return refusal.hint(kind, Setting.HEADERS, text);
  }
}

package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.internal.explain.Hint.Kind;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.Methods;
import io.github.corsstarter.core.internal.http.Tokens;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Compares a refused method or request-header name with those that are admitted. */
record NameHints(Refusal refusal, String name) {

  private static final Set<String> DEFAULT_METHODS = Set.of("GET", "HEAD", "POST");

  private static final Set<String> DEFAULT_HEADERS =
      Set.of("accept", "accept-language", "content-language", "content-type");

  Hint method() {
    String upperCase = Methods.byteUppercase(name);
    if (Methods.isForbidden(name)) {
      return method(Kind.FORBIDDEN_METHOD, upperCase);
    }
    // Under a star, the method is refused because it is too long to be sent back.
    if (!Tokens.isToken(name) || refusal.policy().allowedMethods().contains("*")) {
      return refusal.hint(Kind.MALFORMED_METHOD);
    }
    if (!upperCase.equals(name) && refusal.policy().allowsMethod(upperCase)) {
      return method(Kind.METHOD_CASE, upperCase);
    }
    boolean meansUpperCase = isPutIntoUpperCase() || upperCase.equals("PATCH");
    return method(Kind.METHOD_MISSING, meansUpperCase ? upperCase : name);
  }

  private Hint method(Kind kind, String meant) {
    String correction = isPutIntoUpperCase() ? Kind.SEND_UPPER_CASE : Kind.WRITE_UPPER_CASE;
    Map<String, String> names = Map.of("name", name, "meant", meant);
    return refusal.hint(
        kind,
        Map.of(
            "name",
            name,
            "meant",
            meant,
            "correction",
            meant.equals(name) ? "" : Kind.fill(correction, names),
            "keep",
            isDefault(refusal.policy().allowedMethods(), DEFAULT_METHODS)
                ? Kind.KEEP_METHODS
                : ""));
  }

  /** Whether browsers would have sent this method in upper case. */
  private boolean isPutIntoUpperCase() {
    return !Methods.normalize(name).equals(name);
  }

  Hint header() {
    String lowerCase = Tokens.byteLowercase(name);
    Collection<String> allowed = refusal.policy().allowedHeaders();
    String keep = isDefault(allowed, DEFAULT_HEADERS) ? Kind.KEEP_HEADERS : "";
    return refusal.hint(kind(lowerCase, allowed), Map.of("name", name, "keep", keep));
  }

  private static Kind kind(String lowerCase, Collection<String> allowed) {
    if (HeaderNames.isCorsField(lowerCase)) {
      return Kind.RESPONSE_HEADER_SENT;
    }
    if (HeaderNames.isForbiddenRequestHeader(lowerCase)) {
      return Kind.FORBIDDEN_HEADER;
    }
    if (lowerCase.equals("authorization") && allowed.contains("*")) {
      return Kind.AUTHORIZATION_BESIDE_STAR;
    }
    return DEFAULT_HEADERS.contains(lowerCase) ? Kind.BUILT_IN_HEADER_DROPPED : Kind.HEADER_MISSING;
  }

  /** Whether the policy has the default list, of which a list that is written keeps nothing. */
  private static boolean isDefault(Collection<String> allowed, Set<String> defaults) {
    return defaults.equals(Set.copyOf(allowed));
  }
}

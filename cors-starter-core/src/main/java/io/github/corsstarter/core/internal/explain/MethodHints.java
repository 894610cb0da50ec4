package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.internal.explain.Hint.Kind;
import io.github.corsstarter.core.internal.http.Methods;
import io.github.corsstarter.core.internal.http.Tokens;
import java.util.Set;

/** Compares a refused method with those that are admitted. */
record MethodHints(Refusal refusal, String method) {

  private static final Set<String> BUILT_IN = Set.of("GET", "HEAD", "POST");

  Hint find() {
    if (!Tokens.isToken(method)) {
      return malformed();
    }
    String property = refusal.property(Setting.METHODS);
    String upperCase = Methods.byteUppercase(method);
    if (Methods.isForbidden(method)) {
      return hint(
          Kind.FORBIDDEN_METHOD,
          "browsers never let scripts use " + upperCase + ", and " + property + " cannot list it");
    }
    if (refusal.policy().allowedMethods().contains("*")) {
      // It is too long to be sent back.
      return malformed();
    }
    if (!upperCase.equals(method) && refusal.policy().allowsMethod(upperCase)) {
      return hint(
          Kind.METHOD_CASE,
          property + " allows " + upperCase + ", not " + method + frontEnd(upperCase));
    }
    String meant = isNormalized(method) || upperCase.equals("PATCH") ? upperCase : method;
    String text = "add " + meant + " to " + property + replacing();
    return hint(Kind.METHOD_MISSING, meant.equals(method) ? text : text + frontEnd(meant));
  }

  private String replacing() {
    return Refusal.replacing(BUILT_IN, refusal.policy().allowedMethods(), "GET and POST");
  }

  private String frontEnd(String upperCase) {
    return isNormalized(method)
        ? ": no browser sends " + method + ", so send " + upperCase
        : ": write method: '"
            + upperCase
            + "' in the front end, for browsers keep the case of this"
            + " method";
  }

  private static boolean isNormalized(String method) {
    return !Methods.normalize(method).equals(method);
  }

  Hint malformed() {
    return hint(
        Kind.MALFORMED_METHOD,
        "browsers send Access-Control-Request-Method once, with one method: nothing in "
            + refusal.property(Setting.METHODS)
            + " can admit this one");
  }

  private Hint hint(Kind kind, String text) {
    return refusal.hint(kind, Setting.METHODS, text);
  }
}

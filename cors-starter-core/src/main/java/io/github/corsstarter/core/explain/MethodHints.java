package io.github.corsstarter.core.explain;

import io.github.corsstarter.core.explain.Hint.Kind;
import io.github.corsstarter.core.http.Methods;
import io.github.corsstarter.core.http.Tokens;

/** Compares a refused method with those that are admitted. */
record MethodHints(Refusal refusal, String method) {

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
          "%s allows %s, not %s: write method: '%s' in the front end, for browsers leave the case"
                  .formatted(property, upperCase, method, upperCase)
              + " of some methods as it is");
    }
    String frontEnd =
        upperCase.equals(method)
            ? ""
            : ", and write method: '"
                + upperCase
                + "' in the front end, for browsers leave the case of some methods as it is";
    return hint(Kind.METHOD_MISSING, "add " + upperCase + " to " + property + frontEnd);
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

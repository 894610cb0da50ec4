package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.internal.origin.Origin;
import java.util.List;
import java.util.Set;

/**
 * A rejection, with all that is needed to find what came closest.
 *
 * @param policy the one that rejected
 * @param configured whether that is one of the properties
 * @param listed the origins of that policy
 * @param others policies that may be named to whoever reads the hint
 */
record Refusal(
    CorsRequest request,
    Rejected rejected,
    CorsPolicy policy,
    boolean configured,
    ListedOrigins listed,
    List<CorsPolicy> others) {

  String property(Setting setting) {
    return setting.of(policy.name(), configured);
  }

  Hint hint(Hint.Kind kind, Setting setting, String text) {
    return new Hint(kind, property(setting), text);
  }

  /** What to do so that a page of this origin is admitted. */
  String admit(Origin origin) {
    String property = property(Setting.ORIGINS);
    return isTooInsecure(origin)
        ? "serve the page over https and add " + overHttps(origin) + " to " + property
        : "add " + origin + " to " + property;
  }

  /** What is lost where a list is written that was built in. */
  static String replacing(Set<String> builtIn, List<String> listed, String needed) {
    return builtIn.equals(Set.copyOf(listed))
        ? " (which replaces the built-in list: keep " + needed + ")"
        : "";
  }

  /** Whether the policy could not list this origin without giving up its security. */
  boolean isTooInsecure(Origin origin) {
    return origin.isInsecure() && policy.allowsCredentials();
  }

  private static Origin overHttps(Origin origin) {
    return new Origin("https", origin.host(), origin.port());
  }
}

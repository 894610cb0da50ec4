package io.github.corsstarter.core.internal.explain;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.internal.explain.Hint.Kind;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.origin.Origin;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Finds what to do about a rejection, by comparing the request with what is admitted. That takes
 * longer than the decision itself, in proportion to the number of origins, regexes and policies, so
 * ask only for a hint that somebody will read. Thread-safe; never throws, whatever the request.
 */
public final class Hints {

  private final List<CorsPolicy> configured;

  /**
   * @param configured the policies whose settings are properties
   */
  public Hints(Collection<CorsPolicy> configured) {
    this.configured = List.copyOf(configured);
  }

  /** The hint for operators, which may name other policies. */
  public Hint find(CorsRequest request, Rejected rejected) {
    return find(request, rejected, configured);
  }

  /** The hint for clients, which names the rejecting policy alone. */
  public Hint findForClient(CorsRequest request, Rejected rejected) {
    return find(request, rejected, List.of());
  }

  private Hint find(CorsRequest request, Rejected rejected, List<CorsPolicy> others) {
    CorsPolicy policy = rejected.policy();
    if (policy == null) {
      return malformedPath();
    }
    Refusal refusal = new Refusal(request, rejected, policy, configured.contains(policy), others);
    try {
      return find(refusal);
    } catch (Throwable e) { // A missing hint must harm neither the request nor its log line.
      // Only origins are compared with what may be odd enough to fail.
      String property = refusal.property(Setting.ORIGINS);
      return Kind.UNEXPLAINED.hint(
          property, Map.of("property", property, "fault", e.getClass().getName()));
    }
  }

  private static Hint find(Refusal refusal) {
    String refusedName = requireNonNullElse(refusal.rejected().refusedName(), "");
    return switch (refusal.rejected().reason()) {
      case ORIGIN_NOT_ALLOWED -> origin(refusal);
      case ORIGIN_MALFORMED -> malformedOrigin(refusal);
      case METHOD_NOT_ALLOWED -> new NameHints(refusal, refusedName).method();
      case METHOD_MALFORMED -> refusal.hint(Kind.MALFORMED_METHOD);
      case HEADER_NOT_ALLOWED -> new NameHints(refusal, refusedName).header();
      case HEADERS_MALFORMED -> refusal.hint(Kind.MALFORMED_HEADERS);
      case PATH_MALFORMED -> malformedPath();
    };
  }

  private static Hint origin(Refusal refusal) {
    return Origin.parse(value(refusal))
        .map(origin -> new OriginHints(refusal, origin).find())
        .orElseGet(() -> refusal.hint(Kind.OPAQUE_ORIGIN));
  }

  private static Hint malformedOrigin(Refusal refusal) {
    if (refusal.request().headers(HeaderNames.ORIGIN).size() > 1) {
      return refusal.hint(Kind.MALFORMED_ORIGIN, Map.of("fault", Kind.REPEATED));
    }
    String value = value(refusal);
    if (value.startsWith("file:")) {
      return refusal.hint(Kind.OPAQUE_ORIGIN);
    }
    return UnserializedOrigin.meant(value)
        .map(Origin::toString)
        .filter(refusal.policy()::allowsOrigin)
        .map(origin -> refusal.hint(Kind.UNSERIALIZED_ORIGIN, Map.of("allowed", origin)))
        .orElseGet(() -> refusal.hint(Kind.MALFORMED_ORIGIN, Map.of("fault", Kind.NOT_SERIALIZED)));
  }

  private static Hint malformedPath() {
    String property = Setting.PATHS.of("", true);
    return Kind.MALFORMED_PATH.hint(property, Map.of("property", property));
  }

  private static String value(Refusal refusal) {
    return requireNonNullElse(refusal.request().header(HeaderNames.ORIGIN), "");
  }
}

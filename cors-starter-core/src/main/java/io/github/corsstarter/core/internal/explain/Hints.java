package io.github.corsstarter.core.internal.explain;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.RejectionReason;
import io.github.corsstarter.core.internal.explain.Hint.Kind;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.origin.Origin;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds what to do about rejections, by comparing them with what is admitted. Takes much longer
 * than a decision, though no longer for many origins than for few: ask only for a hint that
 * somebody will read. Thread-safe; never throws, whatever the request.
 */
public final class Hints {

  /** Policies made for single requests must not pile up. */
  private static final int MAX_REMEMBERED = 1000;

  private static final Hint MALFORMED_PATH =
      new Hint(
          Kind.MALFORMED_PATH,
          "cors.policies.<name>.paths",
          "the path has dot segments, empty segments, encoded slashes or NUL, and servers disagree"
              + " on what it means: request the plain path; cors.policies.<name>.paths cannot admit"
              + " this one");

  private final List<CorsPolicy> configured;

  private final Map<CorsPolicy, ListedOrigins> listed = new ConcurrentHashMap<>();

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

  /** The hint for clients: it knows the rejecting policy alone. */
  public Hint findForClient(CorsRequest request, Rejected rejected) {
    return find(request, rejected, List.of());
  }

  private Hint find(CorsRequest request, Rejected rejected, List<CorsPolicy> others) {
    CorsPolicy policy = rejected.policy();
    if (policy == null || rejected.reason() == RejectionReason.PATH_MALFORMED) {
      return MALFORMED_PATH;
    }
    try {
      return find(
          new Refusal(request, rejected, policy, isConfigured(policy), listed(policy), others));
    } catch (
        Throwable e) { // A hint that is missing must harm neither the request nor its log line.
      return unexplained(rejected.reason(), policy, e);
    }
  }

  private Hint unexplained(RejectionReason reason, CorsPolicy policy, Throwable e) {
    String property = Setting.of(reason).of(policy.name(), isConfigured(policy));
    return new Hint(
        Kind.UNEXPLAINED,
        property,
        "see " + property + ": the search for a hint failed with " + e.getClass().getName());
  }

  private boolean isConfigured(CorsPolicy policy) {
    return configured.contains(policy);
  }

  private static Hint find(Refusal refusal) {
    Rejected rejected = refusal.rejected();
    String refusedName = requireNonNullElse(rejected.refusedName(), "");
    return switch (rejected.reason()) {
      case ORIGIN_NOT_ALLOWED -> origin(refusal);
      case ORIGIN_MALFORMED -> new MalformedOriginHints(refusal, value(refusal.request())).find();
      case METHOD_NOT_ALLOWED -> new MethodHints(refusal, refusedName).find();
      case METHOD_MALFORMED -> new MethodHints(refusal, refusedName).malformed();
      case HEADER_NOT_ALLOWED -> new HeaderHints(refusal, refusedName).find();
      case HEADERS_MALFORMED -> HeaderHints.malformed(refusal);
      case PATH_MALFORMED -> MALFORMED_PATH;
    };
  }

  private static Hint origin(Refusal refusal) {
    return Origin.parse(value(refusal.request()))
        .map(origin -> new OriginHints(refusal, origin).find())
        .orElseGet(() -> MalformedOriginHints.opaque(refusal));
  }

  private static String value(CorsRequest request) {
    return requireNonNullElse(request.header(HeaderNames.ORIGIN), "");
  }

  int remembered() {
    return listed.size();
  }

  private ListedOrigins listed(CorsPolicy policy) {
    if (listed.size() >= MAX_REMEMBERED) {
      listed.clear();
    }
    return listed.computeIfAbsent(policy, ListedOrigins::new);
  }
}

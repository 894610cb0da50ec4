package io.github.corsstarter.core;

import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.NotCors;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsDecision.Rescued;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.PathGuard;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a request gets: the one place that does, whatever the server.
 *
 * <p>{@link #decide} finds the policy that governs the path, refuses paths that servers read in
 * different ways ({@link PathGuard}), and lets {@link PolicyDecisions} check the request against
 * the policy, in the order of the standard; {@link #evaluate} also tells the listeners. A decision
 * reads each header once and is bounded by the length of what it reads. Immutable and thread-safe;
 * no request, however malformed, makes it throw, unless a {@link PolicyResolver} does.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
public final class CorsEvaluator {

  /**
   * For the error page where a {@link PolicyResolver} fails, so that nobody knows which policy
   * governs: guarded and without CORS headers.
   */
  public static final CorsDecision RESOLVER_FAILED =
      new NotCors(new ResponseHeaders(null, List.of(), HeaderNames.ORIGIN), true);

  private final PolicyResolver resolver;

  private final @Nullable CorsPolicies configured;

  private final PolicyDecisions decisions;

  private final Listeners listeners;

  private final @Nullable Diagnostics diagnostics;

  private CorsEvaluator(
      PolicyResolver resolver,
      @Nullable CorsPolicies configured,
      PolicyDecisions decisions,
      Listeners listeners,
      @Nullable Diagnostics diagnostics) {
    this.resolver = resolver;
    this.configured = configured;
    this.decisions = decisions;
    this.listeners = listeners;
    this.diagnostics = diagnostics;
  }

  /** Evaluates by the configured policies, which depend on the path alone. */
  public static CorsEvaluator of(
      CorsPolicies policies, Collection<? extends DecisionListener> listeners) {
    return new CorsEvaluator(
        policies::governing,
        policies,
        new PolicyDecisions(VaryValues.byPath()),
        new Listeners(listeners),
        null);
  }

  /** Evaluates by the policies that the resolver finds, on whatever they depend. */
  public static CorsEvaluator of(
      PolicyResolver resolver, Collection<? extends DecisionListener> listeners) {
    return new CorsEvaluator(
        resolver,
        null,
        new PolicyDecisions(VaryValues.by(resolver.varyBy())),
        new Listeners(listeners),
        null);
  }

  /**
   * The same evaluator with rejections that tell the client why, for development: with a body, and
   * where the origin passed, as an answer to the preflight that shows the browser what failed.
   *
   * @param bodies writes the body of a rejection, {@code application/problem+json} in ASCII; where
   *     it throws, the answer has no body
   */
  public CorsEvaluator diagnosing(BiFunction<CorsRequest, Rejected, String> bodies) {
    return new CorsEvaluator(resolver, configured, decisions, listeners, new Diagnostics(bodies));
  }

  /** The policy that governs the request; null if it is left to the application. */
  public @Nullable CorsPolicy governing(CorsRequest request) {
    return resolver.resolve(request);
  }

  /** Decides, and tells the listeners. */
  public CorsDecision evaluate(CorsRequest request) {
    return evaluate(request, request.header(HeaderNames.ORIGIN));
  }

  /**
   * Decides, and tells the listeners, for a caller that has read the {@code Origin} already.
   *
   * @param origin as {@link CorsRequest#header} has it
   */
  public CorsDecision evaluate(CorsRequest request, @Nullable String origin) {
    CorsDecision decision = decide(request, origin);
    if (decision instanceof Allowed || decision instanceof Rejected) {
      listeners.decided(request, decision);
    } else if (decision instanceof Rescued rescued) {
      listeners.rescued(request, rescued.rescue());
    }
    return decision;
  }

  /** Decides, and tells nobody. */
  public CorsDecision decide(CorsRequest request) {
    return decide(request, request.header(HeaderNames.ORIGIN));
  }

  private CorsDecision decide(CorsRequest request, @Nullable String origin) {
    String path = request.path();
    CorsPolicy policy = configured == null ? resolver.resolve(request) : configured.governing(path);
    if (origin == null) {
      return decisions.withoutOrigin(policy, request.method());
    }
    CorsDecision decision =
        !PathGuard.isPlain(path)
                && isDisputable(policy, request, path)
                && Rescue.sameOrigin(request, origin) == null
            ? decisions.malformedPath(request)
            : policy == null
                ? decisions.notGoverned()
                : decisions.withOrigin(policy, request, origin);
    return diagnostics == null ? decision : diagnostics.answer(request, decision);
  }

  /**
   * Decides on a request that has no {@code Origin}, as {@link #evaluate} would, but without an
   * object for the request: most requests are of this kind, and are to leave no garbage.
   *
   * @param path as {@link CorsRequest#path()}
   * @return null if a custom resolver finds the policy: it may want to know more of the request
   */
  public @Nullable CorsDecision withoutOrigin(String method, String path) {
    return configured == null ? null : decisions.withoutOrigin(configured.governing(path), method);
  }

  /** Whether two readings of the path lead to different policies, or a malformed one to any. */
  private boolean isDisputable(@Nullable CorsPolicy policy, CorsRequest request, String path) {
    return switch (PathGuard.shape(path)) {
      case PLAIN -> false;
      case UNTIDY -> policy != null && isAnother(policy, resolve(request, PathGuard.tidied(path)));
      case MALFORMED ->
          policy != null
              || PathGuard.readings(path).stream().anyMatch(other -> isGoverned(request, other))
              || isGoverned(request, request.resolvedPath());
    };
  }

  private boolean isGoverned(CorsRequest request, @Nullable String path) {
    return path != null && resolve(request, path) != null;
  }

  private @Nullable CorsPolicy resolve(CorsRequest request, String path) {
    return resolver.resolve(new RequestWithPath(request, path));
  }

  /** A resolver may build its policies anew for each request. */
  private static boolean isAnother(CorsPolicy policy, @Nullable CorsPolicy other) {
    return other != null && !other.name().equals(policy.name());
  }
}

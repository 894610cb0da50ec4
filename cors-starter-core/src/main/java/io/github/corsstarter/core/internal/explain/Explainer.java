package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsDecision.Rescued;
import io.github.corsstarter.core.CorsEvaluator;
import io.github.corsstarter.core.CorsPolicy;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.RejectionReason;
import io.github.corsstarter.core.RequestKind;
import io.github.corsstarter.core.internal.explain.Step.Name;
import io.github.corsstarter.core.internal.explain.Step.Outcome;
import io.github.corsstarter.core.internal.http.HeaderNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Explains the decision that a request gets, step by step. The decision comes from the evaluator
 * that the filters ask, and the steps follow from it; no listener is told. Thread-safe.
 */
public final class Explainer {

  private final CorsEvaluator evaluator;

  private final Hints hints;

  public Explainer(CorsEvaluator evaluator, Hints hints) {
    this.evaluator = evaluator;
    this.hints = hints;
  }

  public Explanation explain(CorsRequest request) {
    CorsDecision decision = evaluator.decide(request);
    Hint hint = decision instanceof Rejected rejected ? hints.find(request, rejected) : null;
    return new Explanation(decision, steps(request, decision), hint);
  }

  private List<Step> steps(CorsRequest request, CorsDecision decision) {
    List<Step> steps = new ArrayList<>();
    String origin = request.header(HeaderNames.ORIGIN);
    if (origin == null) {
      steps.add(step(Name.ORIGIN_PRESENT, false, "no Origin: not a CORS request"));
      addPolicy(steps, request);
      return steps;
    }
    steps.add(step(Name.ORIGIN_PRESENT, true, origin));
    RejectionReason refusal = refusal(decision);
    Name failed = refusal == null ? null : failed(refusal);
    boolean plain = failed != Name.PATH_PLAIN;
    steps.add(step(Name.PATH_PLAIN, plain, request.path()));
    if (plain && addPolicy(steps, request)) {
      addChecks(steps, request, failed, refusal);
      addRescue(steps, decision);
    }
    return steps;
  }

  private boolean addPolicy(List<Step> steps, CorsRequest request) {
    CorsPolicy policy = evaluator.governing(request);
    String detail = policy == null ? "none: left to the application" : policy.name();
    steps.add(step(Name.POLICY_FOUND, policy != null, detail));
    return policy != null;
  }

  private static void addChecks(
      List<Step> steps,
      CorsRequest request,
      @Nullable Name failed,
      @Nullable RejectionReason refusal) {
    RequestKind kind = RequestKind.of(request);
    steps.add(step(Name.KIND, true, kind.name().toLowerCase(Locale.ROOT)));
    for (Name check : checks(kind)) {
      steps.add(check(check, failed, detail(check, kind, request), refusal));
    }
  }

  private static Step check(
      Name check, @Nullable Name failed, String detail, @Nullable RejectionReason refusal) {
    if (failed == null || check.compareTo(failed) < 0) {
      return new Step(check, Outcome.PASSED, detail);
    }
    return check == failed
        ? new Step(check, Outcome.FAILED, refusal + ": " + detail)
        : new Step(check, Outcome.NOT_REACHED, detail);
  }

  private static void addRescue(List<Step> steps, CorsDecision decision) {
    if (decision instanceof Rescued rescued) {
      steps.add(step(Name.RESCUED, true, rescued.rescue() + ": served without CORS headers"));
    } else if (decision instanceof Rejected rejected && rejected.kind() != RequestKind.PREFLIGHT) {
      steps.add(step(Name.RESCUED, false, "nothing shows that the request is harmless"));
    }
  }

  private static @Nullable RejectionReason refusal(CorsDecision decision) {
    return decision instanceof Rejected rejected
        ? rejected.reason()
        : decision instanceof Rescued rescued ? rescued.refusal() : null;
  }

  /** The checks for this kind of request, in the order of the standard. */
  private static List<Name> checks(RequestKind kind) {
    return switch (kind) {
      case HANDSHAKE -> List.of(Name.ORIGIN_ALLOWED);
      case ACTUAL -> List.of(Name.ORIGIN_ALLOWED, Name.METHOD_ALLOWED);
      case PREFLIGHT -> List.of(Name.ORIGIN_ALLOWED, Name.METHOD_ALLOWED, Name.HEADERS_ALLOWED);
    };
  }

  private static Name failed(RejectionReason refusal) {
    return switch (refusal) {
      case PATH_MALFORMED -> Name.PATH_PLAIN;
      case ORIGIN_NOT_ALLOWED, ORIGIN_MALFORMED -> Name.ORIGIN_ALLOWED;
      case METHOD_NOT_ALLOWED, METHOD_MALFORMED -> Name.METHOD_ALLOWED;
      case HEADER_NOT_ALLOWED, HEADERS_MALFORMED -> Name.HEADERS_ALLOWED;
    };
  }

  private static String detail(Name check, RequestKind kind, CorsRequest request) {
    String field =
        switch (check) {
          case METHOD_ALLOWED -> HeaderNames.REQUEST_METHOD;
          case HEADERS_ALLOWED -> HeaderNames.REQUEST_HEADERS;
          default -> HeaderNames.ORIGIN;
        };
    return check == Name.METHOD_ALLOWED && kind == RequestKind.ACTUAL
        ? request.method()
        : String.join(", ", request.headers(field));
  }

  private static Step step(Name name, boolean passed, String detail) {
    return new Step(name, passed ? Outcome.PASSED : Outcome.FAILED, detail);
  }
}

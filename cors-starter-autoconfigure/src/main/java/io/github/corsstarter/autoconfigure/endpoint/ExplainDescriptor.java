package io.github.corsstarter.autoconfigure.endpoint;

import io.github.corsstarter.core.CorsDecision;
import io.github.corsstarter.core.CorsDecision.Allowed;
import io.github.corsstarter.core.CorsDecision.NotGoverned;
import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsDecision.Rescued;
import io.github.corsstarter.core.RejectionReason;
import io.github.corsstarter.core.Rescue;
import io.github.corsstarter.core.ResponseHeaders;
import io.github.corsstarter.core.internal.explain.Explainer;
import io.github.corsstarter.core.internal.explain.Explanation;
import io.github.corsstarter.core.internal.explain.Hint;
import io.github.corsstarter.core.internal.explain.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /actuator/cors/explain} answers.
 *
 * @param preflight the preflight that a browser sends first; null if it sends none
 * @param actual the request itself, which a browser sends only after an admitted preflight
 */
record ExplainDescriptor(@Nullable AnswerDescriptor preflight, AnswerDescriptor actual) {

  static ExplainDescriptor of(ExplainedRequest request, Explainer explainer) {
    return new ExplainDescriptor(
        request.hasPreflight() ? AnswerDescriptor.of(explainer.explain(request.preflight())) : null,
        AnswerDescriptor.of(explainer.explain(request.actual())));
  }

  /**
   * What one request gets, and why.
   *
   * @param decision {@code allowed}, {@code rejected}, {@code not-cors} or {@code not-governed}
   * @param reason null unless it is rejected
   * @param rescue what a refused request was rescued by; null if it was not
   * @param status null if the request goes on to the application
   * @param headers what is added to the response
   * @param steps on the way to the decision, in their order
   * @param hint what to do about a rejection; null if there is none
   */
  record AnswerDescriptor(
      String decision,
      @Nullable RejectionReason reason,
      @Nullable Rescue rescue,
      @Nullable Integer status,
      Map<String, String> headers,
      List<Step> steps,
      @Nullable Hint hint) {

    static AnswerDescriptor of(Explanation explanation) {
      CorsDecision decision = explanation.decision();
      return new AnswerDescriptor(
          name(decision),
          decision instanceof Rejected rejected ? rejected.reason() : null,
          decision instanceof Rescued rescued ? rescued.rescue() : null,
          decision.status() == CorsDecision.PASSED_ON ? null : (Integer) decision.status(),
          headers(decision.headers()),
          explanation.steps(),
          explanation.hint());
    }

    private static String name(CorsDecision decision) {
      if (decision instanceof Allowed) {
        return "allowed";
      }
      if (decision instanceof Rejected) {
        return "rejected";
      }
      return decision instanceof NotGoverned ? "not-governed" : "not-cors";
    }

    private static Map<String, String> headers(ResponseHeaders headers) {
      Map<String, String> fields = new LinkedHashMap<>();
      if (headers.allowOrigin() != null) {
        fields.put("Access-Control-Allow-Origin", headers.allowOrigin());
      }
      headers.fields().forEach(field -> fields.put(field.name(), field.value()));
      if (!headers.vary().isEmpty()) {
        fields.put("Vary", headers.vary());
      }
      return fields;
    }
  }
}

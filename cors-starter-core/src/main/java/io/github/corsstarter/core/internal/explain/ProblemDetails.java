package io.github.corsstarter.core.internal.explain;

import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.CorsRequest;
import io.github.corsstarter.core.RejectionReason;
import io.github.corsstarter.core.internal.Escaped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Tells clients why they were rejected, as a <a
 * href="https://www.rfc-editor.org/rfc/rfc9457">problem detail</a>, without naming any other policy
 * than the one that rejected them.
 */
public final class ProblemDetails implements BiFunction<CorsRequest, Rejected, String> {

  /** A tag URI (RFC 4151): it names the problem and leads nowhere. */
  private static final String TYPE = "tag:corsstarter.github.io,2026:";

  private final Hints hints;

  public ProblemDetails(Hints hints) {
    this.hints = hints;
  }

  @Override
  public String apply(CorsRequest request, Rejected rejected) {
    Hint hint = hints.findForClient(request, rejected);
    Map<String, String> members = new LinkedHashMap<>();
    members.put("type", TYPE + id(rejected.reason()));
    members.put("title", title(rejected.reason()));
    members.put("detail", detail(rejected));
    members.put("reason", rejected.reason().name());
    members.put("policy", rejected.policy() == null ? "none" : rejected.policy().name());
    members.put("property", hint.property());
    members.put("hint", hint.text());
    return members.entrySet().stream()
        .map(member -> Escaped.json(member.getKey()) + ":" + Escaped.json(member.getValue()))
        .collect(Collectors.joining(",", "{\"status\":" + rejected.status() + ",", "}"));
  }

  private static String id(RejectionReason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String title(RejectionReason reason) {
    return "CORS: " + id(reason).replace('-', ' ');
  }

  private static String detail(Rejected rejected) {
    String refusedName = rejected.refusedName() == null ? "" : " (" + rejected.refusedName() + ")";
    return "The "
        + rejected.kind().name().toLowerCase(Locale.ROOT)
        + " request was rejected because "
        + because(rejected.reason())
        + refusedName
        + ".";
  }

  private static String because(RejectionReason reason) {
    return switch (reason) {
      case ORIGIN_NOT_ALLOWED -> "the policy does not allow its origin";
      case ORIGIN_MALFORMED -> "its Origin is not a valid origin";
      case METHOD_NOT_ALLOWED -> "the policy does not allow the method";
      case METHOD_MALFORMED -> "its Access-Control-Request-Method is not a single method";
      case HEADER_NOT_ALLOWED -> "the policy does not allow a request header";
      case HEADERS_MALFORMED ->
          "its Access-Control-Request-Headers is not a valid list of header names";
      case PATH_MALFORMED -> "its path has dot segments, empty segments, encoded slashes or NUL";
    };
  }
}

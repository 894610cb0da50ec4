package io.github.corsstarter.core;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.internal.http.Header;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.Methods;
import io.github.corsstarter.core.internal.http.RequestedHeaders;
import io.github.corsstarter.core.internal.http.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Answers rejected requests so that whoever develops the front end sees why.
 *
 * <p>Browsers check the status of a preflight response before anything else, and blame that alone.
 * So a preflight whose origin passed gets 200 and just those headers that passed: the browser then
 * names the method or header that did not, and makes no request. {@code GET}, {@code HEAD} and
 * {@code POST} it <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">never compares</a>
 * with the answer: it sends the request, and that is rejected.
 */
record Diagnostics(BiFunction<CorsRequest, Rejected, String> bodies) {

  private static final int OK = 200;

  /** So many names of such length fit into 8 KB; servers answer 500 where headers need more. */
  private static final int MAX_NAMES = 50;

  private static final int MAX_NAME_LENGTH = 64;

  private static final Header PROBLEM_JSON = new Header("Content-Type", "application/problem+json");

  private static final Header NOT_REMEMBERED = new Header(HeaderNames.MAX_AGE, "0");

  /** The decision, if it is a rejection that ends here, with the reason for the client. */
  CorsDecision answer(CorsRequest request, CorsDecision decision) {
    if (!(decision instanceof Rejected rejected) || rejected.status() == CorsDecision.PASSED_ON) {
      return decision;
    }
    try {
      return explained(request, rejected);
    } catch (Throwable e) {
      // A reason that cannot be found is no reason to fail the request.
      return decision;
    }
  }

  private Rejected explained(CorsRequest request, Rejected rejected) {
    CorsPolicy policy = rejected.policy();
    return policy != null && rejected.kind() == RequestKind.PREFLIGHT && originPassed(rejected)
        ? explained(request, rejected, OK, allowed(policy, request, rejected))
        : explained(request, rejected, rejected.status(), rejected.headers());
  }

  private Rejected explained(
      CorsRequest request, Rejected rejected, int status, ResponseHeaders headers) {
    List<Header> all = new ArrayList<>(headers.fields());
    all.add(PROBLEM_JSON);
    Rejected answer =
        rejected.answered(
            status, new ResponseHeaders(headers.allowOrigin(), all, headers.vary()), null);
    return answer.answered(status, answer.headers(), bodies.apply(request, answer));
  }

  private static boolean originPassed(Rejected rejected) {
    return switch (rejected.reason()) {
      case METHOD_NOT_ALLOWED, METHOD_MALFORMED, HEADER_NOT_ALLOWED, HEADERS_MALFORMED -> true;
      case ORIGIN_NOT_ALLOWED, ORIGIN_MALFORMED, PATH_MALFORMED -> false;
    };
  }

  /** The headers that passed: the origin; the method, if it did; the names that did. */
  private static ResponseHeaders allowed(
      CorsPolicy policy, CorsRequest request, Rejected rejected) {
    List<Header> fields = new ArrayList<>(rejected.headers().fields());
    if (policy.allowsCredentials()) {
      fields.add(new Header(HeaderNames.ALLOW_CREDENTIALS, "true"));
    }
    String method = requireNonNullElse(request.header(HeaderNames.REQUEST_METHOD), "");
    boolean methodPassed =
        rejected.reason() == RejectionReason.HEADER_NOT_ALLOWED
            || rejected.reason() == RejectionReason.HEADERS_MALFORMED;
    if (methodPassed) {
      fields.add(new Header(HeaderNames.ALLOW_METHODS, method));
    }
    // Without them the browser would blame a header that is allowed, in place of the method.
    String names = allowedNames(policy, request);
    if (!names.isEmpty() && (methodPassed || Methods.isSafelisted(method))) {
      fields.add(new Header(HeaderNames.ALLOW_HEADERS, names));
    }
    fields.add(NOT_REMEMBERED);
    String origin = policy.allowsAnyOrigin() ? "*" : request.header(HeaderNames.ORIGIN);
    return new ResponseHeaders(origin, fields, rejected.headers().vary());
  }

  private static String allowedNames(CorsPolicy policy, CorsRequest request) {
    Set<String> allowed = new LinkedHashSet<>();
    for (String element : readable(request.headers(HeaderNames.REQUEST_HEADERS)).split(",", -1)) {
      String name = Tokens.byteLowercase(element.strip());
      if (name.length() <= MAX_NAME_LENGTH && policy.allowsHeader(name)) {
        allowed.add(name);
      }
    }
    return allowed.stream().limit(MAX_NAMES).collect(Collectors.joining(", "));
  }

  /** The beginning of the lines, as one list, cut behind a whole name. */
  private static String readable(List<String> lines) {
    StringBuilder list = new StringBuilder();
    for (String line : lines) {
      int room = RequestedHeaders.MAX_VALUE_LENGTH - list.length();
      if (line.length() >= room) {
        int comma = line.lastIndexOf(',', room);
        return list.append(line, 0, Math.max(0, comma)).toString();
      }
      list.append(line).append(',');
    }
    return list.toString();
  }
}

package io.github.corsstarter.core;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.CorsDecision.Rejected;
import io.github.corsstarter.core.internal.http.Header;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.Methods;
import io.github.corsstarter.core.internal.http.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
record Diagnostics(RejectionBody bodies) {

  private static final int OK = 200;

  /** So many names of such length fit into 8 KB; servers answer 500 where headers need more. */
  private static final int MAX_NAMES = 50;

  private static final int MAX_NAME_LENGTH = 64;

  private static final Header PROBLEM_JSON = new Header("Content-Type", "application/problem+json");

  private static final Header NOT_REMEMBERED = new Header(HeaderNames.MAX_AGE, "0");

  Rejected answer(CorsRequest request, Rejected rejected) {
    CorsPolicy policy = rejected.policy();
    if (rejected.status() == CorsDecision.PASSED_ON) {
      return rejected;
    }
    return policy != null && rejected.kind() == RequestKind.PREFLIGHT && originPassed(rejected)
        ? explained(request, rejected, OK, allowed(policy, request, rejected))
        : explained(request, rejected, rejected.status(), rejected.headers());
  }

  private Rejected explained(
      CorsRequest request, Rejected rejected, int status, ResponseHeaders headers) {
    List<Header> fields = new ArrayList<>(headers.fields());
    fields.add(PROBLEM_JSON);
    return rejected.answered(
        status,
        new ResponseHeaders(headers.allowOrigin(), fields, headers.vary()),
        bodies.of(request, rejected, status));
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
    return request.headers(HeaderNames.REQUEST_HEADERS).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .filter(name -> name.length() <= MAX_NAME_LENGTH)
        .filter(name -> Tokens.isToken(name) && policy.allowsHeader(name))
        .map(Tokens::byteLowercase)
        .distinct()
        .limit(MAX_NAMES)
        .collect(Collectors.joining(", "));
  }
}

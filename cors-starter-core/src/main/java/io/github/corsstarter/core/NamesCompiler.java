package io.github.corsstarter.core;

import io.github.corsstarter.core.PolicyProblem.Code;
import io.github.corsstarter.core.ProblemCollector.Entry;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.Methods;
import io.github.corsstarter.core.internal.http.Tokens;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks and normalizes the lists of methods and of header names. */
final class NamesCompiler {

  private static final String ANY = "*";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final ProblemCollector problems;

  NamesCompiler(ProblemCollector problems) {
    this.problems = problems;
  }

  List<String> methods(List<String> written) {
    Set<String> methods = new LinkedHashSet<>();
    for (Entry entry : problems.entries("allowed-methods", written)) {
      methods.add(method(entry));
    }
    return List.copyOf(methods);
  }

  private static String method(Entry entry) {
    String method = Methods.normalize(entry.written().strip());
    if (isMalformed(method)) {
      entry.problem(
          Code.METHOD_INVALID,
          "is not a method name",
          "write one method for each element, such as PUT");
    } else if (Methods.isForbidden(method)) {
      entry.problem(
          Code.METHOD_FORBIDDEN, "is a method that browsers never let scripts use", "remove it");
    } else if (!method.equals(entry.written())) {
      entry.advice("is read as " + method);
    }
    if (method.equalsIgnoreCase("ALL") || method.equalsIgnoreCase("ANY")) {
      entry.advice("is read as the name of a method: write * to allow any method");
    } else if (method.equalsIgnoreCase("PATCH") && !method.equals("PATCH")) {
      entry.advice("is not PATCH: browsers change the case of other methods only");
    }
    return method;
  }

  List<String> requestHeaders(List<String> written) {
    Set<String> names = new LinkedHashSet<>();
    for (Entry entry : problems.entries("allowed-headers", written)) {
      String name = headerName(entry, Code.REQUEST_HEADER_INVALID, "X-Request-Id");
      if (HeaderNames.isForbiddenRequestHeader(name)) {
        entry.problem(
            Code.REQUEST_HEADER_FORBIDDEN,
            "is a header that browsers never let scripts set",
            "remove it");
      } else if (HeaderNames.isCorsProtocolHeader(name)) {
        entry.problem(
            Code.REQUEST_HEADER_PROHIBITED,
            "is a response header of the CORS protocol, which no request carries",
            "remove it, also from the requests of your front end");
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  List<String> exposedHeaders(List<String> written, boolean allowCredentials) {
    Set<String> names = new LinkedHashSet<>();
    for (Entry entry : problems.entries("exposed-headers", written)) {
      String name = headerName(entry, Code.EXPOSED_HEADER_INVALID, "X-Total-Count");
      if (HeaderNames.isSafelistedResponseHeader(name)) {
        entry.advice("is dropped: scripts can always read it");
      } else if (HeaderNames.isCorsProtocolHeader(name) && !isRequestHeaderOfCors(name)) {
        entry.advice("is dropped: it speaks to the browser, scripts have no use for it");
      } else {
        checkExposed(entry, name, allowCredentials);
        names.add(name);
      }
    }
    return names.contains(ANY) ? List.of(ANY) : List.copyOf(names);
  }

  private static void checkExposed(Entry entry, String name, boolean allowCredentials) {
    if (HeaderNames.isForbiddenResponseHeader(name)) {
      entry.problem(
          Code.EXPOSED_HEADER_FORBIDDEN,
          "is a header that browsers never let scripts read",
          "remove it");
    } else if (isRequestHeaderOfCors(name)) {
      entry.problem(
          Code.EXPOSED_HEADER_PROHIBITED,
          "is a request header of the CORS protocol, which no response has",
          "remove it");
    } else if (name.equals(ANY) && allowCredentials) {
      entry.problem(
          Code.EXPOSED_ANY_WITH_CREDENTIALS,
          "means nothing to browsers where credentials are allowed",
          "list the names, such as X-Total-Count");
    }
  }

  private static boolean isRequestHeaderOfCors(String name) {
    return name.startsWith("access-control-request-") || name.equals("origin");
  }

  /** The name in lower case; empty, with a problem, if it is not one. */
  private static String headerName(Entry entry, Code invalid, String example) {
    String stripped = entry.written().strip();
    if (!stripped.equals(entry.written())) {
      entry.advice("is read without the space around it");
    }
    if (isMalformed(stripped)) {
      entry.problem(
          invalid, "is not a header name", "write one name for each element, such as " + example);
      return "";
    }
    if (stripped.length() > 1 && stripped.contains(ANY)) {
      entry.advice("is a name, not a pattern: list the names");
    } else if (METHODS.contains(stripped)) {
      entry.advice("is the name of a method: write it in allowed-methods");
    }
    return Tokens.byteLowercase(stripped);
  }

  /** Some quotes are characters of a token, but mean that a shell or a file has not read them. */
  private static boolean isMalformed(String name) {
    return !Tokens.isToken(name) || "'`".indexOf(name.charAt(0)) >= 0;
  }
}

package io.github.corsstarter.core;

import io.github.corsstarter.core.PolicyProblem.Code;
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

  private final ProblemCollector findings;

  NamesCompiler(ProblemCollector findings) {
    this.findings = findings;
  }

  List<String> methods(List<String> written) {
    Set<String> methods = new LinkedHashSet<>();
    for (Entry entry : findings.entries("allowed-methods", written)) {
      methods.add(method(entry));
    }
    return List.copyOf(methods);
  }

  private static String method(Entry entry) {
    String method = Methods.normalize(entry.written().strip());
    if (isMalformed(method)) {
      malformed(Code.METHOD_INVALID, entry, "is not a method name", "write one method", "PUT");
    } else if (Methods.isForbidden(method)) {
      entry.problem(
          Code.METHOD_FORBIDDEN, "is a method that browsers never let scripts use", "remove it");
    } else {
      if (!method.equals(entry.written())) {
        entry.advice("is read as " + method);
      }
      adviseOnMethod(entry, method);
    }
    return method;
  }

  private static boolean isMalformed(String name) {
    return !Tokens.isToken(name) || isQuoted(name);
  }

  private static boolean isQuoted(String name) {
    int last = name.length() - 1;
    return last > 0 && "\"'`".indexOf(name.charAt(0)) >= 0 && name.charAt(0) == name.charAt(last);
  }

  private static void malformed(
      Code code, Entry entry, String reason, String cure, String example) {
    String written = entry.written().strip();
    String bare = isQuoted(written) ? written.substring(1, written.length() - 1) : "";
    if (Tokens.isToken(bare)) {
      entry.problem(code, "has quotes around it", "write " + bare);
    } else {
      entry.problem(code, reason, cure + " for each element, such as " + example);
    }
  }

  private static void adviseOnMethod(Entry entry, String method) {
    if (method.equalsIgnoreCase("ALL") || method.equalsIgnoreCase("ANY")) {
      entry.advice("is read as the name of a method: write * to allow any method");
    } else if (method.equalsIgnoreCase("PATCH") && !method.equals("PATCH")) {
      entry.advice("is not PATCH: browsers change the case of other methods only");
    }
  }

  private static void adviseOnHeader(Entry entry, String name) {
    if (name.length() > 1 && name.contains(ANY)) {
      entry.advice("is a name, not a pattern: list the names");
    } else if (METHODS.contains(entry.written().strip())) {
      entry.advice("is the name of a method: write it in allowed-methods");
    }
  }

  List<String> requestHeaders(List<String> written) {
    Set<String> names = new LinkedHashSet<>();
    for (Entry entry : findings.entries("allowed-headers", written)) {
      names.add(requestHeader(entry));
    }
    return List.copyOf(names);
  }

  private static String requestHeader(Entry entry) {
    String name = stripped(entry);
    if (isMalformed(name)) {
      malformed(
          Code.REQUEST_HEADER_INVALID,
          entry,
          "is not a header name",
          "write one name",
          "X-Request-Id");
    } else if (HeaderNames.isForbiddenRequestHeader(name)) {
      entry.problem(
          Code.REQUEST_HEADER_FORBIDDEN,
          "is a header that browsers never let scripts set",
          "remove it");
    } else if (HeaderNames.isCorsProtocolHeader(name)) {
      entry.problem(
          Code.REQUEST_HEADER_PROHIBITED,
          "is a response header of the CORS protocol, which no request carries",
          "remove it, also from the requests of your front end");
    } else {
      adviseOnHeader(entry, name);
    }
    return name;
  }

  List<String> exposedHeaders(List<String> written, boolean allowCredentials) {
    Set<String> names = new LinkedHashSet<>();
    for (Entry entry : findings.entries("exposed-headers", written)) {
      String name = exposedHeader(entry, allowCredentials);
      if (HeaderNames.isSafelistedResponseHeader(name)) {
        entry.advice("is dropped: scripts can always read it");
      } else if (HeaderNames.isCorsProtocolHeader(name) && !isRequestHeaderOfCors(name)) {
        entry.advice("is dropped: it speaks to the browser, scripts have no use for it");
      } else {
        names.add(name);
      }
    }
    return names.contains(ANY) ? List.of(ANY) : List.copyOf(names);
  }

  private static boolean isRequestHeaderOfCors(String name) {
    return name.startsWith("access-control-request-") || name.equals("origin");
  }

  private static String exposedHeader(Entry entry, boolean allowCredentials) {
    String name = stripped(entry);
    if (isMalformed(name)) {
      malformed(
          Code.EXPOSED_HEADER_INVALID,
          entry,
          "is not a header name",
          "write one name",
          "X-Total-Count");
    } else if (HeaderNames.isForbiddenResponseHeader(name)) {
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
    } else {
      adviseOnHeader(entry, name);
    }
    return name;
  }

  private static String stripped(Entry entry) {
    String stripped = entry.written().strip();
    if (!stripped.equals(entry.written())) {
      entry.advice("is read without the space around it");
    }
    return Tokens.byteLowercase(stripped);
  }
}

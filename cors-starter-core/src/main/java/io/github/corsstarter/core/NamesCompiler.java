package io.github.corsstarter.core;

import io.github.corsstarter.core.PolicyProblem.Code;
import io.github.corsstarter.core.internal.http.HeaderNames;
import io.github.corsstarter.core.internal.http.Methods;
import io.github.corsstarter.core.internal.http.Tokens;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks and normalizes the lists of methods and of field names. */
final class NamesCompiler {

  private static final String ANY = "*";

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
          Code.METHOD_FORBIDDEN, "is a method that browsers never let scripts use", "drop it");
    } else {
      if (!method.equals(entry.written())) {
        entry.advice("is read as " + method);
      }
      advise(entry, MeantName.ofMethod(method));
    }
    return method;
  }

  private static boolean isMalformed(String name) {
    return !Tokens.isToken(name) || MeantName.isQuoted(name);
  }

  private static void malformed(
      Code code, Entry entry, String reason, String cure, String example) {
    String written = entry.written().strip();
    String bare = MeantName.unquoted(written);
    if (!bare.equals(written) && !isMalformed(bare)) {
      entry.problem(code, "has quotes around it", "write " + bare);
    } else {
      String name = MeantName.first(written).orElse(example);
      entry.problem(code, reason, cure + " for each element, such as " + name);
    }
  }

  private static void advise(Entry entry, Optional<String> text) {
    if (text.isPresent()) {
      entry.advice(text.get());
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
          "is not a field name",
          "write one name",
          "X-Request-Id");
    } else if (HeaderNames.isForbiddenRequestHeader(name)) {
      entry.problem(
          Code.REQUEST_HEADER_FORBIDDEN,
          "is a field that browsers never let scripts set",
          "drop it");
    } else if (HeaderNames.isCorsProtocolHeader(name)) {
      entry.problem(
          Code.REQUEST_HEADER_PROHIBITED,
          "is a response field of the CORS protocol, which no request carries",
          "drop it, also from the requests of your front end");
    } else {
      advise(entry, MeantName.ofRequestHeader(entry.written().strip()));
    }
    return name;
  }

  List<String> exposedHeaders(List<String> written, boolean allowCredentials) {
    Set<String> names = new LinkedHashSet<>();
    for (Entry entry : findings.entries("exposed-headers", written)) {
      String name = exposedHeader(entry, allowCredentials);
      if (HeaderNames.isSafelistedResponseHeader(name)) {
        entry.advice("is dropped: scripts can always read it");
      } else {
        names.add(name);
      }
    }
    return names.contains(ANY) ? List.of(ANY) : List.copyOf(names);
  }

  private static String exposedHeader(Entry entry, boolean allowCredentials) {
    String name = stripped(entry);
    if (isMalformed(name)) {
      malformed(
          Code.EXPOSED_HEADER_INVALID,
          entry,
          "is not a field name",
          "write one name",
          "X-Total-Count");
    } else if (HeaderNames.isForbiddenResponseHeader(name)) {
      entry.problem(
          Code.EXPOSED_HEADER_FORBIDDEN,
          "is a field that browsers never let scripts read",
          "drop it");
    } else if (HeaderNames.isCorsProtocolHeader(name)) {
      entry.problem(
          Code.EXPOSED_HEADER_PROHIBITED,
          "is a field of the CORS protocol, which scripts have no use for",
          "drop it");
    } else if (name.equals(ANY) && allowCredentials) {
      entry.problem(
          Code.EXPOSED_ANY_WITH_CREDENTIALS,
          "means nothing to browsers where credentials are allowed",
          "list the names, such as X-Total-Count");
    } else {
      advise(entry, MeantName.ofHeader(entry.written().strip()));
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

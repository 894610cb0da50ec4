package io.github.corsstarter.core;

import io.github.corsstarter.core.PolicyProblem.Code;
import io.github.corsstarter.core.http.FieldNames;
import io.github.corsstarter.core.http.Methods;
import io.github.corsstarter.core.http.Tokens;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks and normalizes the lists of methods and of field names. */
final class NamesCompiler {

  private static final String ANY = "*";

  private final Findings findings;

  NamesCompiler(Findings findings) {
    this.findings = findings;
  }

  List<String> methods(List<String> written) {
    Set<String> methods = new LinkedHashSet<>();
    for (int i = 0; i < written.size(); i++) {
      methods.add(method("allowed-methods[" + i + "]", written.get(i)));
    }
    return List.copyOf(methods);
  }

  private String method(String property, String written) {
    String method = Methods.normalize(written.strip());
    if (isMalformed(method)) {
      malformed(
          Code.METHOD_INVALID,
          property,
          written,
          "is not a method name",
          "write one method",
          "PUT");
    } else if (Methods.isForbidden(method)) {
      findings.problem(
          Code.METHOD_FORBIDDEN,
          property,
          written,
          "is a method that browsers never let scripts use",
          "drop it");
    } else {
      if (!method.equals(written)) {
        findings.advice(property, written, "is read as " + method);
      }
      advise(property, written, MeantName.ofMethod(method));
    }
    return method;
  }

  private static boolean isMalformed(String name) {
    return !Tokens.isToken(name) || MeantName.isQuoted(name);
  }

  private void malformed(
      Code code, String property, String written, String reason, String cure, String example) {
    String bare = MeantName.unquoted(written.strip());
    if (!bare.equals(written.strip()) && !isMalformed(bare)) {
      findings.problem(code, property, written, "has quotes around it", "write " + bare);
    } else {
      String name = MeantName.first(written).orElse(example);
      findings.problem(
          code, property, written, reason, cure + " for each element, such as " + name);
    }
  }

  private void advise(String property, String written, Optional<String> text) {
    if (text.isPresent()) {
      findings.advice(property, written, text.get());
    }
  }

  List<String> requestHeaders(List<String> written) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < written.size(); i++) {
      names.add(requestHeader("allowed-headers[" + i + "]", written.get(i)));
    }
    return List.copyOf(names);
  }

  private String requestHeader(String property, String written) {
    String name = stripped(property, written);
    if (isMalformed(name)) {
      malformed(
          Code.REQUEST_HEADER_INVALID,
          property,
          written,
          "is not a field name",
          "write one name",
          "X-Request-Id");
    } else if (FieldNames.isForbiddenRequestHeader(name)) {
      findings.problem(
          Code.REQUEST_HEADER_FORBIDDEN,
          property,
          written,
          "is a field that browsers never let scripts set",
          "drop it");
    } else if (FieldNames.isCorsProtocolHeader(name)) {
      findings.problem(
          Code.REQUEST_HEADER_PROHIBITED,
          property,
          written,
          "is a response field of the CORS protocol, which no request carries",
          "drop it, also from the requests of your front end");
    } else {
      advise(property, written, MeantName.ofRequestHeader(written.strip()));
    }
    return name;
  }

  List<String> exposedHeaders(List<String> written, boolean allowCredentials) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < written.size(); i++) {
      String property = "exposed-headers[" + i + "]";
      String name = exposedHeader(property, written.get(i), allowCredentials);
      if (FieldNames.isSafelistedResponseHeader(name)) {
        findings.advice(property, written.get(i), "is dropped: scripts can always read it");
      } else {
        names.add(name);
      }
    }
    return names.contains(ANY) ? List.of(ANY) : List.copyOf(names);
  }

  private String exposedHeader(String property, String written, boolean allowCredentials) {
    String name = stripped(property, written);
    if (isMalformed(name)) {
      malformed(
          Code.EXPOSED_HEADER_INVALID,
          property,
          written,
          "is not a field name",
          "write one name",
          "X-Total-Count");
    } else if (FieldNames.isForbiddenResponseHeader(name)) {
      findings.problem(
          Code.EXPOSED_HEADER_FORBIDDEN,
          property,
          written,
          "is a field that browsers never let scripts read",
          "drop it");
    } else if (FieldNames.isCorsProtocolHeader(name)) {
      findings.problem(
          Code.EXPOSED_HEADER_PROHIBITED,
          property,
          written,
          "is a field of the CORS protocol, which scripts have no use for",
          "drop it");
    } else if (name.equals(ANY) && allowCredentials) {
      findings.problem(
          Code.EXPOSED_ANY_WITH_CREDENTIALS,
          property,
          written,
          "means nothing to browsers where credentials are allowed",
          "list the names, such as X-Total-Count");
    } else {
      advise(property, written, MeantName.ofHeader(written.strip()));
    }
    return name;
  }

  private String stripped(String property, String written) {
    String stripped = written.strip();
    if (!stripped.equals(written)) {
      findings.advice(property, written, "is read without the space around it");
    }
    return Tokens.byteLowercase(stripped);
  }
}

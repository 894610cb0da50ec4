package io.github.corsstarter.core.internal.explain;

import static java.util.Objects.requireNonNull;

import io.github.corsstarter.core.internal.explain.Hint.Kind;
import java.util.Map;

/**
 * Every sentence that a hint can have.
 *
 * <p><b>Problem.</b> The log, the endpoint and the answers for developers give the same hint for
 * the same rejection, and people act on its words. So all words stand here, where they can be read
 * one below the other, and only the search for the right one is code.
 *
 * <p><b>Structure.</b> A template has a {@link Kind}, the setting to change, and a text with names
 * in braces, which {@link #fill} replaces: {@code property} is the full name of the setting, {@code
 * origin} the refused one, {@code allowed} the closest one that is admitted, {@code admit} one of
 * the first two clauses below, {@code name} the refused method or header name, {@code upper} the
 * method in upper case.
 *
 * <p><b>Bound.</b> Filling is one pass; what is filled in is not read again. The values from the
 * wire are origins that the strict parser has accepted and names of at most 64 token characters, so
 * a hint is printable and has at most a few of the longest origins.
 */
enum HintTemplate {
  OTHER_SCHEME(
      Kind.OTHER_SCHEME, Setting.ORIGINS, "{allowed} is allowed, {origin} is not: {admit}"),
  HTTPS_ALLOWED(
      Kind.OTHER_SCHEME,
      Setting.ORIGINS,
      "{allowed} is allowed, {origin} is not: serve the page over https, or add it to {property}"),
  HTTPS_ONLY(
      Kind.OTHER_SCHEME,
      Setting.ORIGINS,
      "{allowed} is allowed, {origin} is not: serve the page over https; with credentials no http"
          + " origin belongs in {property}"),
  REGEX_OVER_HTTPS_ONLY(
      Kind.OTHER_SCHEME,
      Setting.ORIGINS,
      "{origin} matches the regex {allowed}, but with credentials no http origin is admitted:"
          + " {admit}"),
  OTHER_PORT(
      Kind.OTHER_PORT,
      Setting.ORIGINS,
      "{allowed} is allowed, {origin} is not, because the port is part of the origin: {admit}"),
  APEX_OF_WILDCARD(
      Kind.APEX_OF_WILDCARD,
      Setting.ORIGINS,
      "{allowed} allows subdomains, not {origin} itself: {admit}"),
  SUBDOMAIN(
      Kind.SUBDOMAIN, Setting.ORIGINS, "{allowed} is allowed, its subdomains are not: {admit}"),
  WWW(Kind.WWW, Setting.ORIGINS, "{allowed} is allowed, {origin} is not: {admit}"),
  TRAILING_DOT(
      Kind.TRAILING_DOT,
      Setting.ORIGINS,
      "{allowed} is allowed, {origin} with a dot at its end is not: link to the page without the"
          + " dot, or {admit}"),
  OPAQUE_ORIGIN(
      Kind.OPAQUE_ORIGIN,
      Setting.ORIGINS,
      "null is the origin of sandboxed frames, of files, of requests that were redirected from one"
          + " origin to another and, under Referrer-Policy: no-referrer, of some others: serve the"
          + " page from an origin of its own and list that in {property}"),
  UNSERIALIZED_ORIGIN(
      Kind.UNSERIALIZED_ORIGIN,
      Setting.ORIGINS,
      "{allowed} is allowed by {property}, but the client writes it in another way: send it as"
          + " browsers do, with its scheme, in lower case, without a path or slash at its end and"
          + " without a default port"),
  LOOPBACK(
      Kind.LOOPBACK,
      Setting.ORIGINS,
      "{origin} is a page on the browser's own machine: for development, {admit}"),
  OTHER_POLICY(
      Kind.OTHER_POLICY,
      Setting.ORIGINS,
      "the policy {other} allows {origin}, but {policy} governs this path: {admit}, or add the path"
          + " to cors.policies.{other}.paths"),
  HIDDEN_BY_PROXY(
      Kind.HIDDEN_BY_PROXY,
      Setting.FORWARDED_HEADERS,
      "{origin} seems to be the application's own origin behind a proxy: if the proxy is yours and"
          + " sends forwarded headers, set {property} to framework"),
  FORM_POST(
      Kind.FORM_POST,
      Setting.MODE,
      "a page of {origin} submits a form with the user's cookies: if this path is the callback of"
          + " your identity provider, cover it by a policy with {property}: bypass"),
  UNKNOWN_ORIGIN(
      Kind.UNKNOWN_ORIGIN,
      Setting.ORIGINS,
      "{origin} is unknown: if that front end is yours, {admit}"),
  CLOSED_POLICY(
      Kind.CLOSED_POLICY,
      Setting.ORIGINS,
      "the policy {policy} admits no origin: if it should, {admit}"),
  MALFORMED_ORIGIN(
      Kind.MALFORMED_ORIGIN,
      Setting.ORIGINS,
      "no browser writes an Origin like this one: nothing in {property} can admit it"),
  REPEATED_ORIGIN(
      Kind.MALFORMED_ORIGIN,
      Setting.ORIGINS,
      "a proxy or client sends more than one Origin: nothing in {property} can admit it"),

  METHOD_CASE(
      Kind.METHOD_CASE, Setting.METHODS, "{property} allows {upper}, not {name}{correction}"),
  METHOD_MISSING(
      Kind.METHOD_MISSING, Setting.METHODS, "add {upper} to {property}{keep}{correction}"),
  FORBIDDEN_METHOD(
      Kind.FORBIDDEN_METHOD,
      Setting.METHODS,
      "browsers never let scripts use {upper}, and {property} cannot list it"),
  MALFORMED_METHOD(
      Kind.MALFORMED_METHOD,
      Setting.METHODS,
      "browsers send Access-Control-Request-Method once, with one method: nothing in {property} can"
          + " admit this one"),

  AUTHORIZATION_BESIDE_STAR(
      Kind.AUTHORIZATION_BESIDE_STAR,
      Setting.HEADERS,
      "* does not cover Authorization: add Authorization to {property}"),
  BUILT_IN_HEADER_DROPPED(
      Kind.BUILT_IN_HEADER_DROPPED,
      Setting.HEADERS,
      "{property} replaces the default list and leaves out {name}: add it"),
  HEADER_MISSING(Kind.HEADER_MISSING, Setting.HEADERS, "add {name} to {property}{keep}"),
  RESPONSE_HEADER_SENT(
      Kind.RESPONSE_HEADER_SENT,
      Setting.HEADERS,
      "{name} is a header of the CORS protocol that no request may set: remove it from the requests"
          + " of the front end; {property} cannot list it"),
  FORBIDDEN_HEADER(
      Kind.FORBIDDEN_HEADER,
      Setting.HEADERS,
      "browsers never let scripts set {name}, and {property} cannot list it"),
  MALFORMED_HEADERS(
      Kind.MALFORMED_HEADERS,
      Setting.HEADERS,
      "Access-Control-Request-Headers has at most 100 header names, of 4096 characters in all,"
          + " separated by commas and little space: nothing in {property} can admit this list"),

  MALFORMED_PATH(
      Kind.MALFORMED_PATH,
      Setting.PATHS,
      "the path has dot segments, empty segments, encoded slashes or NUL, and servers disagree on"
          + " its meaning: request the plain path; {property} cannot admit this one"),
  UNEXPLAINED(
      Kind.UNEXPLAINED,
      Setting.ORIGINS,
      "see {property}: the search for a hint failed with {cause}");

  /** For {@code admit}. */
  static final String ADD_ORIGIN = "add {origin} to {property}";

  /** For {@code admit}, where the policy could not list the origin and stay secure. */
  static final String ADD_OVER_HTTPS = "serve the page over https and add {secure} to {property}";

  /** For {@code keep}, as the next one, where the policy has the list that it has by default. */
  static final String KEEP_METHODS = " (which replaces the default list: keep GET and POST)";

  static final String KEEP_HEADERS = " (which replaces the default list: keep Content-Type)";

  /** For {@code correction}, of a method that browsers put into upper case. */
  static final String SEND_UPPER_CASE = ": no browser sends {name}, so send {upper}";

  /** For {@code correction}, of any other method. */
  static final String WRITE_UPPER_CASE =
      ": write method: '{upper}' in the front end, because browsers keep the case of this method";

  private final Kind kind;

  private final Setting setting;

  private final String text;

  HintTemplate(Kind kind, Setting setting, String text) {
    this.kind = kind;
    this.setting = setting;
    this.text = text;
  }

  Setting setting() {
    return setting;
  }

  Hint hint(String property, Map<String, String> values) {
    return new Hint(kind, property, fill(text, values));
  }

  /** Replaces each name in braces by its value; every name must have one. */
  static String fill(String template, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      String value = requireNonNull(values.get(template.substring(open + 1, close)), template);
      filled.append(template, from, open).append(value);
      from = close + 1;
    }
    return filled.append(template, from, template.length()).toString();
  }
}

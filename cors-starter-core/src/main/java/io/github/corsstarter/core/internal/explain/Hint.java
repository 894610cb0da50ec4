package io.github.corsstarter.core.internal.explain;

import static io.github.corsstarter.core.internal.explain.Setting.FORWARDED_HEADERS;
import static io.github.corsstarter.core.internal.explain.Setting.HEADERS;
import static io.github.corsstarter.core.internal.explain.Setting.METHODS;
import static io.github.corsstarter.core.internal.explain.Setting.MODE;
import static io.github.corsstarter.core.internal.explain.Setting.ORIGINS;
import static io.github.corsstarter.core.internal.explain.Setting.PATHS;
import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What to change if a rejected request should be admitted. All printable ASCII: of the request, it
 * quotes only well-formed origins, methods and header names.
 *
 * @param property the one to change, such as {@code cors.policies.app.allowed-origins}
 * @param text the closest thing that is admitted, and what to write
 */
public record Hint(Kind kind, String property, String text) {

  /**
   * Every cause that a hint can tell, and its sentence. The names are stable.
   *
   * <p><b>Problem.</b> The log, the endpoint and the answers for developers give the same hint for
   * the same rejection, and people act on its words. So all words stand here, where they can be
   * read one below the other, and only the search for the right one is code.
   *
   * <p><b>Structure.</b> A kind is a near miss or not, has the setting to change, and a text with
   * names in braces, which {@link #fill} replaces: {@code property} is the full name of the
   * setting, {@code origin} the refused one, {@code allowed} the closest one that is admitted,
   * {@code name} the refused method or header name, {@code meant} the method that is meant; {@code
   * cure}, {@code keep}, {@code correction} and {@code fault} are clauses from below.
   *
   * <p><b>Bound.</b> Filling is one pass; what is filled in is not read again. The values from the
   * wire are origins that the strict parser has accepted and names of at most 64 token characters,
   * so a hint is printable and has the length of a few origins.
   */
  public enum Kind {
    OTHER_SCHEME(true, ORIGINS, "{allowed} is allowed, {origin} is not: {cure}"),
    OTHER_PORT(
        true,
        ORIGINS,
        "{allowed} is allowed, {origin} is not, because the port is part of the origin: {cure}"),
    INSECURE_ORIGIN(
        true,
        ORIGINS,
        "{origin} matches the regex {allowed}, but with credentials no http origin is admitted:"
            + " {cure}"),
    APEX_OF_WILDCARD(true, ORIGINS, "{allowed} allows subdomains, not {origin} itself: {cure}"),
    SUBDOMAIN(true, ORIGINS, "{allowed} is allowed, its subdomains are not: {cure}"),
    WWW(true, ORIGINS, "{allowed} is allowed, {origin} is not: {cure}"),
    TRAILING_DOT(
        true,
        ORIGINS,
        "{allowed} is allowed, {origin} with a dot at its end is not: link to the page without the"
            + " dot, or {cure}"),
    OPAQUE_ORIGIN(
        true,
        ORIGINS,
        "null is the origin of sandboxed frames, of files, of requests that were redirected from"
            + " one origin to another and, under Referrer-Policy: no-referrer, of some others:"
            + " serve the page from an origin of its own and list that in {property}"),
    UNSERIALIZED_ORIGIN(
        true,
        ORIGINS,
        "{allowed} is allowed by {property}, but the client writes it in another way: send it as"
            + " browsers do, with its scheme, in lower case, without a path or slash at its end and"
            + " without a default port"),
    LOOPBACK(
        true, ORIGINS, "{origin} is a page on the browser's own machine: for development, {cure}"),
    OTHER_POLICY(
        true,
        ORIGINS,
        "the policy {other} allows {origin}, but {policy} governs this path: {cure}, or add the"
            + " path to cors.policies.{other}.paths"),
    HIDDEN_BY_PROXY(
        true,
        FORWARDED_HEADERS,
        "{origin} seems to be the application's own origin behind a proxy: if the proxy is yours"
            + " and sends forwarded headers, set {property} to framework"),
    FORM_POST(
        false,
        MODE,
        "a page of {origin} submits a form with the user's cookies: if this path is the callback of"
            + " your identity provider, cover it by a policy with {property}: bypass"),
    UNKNOWN_ORIGIN(false, ORIGINS, "{origin} is unknown: if that front end is yours, {cure}"),
    CLOSED_POLICY(false, ORIGINS, "the policy {policy} admits no origin: if it should, {cure}"),
    MALFORMED_ORIGIN(false, ORIGINS, "{fault}: nothing in {property} can admit it"),

    METHOD_CASE(true, METHODS, "{property} allows {meant}, not {name}{correction}"),
    METHOD_MISSING(true, METHODS, "add {meant} to {property}{keep}{correction}"),
    FORBIDDEN_METHOD(
        false, METHODS, "browsers never let scripts use {meant}, and {property} cannot list it"),
    MALFORMED_METHOD(
        false,
        METHODS,
        "browsers send Access-Control-Request-Method once, with one method: nothing in {property}"
            + " can admit this one"),

    AUTHORIZATION_BESIDE_STAR(
        true, HEADERS, "* does not cover Authorization: add Authorization to {property}"),
    BUILT_IN_HEADER_DROPPED(
        true, HEADERS, "{property} replaces the default list and leaves out {name}: add it"),
    HEADER_MISSING(true, HEADERS, "add {name} to {property}{keep}"),
    RESPONSE_HEADER_SENT(
        true,
        HEADERS,
        "{name} is a header of the CORS protocol that no request may set: remove it from the"
            + " requests of the front end; {property} cannot list it"),
    FORBIDDEN_HEADER(
        false, HEADERS, "browsers never let scripts set {name}, and {property} cannot list it"),
    MALFORMED_HEADERS(
        false,
        HEADERS,
        "Access-Control-Request-Headers has at most 100 header names, of 4096 characters in all,"
            + " separated by commas and little space: nothing in {property} can admit this list"),

    MALFORMED_PATH(
        false,
        PATHS,
        "the path has dot segments, empty segments, encoded slashes or NUL, and servers disagree on"
            + " its meaning: request the plain path; {property} cannot admit this one"),
    UNEXPLAINED(false, PATHS, "see {property}: the search for a hint failed with {fault}");

    /** For {@code cure}. */
    static final String ADD_ORIGIN = "add {origin} to {property}";

    static final String ADD_OVER_HTTPS = "serve the page over https and add {secure} to {property}";

    static final String SERVE_OVER_HTTPS = "serve the page over https, or add it to {property}";

    static final String SERVE_OVER_HTTPS_ONLY =
        "serve the page over https; with credentials no http origin belongs in {property}";

    /** For {@code keep}, where the policy has the default list. */
    static final String KEEP_METHODS = " (which replaces the default list: keep GET and POST)";

    static final String KEEP_HEADERS = " (which replaces the default list: keep Content-Type)";

    /** For {@code correction}: browsers put some methods into upper case, and leave others. */
    static final String SEND_UPPER_CASE = ": no browser sends {name}, so send {meant}";

    static final String WRITE_UPPER_CASE =
        ": write method: '{meant}' in the front end, because browsers keep the case of this method";

    /** For {@code fault}. */
    static final String NOT_SERIALIZED = "no browser writes an Origin like this one";

    static final String REPEATED = "a proxy or client sends more than one Origin";

    private final boolean nearMiss;

    private final Setting setting;

    private final String template;

    Kind(boolean nearMiss, Setting setting, String template) {
      this.nearMiss = nearMiss;
      this.setting = setting;
      this.template = template;
    }

    /** Whether the request most likely comes from a front end of the application itself. */
    public boolean isNearMiss() {
      return nearMiss;
    }

    Setting setting() {
      return setting;
    }

    Hint hint(String property, Map<String, String> values) {
      return new Hint(this, property, fill(template, values));
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
}

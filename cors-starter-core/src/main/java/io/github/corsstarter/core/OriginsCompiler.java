package io.github.corsstarter.core;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.PolicyProblem.Code;
import io.github.corsstarter.core.ProblemCollector.Entry;
import io.github.corsstarter.core.internal.origin.Origin;
import io.github.corsstarter.core.internal.origin.OriginCover;
import io.github.corsstarter.core.internal.origin.OriginPattern;
import io.github.corsstarter.core.internal.origin.OriginPatternException;
import io.github.corsstarter.core.internal.origin.OriginPatternParser;
import io.github.corsstarter.core.internal.origin.OriginRegex;
import io.github.corsstarter.core.internal.origin.OriginSet;
import io.github.corsstarter.core.internal.origin.PublicSuffixes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks, normalizes and compiles the origins of one policy. One for each policy. */
final class OriginsCompiler {

  private static final String LIST = "allowed-origins";

  private static final String ANY = "*";

  private final CorsPolicyBuilder settings;

  private final ProblemCollector problems;

  /** By their canonical form. */
  private final Map<String, OriginPattern> patterns = new LinkedHashMap<>();

  private boolean any;

  private boolean nullOrigin;

  OriginsCompiler(CorsPolicyBuilder settings, ProblemCollector problems) {
    this.settings = settings;
    this.problems = problems;
  }

  OriginSet compile() {
    List<Entry> origins = problems.entries(LIST, requireNonNullElse(settings.origins, List.of()));
    List<Entry> expressions = problems.entries("allowed-origin-regexes", settings.regexes);
    if (origins.isEmpty() && expressions.isEmpty() && !settings.loopbackOrigins) {
      reportClosed();
    }
    origins.forEach(this::compile);
    checkRedundant(origins.size());
    List<OriginRegex> regexes = new ArrayList<>();
    for (Entry expression : expressions) {
      OriginRegex regex = RegexCompiler.compile(expression, settings);
      if (regex != null) {
        regexes.add(regex);
      }
    }
    List<OriginPattern> admitted = new ArrayList<>(patterns.values());
    if (settings.loopbackOrigins) {
      admitted.addAll(OriginPattern.LOOPBACK);
    }
    boolean insecure = !settings.credentials || settings.insecureOrigins;
    return new OriginSet(admitted, nullOrigin, regexes, insecure);
  }

  /** The entries in canonical form; complete after {@link #compile}. */
  List<String> canonical() {
    if (any) {
      return List.of(ANY);
    }
    List<String> origins = new ArrayList<>(patterns.keySet());
    if (nullOrigin) {
      origins.add(Origin.NULL);
    }
    return List.copyOf(origins);
  }

  /** A list that is written but empty closes the policy; a list that is absent is a mistake. */
  private void reportClosed() {
    if (settings.origins == null) {
      problems.problem(
          Code.ORIGIN_MISSING,
          LIST,
          null,
          "the policy admits no origin",
          "list the origins of your front ends, such as https://app.example.com");
    } else {
      problems.warn(LIST, "has no element, so the policy admits no origin");
    }
  }

  private void compile(Entry entry) {
    String origin = entry.written().strip();
    if (origin.equals(ANY)) {
      any = true;
      if (settings.credentials) {
        entry.problem(
            Code.ANY_ORIGIN_WITH_CREDENTIALS,
            "lets every site act with the cookies of your users",
            "list the origins of your front ends, or remove allow-credentials");
      }
    } else if (origin.equalsIgnoreCase(Origin.NULL)) {
      nullOrigin = true;
      checkNull(entry, origin);
    } else {
      compilePattern(entry);
    }
  }

  private void checkNull(Entry entry, String origin) {
    if (settings.credentials || !settings.nullOrigin || !origin.equals(Origin.NULL)) {
      entry.problem(
          Code.ORIGIN_PROHIBITED,
          settings.credentials
              ? "lets every site act with the cookies of your users: any page can make itself a"
                  + " null origin"
              : "is the origin of sandboxed frames, files and redirects of any site",
          "serve the page from an origin of its own and list that, such as"
              + " https://app.example.com");
    }
  }

  private void compilePattern(Entry entry) {
    OriginPatternParser parser = new OriginPatternParser(entry.written());
    try {
      OriginPattern pattern = parser.parse();
      parser.notes().forEach(entry::advice);
      checkScheme(entry, pattern);
      checkPublicSuffix(entry, pattern);
      if (patterns.putIfAbsent(pattern.toString(), pattern) != null) {
        entry.advice("is already listed");
      }
    } catch (OriginPatternException e) {
      Code code = e.isProhibited() ? Code.ORIGIN_PROHIBITED : Code.ORIGIN_INVALID;
      entry.problem(code, String.valueOf(e.getMessage()), e.cure());
    }
  }

  private void checkScheme(Entry entry, OriginPattern pattern) {
    String scheme = pattern.scheme();
    if (scheme.startsWith("ht") && !scheme.equals("https") && !scheme.equals("http")) {
      entry.advice("has the scheme " + scheme + ": write https or http if that is meant");
    }
    if (pattern.isInsecure() && settings.credentials && !settings.insecureOrigins) {
      entry.problem(
          Code.INSECURE_ORIGIN_WITH_CREDENTIALS,
          "lets anyone who can tamper with an http page act with your users' cookies",
          "serve the page over https and write " + pattern.over("https"));
    }
  }

  private void checkPublicSuffix(Entry entry, OriginPattern pattern) {
    String host = pattern.host();
    if (!pattern.subdomains() || Origin.isLoopbackHost(host)) {
      return;
    }
    if (!PublicSuffixes.isPublicSuffix(host) && !PublicSuffixes.hasOnlyPublicSuffixesBelow(host)) {
      PublicSuffixes.below(host)
          .ifPresent(
              suffix -> entry.advice("also admits everyone who registers a name under " + suffix));
      return;
    }
    String reason = "admits everyone who registers a name under " + host;
    if (settings.credentials && !settings.publicSuffixes) {
      entry.problem(
          Code.PUBLIC_SUFFIX_WITH_CREDENTIALS,
          reason,
          "write the domain that is yours, such as " + pattern.scheme() + "://*.example." + host);
    } else {
      entry.advice(reason);
    }
  }

  private void checkRedundant(int written) {
    if (any && written > 1) {
      problems.advice(LIST, ANY, "makes the other entries redundant");
    }
    new OriginCover(patterns.values())
        .redundant()
        .forEach(
            (pattern, cover) ->
                problems.advice(LIST, pattern.toString(), "is redundant: " + cover + " covers it"));
  }
}

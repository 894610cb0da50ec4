package io.github.corsstarter.core;

import static java.util.Objects.requireNonNullElse;

import io.github.corsstarter.core.PolicyProblem.Code;
import io.github.corsstarter.core.internal.origin.Origin;
import io.github.corsstarter.core.internal.origin.OriginCover;
import io.github.corsstarter.core.internal.origin.OriginPattern;
import io.github.corsstarter.core.internal.origin.OriginPatternException;
import io.github.corsstarter.core.internal.origin.OriginPatternParser;
import io.github.corsstarter.core.internal.origin.OriginRegex;
import io.github.corsstarter.core.internal.origin.OriginSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks, normalizes and compiles the origins of one definition. One for each definition. */
final class OriginsCompiler {

  static final String ANY = "*";

  private final PolicyDefinition definition;

  private final ProblemCollector findings;

  private final OriginRisks risks;

  /** By their canonical form. */
  private final Map<String, OriginPattern> patterns = new LinkedHashMap<>();

  private boolean any;

  private boolean nullOrigin;

  OriginsCompiler(PolicyDefinition definition, ProblemCollector findings) {
    this.definition = definition;
    this.findings = findings;
    this.risks = new OriginRisks(definition);
  }

  OriginSet compile() {
    List<Entry> origins =
        findings.entries(
            "allowed-origins", requireNonNullElse(definition.allowedOrigins(), List.of()));
    List<Entry> expressions =
        findings.entries("allowed-origin-regexes", definition.allowedOriginRegexes());
    if (origins.isEmpty() && expressions.isEmpty() && !definition.loopbackOriginsAllowed()) {
      reportClosed();
    }
    origins.forEach(this::compile);
    checkRedundant(origins.size());
    List<OriginRegex> regexes =
        new RegexesCompiler(definition).compile(expressions, patterns.values());
    boolean insecure = !definition.allowCredentials() || definition.insecureOriginsAllowed();
    return new OriginSet(admitted(), nullOrigin, regexes, insecure);
  }

  private List<OriginPattern> admitted() {
    List<OriginPattern> admitted = new ArrayList<>(patterns.values());
    if (definition.loopbackOriginsAllowed()) {
      admitted.addAll(OriginPattern.LOOPBACK);
    }
    return admitted;
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
    if (definition.allowedOrigins() == null) {
      findings.problem(
          Code.ORIGIN_MISSING,
          "allowed-origins",
          null,
          "the policy admits no origin",
          "list the origins of your front ends, such as https://app.example.com");
    } else {
      findings.warn("allowed-origins", "has no element, so the policy admits no origin");
    }
  }

  private void compile(Entry entry) {
    String origin = entry.written().strip();
    if (origin.equals(ANY)) {
      compileAny(entry);
    } else if (origin.equalsIgnoreCase(Origin.NULL)) {
      compileNull(entry, origin);
    } else {
      compilePattern(entry);
    }
  }

  private void compileAny(Entry entry) {
    any = true;
    if (definition.allowCredentials()) {
      entry.problem(
          Code.ANY_ORIGIN_WITH_CREDENTIALS,
          "lets every site act with the cookies of your users",
          "list the origins of your front ends, or remove allow-credentials");
    }
  }

  private void compileNull(Entry entry, String origin) {
    if (definition.allowCredentials()) {
      prohibitNull(
          entry,
          "lets every site act with the cookies of your users: any page can make itself a null"
              + " origin");
    } else if (!definition.nullOriginAllowed() || !origin.equals(Origin.NULL)) {
      prohibitNull(entry, "is the origin of sandboxed frames, files and redirects of any site");
    }
    nullOrigin = true;
  }

  private static void prohibitNull(Entry entry, String reason) {
    entry.problem(
        Code.ORIGIN_PROHIBITED,
        reason,
        "serve the page from an origin of its own and list that, such as https://app.example.com");
  }

  private void compilePattern(Entry entry) {
    OriginPatternParser parser = new OriginPatternParser(entry.written());
    try {
      OriginPattern pattern = parser.parse();
      for (String note : parser.notes()) {
        entry.advice(note);
      }
      risks.check(entry, pattern);
      if (patterns.putIfAbsent(pattern.toString(), pattern) != null) {
        entry.advice("is already listed");
      }
    } catch (OriginPatternException e) {
      Code code = e.isProhibited() ? Code.ORIGIN_PROHIBITED : Code.ORIGIN_INVALID;
      entry.problem(code, String.valueOf(e.getMessage()), e.cure());
    }
  }

  private void checkRedundant(int written) {
    if (any && written > 1) {
      findings.advice("allowed-origins", ANY, "makes the other entries redundant");
    }
    Map<OriginPattern, OriginPattern> redundant = new OriginCover(patterns.values()).redundant();
    for (Map.Entry<OriginPattern, OriginPattern> entry : redundant.entrySet()) {
      findings.advice(
          "allowed-origins",
          entry.getKey().toString(),
          "is redundant: " + entry.getValue() + " covers it");
    }
  }
}

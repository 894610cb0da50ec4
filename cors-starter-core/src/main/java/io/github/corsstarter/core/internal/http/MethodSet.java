package io.github.corsstarter.core.internal.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The methods that a policy admits. {@code *} stands for every method but the forbidden ones;
 * {@code GET} brings {@code HEAD} along, because a server that serves one serves the other. Methods
 * are compared case-sensitively, as <a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-9.1">RFC 9110</a> says.
 */
public final class MethodSet {

  private static final String ANY = "*";

  private final Set<String> methods;

  private final boolean any;

  private MethodSet(Set<String> methods) {
    this.methods = methods;
    this.any = methods.contains(ANY);
  }

  /** The set of these methods, each a token that is already normalized, or {@code *}. */
  public static MethodSet of(List<String> methods) {
    Set<String> all = new LinkedHashSet<>();
    for (String method : methods) {
      all.add(method);
      if (method.equals("GET")) {
        all.add("HEAD");
      }
    }
    return new MethodSet(all);
  }

  /** A method of the name {@code *} is none: its answer would read as any. */
  public boolean contains(String method) {
    return any
        ? !method.equals(ANY) && Tokens.isToken(method) && !Methods.isForbidden(method)
        : methods.contains(method);
  }

  public boolean containsAny() {
    return any;
  }

  /** The members in the order they were configured; {@code *} alone where it is one of them. */
  public List<String> toList() {
    return any ? List.of(ANY) : List.copyOf(methods);
  }
}

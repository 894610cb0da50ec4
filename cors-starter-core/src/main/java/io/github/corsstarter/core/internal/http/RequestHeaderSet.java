package io.github.corsstarter.core.internal.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The request-header names that a policy admits. {@code *} stands for every name but {@code
 * Authorization}, the only <a
 * href="https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name">CORS non-wildcard
 * request-header name</a>, which is admitted only where it is listed beside the star.
 */
public final class RequestHeaderSet {

  private static final String ANY = "*";

  private static final String AUTHORIZATION = "authorization";

  private final List<String> members;

  private final boolean any;

  private final HeaderNameSet names;

  private RequestHeaderSet(Set<String> members) {
    this.members = List.copyOf(members);
    this.any = members.contains(ANY);
    this.names = new HeaderNameSet(members);
  }

  /** The set of these names, tokens in any case, or {@code *}. */
  public static RequestHeaderSet of(List<String> names) {
    Set<String> members = new LinkedHashSet<>();
    for (String name : names) {
      members.add(Tokens.byteLowercase(name));
    }
    return new RequestHeaderSet(members);
  }

  public boolean containsAny() {
    return any;
  }

  public boolean contains(String name) {
    return Tokens.isToken(name) && contains(name, 0, name.length());
  }

  /**
   * The byte-lowercased members in the order they were configured, as a preflight response lists
   * them; beside {@code *} only {@code Authorization} says anything more.
   */
  public List<String> toList() {
    return any
        ? members.stream().filter(name -> name.equals(ANY) || name.equals(AUTHORIZATION)).toList()
        : members;
  }

  /** Whether the policy admits the token in this region of the text, in any case. */
  boolean contains(String text, int from, int to) {
    return any ? isAnyOther(text, from, to) : names.contains(text, from, to);
  }

  /** A header named {@code *} is not admitted: in an answer, the name would mean any header. */
  private boolean isAnyOther(String text, int from, int to) {
    return isAuthorization(text, from, to)
        ? names.contains(text, from, to)
        : to - from != 1 || text.charAt(from) != '*';
  }

  private static boolean isAuthorization(String text, int from, int to) {
    return to - from == AUTHORIZATION.length()
        && text.regionMatches(true, from, AUTHORIZATION, 0, AUTHORIZATION.length());
  }
}

package io.github.corsstarter.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a client gets.
 *
 * @param passedOn whether the application saw the request
 * @param headers the members of the fields that CORS is about, by lower-case name
 */
record Answer(boolean passedOn, int status, Map<String, List<String>> headers) {

  private static final String ALLOW_ORIGIN = "access-control-allow-origin";

  private static final String ALLOW_CREDENTIALS = "access-control-allow-credentials";

  /** Gathers the fields of a response, whatever the server. */
  static final class Builder {

    private final Map<String, List<String>> headers = new TreeMap<>();

    void field(String name, String value) {
      String key = name.toLowerCase(Locale.ROOT);
      if (key.equals("vary") || key.startsWith("access-control-")) {
        List<String> members = headers.computeIfAbsent(key, added -> new ArrayList<>());
        for (String member : value.toLowerCase(Locale.ROOT).split(",", -1)) {
          members.add(member.strip());
        }
        members.sort(null);
      }
    }

    Answer build(boolean passedOn, int status) {
      return new Answer(passedOn, status, headers);
    }
  }

  boolean isRefusal() {
    return status >= 400;
  }

  @Nullable String allowOrigin() {
    return headers.containsKey(ALLOW_ORIGIN) ? String.join(",", value(ALLOW_ORIGIN)) : null;
  }

  /**
   * Whether a browser would treat both alike: the same requests served, the same origin told. What
   * else differs is told by {@link #differences}.
   */
  boolean isComparableTo(Answer other) {
    return passedOn == other.passedOn
        && isRefusal() == other.isRefusal()
        && value(ALLOW_ORIGIN).equals(other.value(ALLOW_ORIGIN))
        && value(ALLOW_CREDENTIALS).equals(other.value(ALLOW_CREDENTIALS));
  }

  /** What this answer says otherwise than the other one, in a few words each. */
  List<String> differences(Answer other) {
    List<String> differences = new ArrayList<>();
    if (passedOn != other.passedOn) {
      differences.add(passedOn ? "passed on" : "not passed on");
    }
    if (status != other.status) {
      differences.add("status " + status);
    }
    for (String name : headers.keySet()) {
      if (!value(name).equals(other.value(name))) {
        differences.add(name + " " + String.join(", ", value(name)));
      }
    }
    other.headers.keySet().stream()
        .filter(name -> !headers.containsKey(name))
        .forEach(name -> differences.add("no " + name));
    return differences;
  }

  private List<String> value(String name) {
    return headers.getOrDefault(name, List.of());
  }
}

package io.github.corsstarter.core.internal.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Values that are <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1">lists</a> of
 * names, such as that of {@code Vary}, which are compared without regard to case.
 */
public final class ListHeaders {

  private ListHeaders() {}

  /** Whether the value has the member; creates nothing. */
  public static boolean contains(String value, String member) {
    int from = value.length() < member.length() ? -1 : 0;
    while (from >= 0) {
      int comma = value.indexOf(',', from);
      if (isMember(value, from, comma < 0 ? value.length() : comma, member)) {
        return true;
      }
      from = comma < 0 ? -1 : comma + 1;
    }
    return false;
  }

  /** Whether some line of the header has the member. */
  public static boolean contains(Collection<String> lines, String member) {
    for (String line : lines) {
      if (contains(line, member)) {
        return true;
      }
    }
    return false;
  }

  /** The members of the values, each once, in the order and case in which they come first. */
  public static List<String> members(Collection<String> values) {
    List<String> members = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String value : values) {
      for (String element : value.split(",", -1)) {
        String member = element.strip();
        if (!member.isEmpty() && seen.add(Tokens.byteLowercase(member))) {
          members.add(member);
        }
      }
    }
    return members;
  }

  /** The members of the value that no line of the header has; none where a line has a star. */
  public static List<String> missing(Collection<String> lines, String value) {
    List<String> missing = members(List.of(value));
    Set<String> present = new HashSet<>();
    for (String member : members(lines)) {
      present.add(Tokens.byteLowercase(member));
    }
    missing.removeIf(member -> present.contains(Tokens.byteLowercase(member)));
    if (present.contains("*")) {
      missing.clear();
    }
    return missing;
  }

  private static boolean isMember(String value, int from, int to, String member) {
    int start = from;
    int end = to;
    while (start < end && isWhitespace(value.charAt(start))) {
      start++;
    }
    while (start < end && isWhitespace(value.charAt(end - 1))) {
      end--;
    }
    return end - start == member.length()
        && value.regionMatches(true, start, member, 0, member.length());
  }

  private static boolean isWhitespace(char c) {
    return c == ' ' || c == '\t';
  }
}

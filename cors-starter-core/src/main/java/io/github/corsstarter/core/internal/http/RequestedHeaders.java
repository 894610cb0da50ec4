package io.github.corsstarter.core.internal.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the {@code Access-Control-Request-Headers} lines of a request, which stops at the
 * first name that the policy does not admit.
 *
 * <p>Browsers send byte-lowercased, sorted, unique names. Others do not, so any case, order and
 * optional whitespace are read; the work stays bounded by {@link #MAX_NAMES}, {@link #MAX_LENGTH},
 * {@link #MAX_EMPTY_ELEMENTS}, {@link #MAX_WHITESPACE} and, for each name, the longest name that
 * could be admitted. Not thread-safe; one for each preflight, and therefore small: no counter goes
 * far beyond its bound.
 */
public final class RequestedHeaders {

  /** Far more than the fields of any real request. */
  public static final int MAX_NAMES = 100;

  /** A recipient must accept a reasonable number of these: RFC 9110, section 5.6.1.2. */
  static final int MAX_EMPTY_ELEMENTS = 16;

  /**
   * Of all names together. A policy that allows any has to send them back, and half of what servers
   * allow a response's headers by default, 8 KB, must be enough: beyond it they answer 500.
   */
  static final int MAX_LENGTH = 4096;

  /** Optional whitespace is a single space: RFC 9110, section 5.6.3; this is several times that. */
  static final int MAX_WHITESPACE = 512;

  /** Whatever is longer breaks one of the bounds, so it need not be read to be refused. */
  public static final int MAX_LINE_LENGTH =
      MAX_LENGTH + MAX_WHITESPACE + MAX_NAMES + MAX_EMPTY_ELEMENTS;

  /** As long as any method or field name that is not made up. */
  public static final int MAX_REFUSED_NAME_LENGTH = 64;

  /** What the lines come to. */
  public enum Verdict {
    ADMITTED,
    REFUSED,
    MALFORMED
  }

  private byte names;

  private byte emptyElements;

  private short length;

  private short whitespace;

  private @Nullable String refusedName;

  /** Reads the lines, all of them as one list. */
  public Verdict read(RequestHeaderSet admitted, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Verdict verdict = read(admitted, lines.get(i));
      if (verdict != Verdict.ADMITTED) {
        return verdict;
      }
    }
    return Verdict.ADMITTED;
  }

  /** Reads the only line. */
  public Verdict read(RequestHeaderSet admitted, String line) {
    if (line.length() > MAX_LINE_LENGTH) {
      return Verdict.MALFORMED;
    }
    int position = 0;
    while (position <= line.length()) {
      int from = skipWhitespace(line, position);
      position = readElement(admitted, line, from);
      if (position < 0) {
        return refusedName == null ? Verdict.MALFORMED : Verdict.REFUSED;
      }
    }
    return Verdict.ADMITTED;
  }

  /** The refused name, cut to a length fit for a log, if there was one. */
  public @Nullable String refusedName() {
    return refusedName;
  }

  /** The names of these lines, all read and admitted, as the server would write them. */
  public static String rewrite(List<String> lines) {
    StringBuilder result = new StringBuilder();
    for (String line : lines) {
      for (String element : line.split(",", -1)) {
        String name = element.strip();
        if (!name.isEmpty()) {
          result.append(result.isEmpty() ? "" : ", ").append(Tokens.byteLowercase(name));
        }
      }
    }
    return result.toString();
  }

  /** Returns where the next element begins, or a negative number if this one ends the reading. */
  private int readElement(RequestHeaderSet admitted, String line, int from) {
    int longest = from + Math.min(admitted.longest(), line.length() - from);
    int hash = 0;
    int to = from;
    char lowerCase;
    while (to < longest && (lowerCase = Tokens.lowerCase(line.charAt(to))) != 0) {
      hash = HeaderNameSet.hash(hash, lowerCase);
      to++;
    }
    if (to == longest && to < line.length() && Tokens.lowerCase(line.charAt(to)) != 0) {
      return refuse(line, from);
    }
    int end = skipWhitespace(line, to);
    if (end < line.length() && line.charAt(end) != ',') {
      return -1;
    }
    if (from == to) {
      return ++emptyElements > MAX_EMPTY_ELEMENTS ? -1 : end + 1;
    }
    length = (short) (length + to - from);
    if (++names > MAX_NAMES || length > MAX_LENGTH) {
      return -1;
    }
    return admitted.contains(line, from, to, hash) ? end + 1 : refuse(line, from);
  }

  private int refuse(String line, int from) {
    int to = from;
    while (to < line.length()
        && to - from < MAX_REFUSED_NAME_LENGTH
        && Tokens.lowerCase(line.charAt(to)) != 0) {
      to++;
    }
    refusedName = line.substring(from, to);
    return -1;
  }

  /** Skips optional whitespace; where there is too much, what is left of it is in the way. */
  private int skipWhitespace(String line, int from) {
    int position = from;
    while (position < line.length()
        && (line.charAt(position) == ' ' || line.charAt(position) == '\t')
        && whitespace < MAX_WHITESPACE) {
      position++;
      whitespace++;
    }
    return position;
  }
}

package io.github.corsstarter.core.internal.origin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * The <a href="https://publicsuffix.org/list/">Public Suffix List</a>, both of its sections:
 * domains under which strangers to each other register names. It is read at the first question and
 * then kept. Thread-safe.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><td>public suffixes</td><td>{@code co.uk}, {@code github.io}, {@code any.ck}, every single
 * label</td></tr>
 * <tr><td>others</td><td>{@code example.com}, {@code www.ck}, {@code 192.0.2.1}</td></tr>
 * </table>
 */
public final class PublicSuffixes {

  private static final String RESOURCE = "public-suffixes.txt";

  private PublicSuffixes() {}

  /**
   * Whether the whole host is a public suffix by the list's algorithm.
   *
   * @param host a domain in lower-case A-labels; it may end in a dot
   */
  public static boolean isPublicSuffix(String host) {
    String domain = withoutDot(host);
    int dot = domain.indexOf('.');
    // The implicit rule "*": a single label is a public suffix, listed or not.
    return dot < 0 || Loaded.LIST.matches(domain, domain.substring(dot + 1));
  }

  /**
   * Whether every name below the host is a public suffix, so that strangers register names under
   * it: {@code compute.amazonaws.com}, for the rule {@code *.compute.amazonaws.com}.
   *
   * @param host as for {@link #isPublicSuffix}
   */
  public static boolean hasOnlyPublicSuffixesBelow(String host) {
    return Loaded.LIST.contains("*." + withoutDot(host));
  }

  /**
   * A public suffix somewhere below the host: {@code s3.amazonaws.com} below {@code amazonaws.com}.
   *
   * @param host as for {@link #isPublicSuffix}
   */
  public static Optional<String> below(String host) {
    return Loaded.LIST.below(withoutDot(host));
  }

  private static String withoutDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** The date of the list, such as 2026-10-07. */
  public static String listDate() {
    return Loaded.LIST.date();
  }

  private static final class Loaded {

    static final SuffixList LIST =
        SuffixList.read(
            Objects.requireNonNull(PublicSuffixes.class.getResourceAsStream(RESOURCE), RESOURCE));
  }

  /**
   * The list's file, in which rules are looked up as they stand: {@code co.uk}, {@code *.ck},
   * {@code !www.ck}. Nothing is parsed, because most applications ask only a few times.
   *
   * @param rules in ASCII order, one a line
   */
  record SuffixList(String date, String rules) {

    private static final String COMMENT = "//";

    private static final String DATE = "// VERSION: ";

    /** Reads and closes a list that begins with comments, its date among them. */
    static SuffixList read(InputStream stream) {
      try (stream) {
        String text = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        int date = text.indexOf(DATE) + DATE.length();
        int rules = text.indexOf('\n', text.lastIndexOf(COMMENT)) + 1;
        return new SuffixList(
            text.substring(date, text.indexOf('\n', date)), text.substring(rules));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** No rule reaches below an exception: to look for the exceptions of this domain is enough. */
    boolean matches(String domain, String parent) {
      return (contains(domain) || contains("*." + parent)) && !contains("!" + domain);
    }

    /** The first rule that ends so, as a domain. */
    Optional<String> below(String domain) {
      int end = rules.indexOf("." + domain + "\n");
      if (end < 0) {
        return Optional.empty();
      }
      String rule = rules.substring(rules.lastIndexOf('\n', end) + 1, end);
      return Optional.of(rule.replaceFirst("^(\\*\\.|!)", "") + "." + domain);
    }

    private boolean contains(String rule) {
      int low = 0;
      int high = rules.length();
      while (low < high) {
        int middle = (low + high) / 2;
        int start = rules.lastIndexOf('\n', middle - 1) + 1;
        int end = rules.indexOf('\n', middle);
        int order = rule.compareTo(rules.substring(start, end));
        if (order == 0) {
          return true;
        }
        low = order > 0 ? end + 1 : low;
        high = order < 0 ? start : high;
      }
      return false;
    }
  }
}

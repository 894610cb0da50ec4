package io.github.corsstarter.core.internal.origin;

import static io.github.corsstarter.core.internal.origin.OriginPatternException.invalid;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses texts in a notation that is not ours, with what they mean in it: keywords, placeholders,
 * lists, quotations and regular expressions.
 */
final class ForeignNotation {

  private static final String ANY = "write each origin in full, or * for any origin";

  private static final String OWN = "drop it: the application's own pages need no entry";

  private static final Map<String, String> KEYWORDS =
      Map.of(
          "all", ANY,
          "any", ANY,
          "self", OWN,
          "same-origin", OWN,
          "true", OriginProposal.EACH,
          "false", OriginProposal.EACH,
          "none", OriginProposal.EACH);

  /** Of Spring, of templates, and of Maven, whose marks would else be read as user information. */
  private static final Pattern PLACEHOLDER = Pattern.compile("[$#{]\\{|^(?:[a-z]+://)?@[\\w.-]+@");

  private static final Pattern PORT_ALONE = Pattern.compile("\\[?([0-9]{1,5})]?");

  /** The ports of Spring's allowedOriginPatterns, which a list divided by commas cuts in two. */
  private static final Pattern PORT_LIST =
      Pattern.compile("(.+://[^\\[\\]]+:)\\[([0-9*][0-9*, ]*)]?");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]");

  /** Those of lists and texts in other notations. */
  private static final Pattern OPENING_MARKS = Pattern.compile("^\\[?[\"'`<“”‘’]+|^\\[");

  private static final Pattern CLOSING_MARKS =
      Pattern.compile("[\"'`>“”‘’]+]?$|(?<=^[^\\[]{0,99}://[^\\[]{1,900})]$");

  private static final Pattern SIGNS_OF_REGEX =
      Pattern.compile("\\\\\\.|://\\.[*+]|[(^$|]|^\\.\\*|\\[[^]%]*[a-z0-9]-[a-z0-9]|][*+?{]");

  /** A backslash that some notation needs; what is left of the others has no meaning here. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[/*:-]|$)");

  private ForeignNotation() {}

  static void check(String text) throws OriginPatternException {
    checkKeyword(text);
    if (PLACEHOLDER.matcher(text).find()) {
      throw invalid(
          "holds a placeholder that nothing has filled in",
          "write the origin itself, such as " + OriginProposal.EXAMPLE);
    }
    checkPorts(text);
    checkComment(text);
    if (isSeveral(text)) {
      throw invalid("holds more than one origin", "write each origin as an element of its own");
    }
    checkMarks(text);
    if (SIGNS_OF_REGEX.matcher(text).find()) {
      throw regex(text);
    }
    checkBackslash(text);
  }

  private static void checkKeyword(String text) throws OriginPatternException {
    String cure = KEYWORDS.get(text.toLowerCase(Locale.ROOT));
    if (cure != null) {
      throw invalid("is a keyword of other systems, not an origin", cure);
    }
  }

  private static void checkPorts(String text) throws OriginPatternException {
    Matcher alone = PORT_ALONE.matcher(text);
    if (alone.matches()) {
      throw invalid(
          "is a port without its origin",
          OriginProposal.write(
              "write the whole origin, such as ",
              OriginProposal.EXAMPLE + ":" + alone.group(1),
              ""));
    }
    Matcher list = PORT_LIST.matcher(text);
    if (list.matches()) {
      throw invalid(
          "has its ports in brackets", withEachPort(list.group(1), list.group(2).split("[, ]+")));
    }
  }

  private static String withEachPort(String beforePort, String... ports) {
    List<Optional<OriginPattern>> proposals =
        Stream.of(ports).map(port -> OriginProposal.pattern(beforePort + port)).toList();
    return proposals.stream().allMatch(Optional::isPresent)
        ? proposals.stream()
            .map(proposal -> proposal.orElseThrow().toString())
            .collect(
                Collectors.joining(
                    " and ", "write ", ports.length > 1 ? ", each as an element of its own" : ""))
        : OriginProposal.EACH;
  }

  private static void checkComment(String text) throws OriginPatternException {
    int comment = text.indexOf(" #");
    if (comment > 0) {
      throw invalid(
          "has a comment after it",
          OriginProposal.write(
              "write ", text.substring(0, comment), ", and the comment on a line of its own"));
    }
  }

  private static boolean isSeveral(String text) {
    return SEPARATORS.matcher(text).find()
        || (text.indexOf('|') > 0
            && Stream.of(text.split("\\|"))
                .allMatch(part -> OriginProposal.pattern(part).isPresent()));
  }

  private static void checkMarks(String text) throws OriginPatternException {
    String opened = OPENING_MARKS.matcher(text).replaceFirst("");
    String bare = CLOSING_MARKS.matcher(opened).replaceFirst("");
    if (bare.length() < text.length()) {
      throw invalid("has quotes or brackets around it", OriginProposal.write(bare));
    }
  }

  private static OriginPatternException regex(String expression) {
    String plain =
        expression
            .replaceFirst(":(?:\\[0-9]|\\\\d|\\.)[+*]\\$?$", ":*")
            .replaceAll("[\\\\^$]", "")
            .replaceFirst("://(?:\\(?\\.[*+]\\)?|\\([^|)]*\\)|\\[[^]]*][*+]?)\\.?", "://*.");
    return invalid(
        "is a regular expression, where origins are compared as they are",
        SIGNS_OF_REGEX.matcher(plain).find()
            ? OriginProposal.EACH
            : OriginProposal.writeSubdomains(plain));
  }

  private static void checkBackslash(String text) throws OriginPatternException {
    if (text.indexOf('\\') >= 0) {
      String meant = ESCAPE.matcher(text).replaceAll("");
      throw invalid(
          "has a backslash, which no origin has",
          meant.indexOf('\\') < 0 ? OriginProposal.write(meant) : OriginProposal.EACH);
    }
  }
}

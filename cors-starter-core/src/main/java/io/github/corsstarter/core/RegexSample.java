package io.github.corsstarter.core;

import io.github.corsstarter.core.internal.origin.OriginRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that a regex describes. Whether the regex matches it is to be asked of the regex: what is
 * not understood here, such as quoting with {@code \Q}, is taken literally. One for each text.
 */
final class RegexSample {

  /** How to fill what the expression leaves open. */
  record Filling(int choice, String dot, String dots) {}

  private static final Pattern QUANTIFIER =
      Pattern.compile("(?:([*?])|\\+|\\{([0-9]{1,4})[^}]*})\\??");

  private static final Pattern GROUP = Pattern.compile("\\((?:\\?(?:P?<\\w+>|[a-zA-Z-]*:?))?");

  private static final Pattern SET =
      Pattern.compile("\\[(?:\\^?]?(?:\\[:\\^?\\w+:]|\\\\.|[^]\\\\])*])?");

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[pP](?:\\{\\^?\\w+}|\\w)|.)?");

  /** What origins are made of, the likeliest first. */
  private static final String ALPHABET =
      "abcdefghijklmnopqrstuvwxyz1234567890-.:/_ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static final int MOST_REPETITIONS = 64;

  private final String expression;

  private final Filling filling;

  private int position;

  private RegexSample(String expression, Filling filling) {
    this.expression = expression;
    this.filling = filling;
  }

  static String of(String expression, Filling filling) {
    return new RegexSample(expression, filling).alternatives();
  }

  private String alternatives() {
    List<String> alternatives = new ArrayList<>(List.of(sequence()));
    while (isAt('|')) {
      position++;
      alternatives.add(sequence());
    }
    return alternatives.get(filling.choice() % alternatives.size());
  }

  private String sequence() {
    StringBuilder sequence = new StringBuilder();
    while (position < expression.length() && !isAt('|') && !isAt(')')) {
      String atom = atom();
      sequence.append(atom.repeat(repetitions()));
    }
    return sequence.toString();
  }

  private int repetitions() {
    Matcher quantifier = matcher(QUANTIFIER);
    if (!quantifier.lookingAt()) {
      return 1;
    }
    position = quantifier.end();
    if (quantifier.group(2) != null) {
      return Math.max(1, Math.min(Integer.parseInt(quantifier.group(2)), MOST_REPETITIONS));
    }
    return quantifier.group(1) != null && filling.choice() % 2 == 1 ? 0 : 1;
  }

  private String atom() {
    char c = expression.charAt(position);
    return switch (c) {
      case '(' -> group();
      case '[' -> member(taken(SET));
      case '\\' -> literal(taken(ESCAPE));
      case '.' -> dot();
      case '^', '$' -> skipped("");
      default -> skipped(String.valueOf(c));
    };
  }

  private String skipped(String sample) {
    position++;
    return sample;
  }

  private String group() {
    taken(GROUP);
    return skipped(alternatives());
  }

  private String dot() {
    position++;
    return matcher(QUANTIFIER).lookingAt() ? filling.dots() : filling.dot();
  }

  private String literal(String escape) {
    return escape.matches("\\\\\\w.*") ? member(escape) : escape.substring(escape.length() - 1);
  }

  private String taken(Pattern syntax) {
    Matcher matcher = matcher(syntax);
    matcher.lookingAt();
    position = matcher.end();
    return matcher.group();
  }

  /** One character of the set; none if it has none that an origin may have. */
  private static String member(String set) {
    try {
      OriginRegex regex = OriginRegex.compile(set);
      return ALPHABET
          .chars()
          .mapToObj(Character::toString)
          .filter(regex::matches)
          .findFirst()
          .orElse("");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private boolean isAt(char c) {
    return position < expression.length() && expression.charAt(position) == c;
  }

  private Matcher matcher(Pattern pattern) {
    return pattern
        .matcher(expression)
        .region(Math.min(position, expression.length()), expression.length());
  }
}

package io.github.corsstarter.autoconfigure.path;

import org.springframework.web.util.pattern.PathPattern;

/** What became of a configured path: a pattern, or the problem with it. */
public sealed interface ParsedPattern {

  /**
   * The pattern.
   *
   * @throws IllegalArgumentException with the problem, if there is one
   */
  PathPattern orElseThrow();

  /** The text is a pattern, and matching it throws no exception. */
  record Accepted(PathPattern pattern) implements ParsedPattern {

    @Override
    public PathPattern orElseThrow() {
      return pattern;
    }
  }

  /**
   * The text cannot be used.
   *
   * @param position where in the text, from 0
   * @param reason why, as a clause
   * @param cure what to write instead, as a clause that begins with a verb
   */
  record Refused(String text, int position, String reason, String cure) implements ParsedPattern {

    @Override
    public PathPattern orElseThrow() {
      throw new IllegalArgumentException("'%s': %s; %s".formatted(text, located(), cure));
    }

    /** Where and why, in one line. */
    public String located() {
      return "at character " + (position + 1) + ": " + reason;
    }
  }
}

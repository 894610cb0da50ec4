package io.github.corsstarter.autoconfigure.path;

import org.springframework.web.util.pattern.PathPattern;

/** A configured path, read: a pattern, or why it cannot be used. */
sealed interface ParsedPattern {

  /** The text is a pattern, and matching it throws no exception. */
  record Accepted(PathPattern pattern) implements ParsedPattern {}

  /**
   * The text cannot be used.
   *
   * @param position where in the text, from 0
   * @param reason why, as a clause
   * @param cure what to write instead, as a clause that begins with a verb
   */
  record Refused(int position, String reason, String cure) implements ParsedPattern {

    /** Where and why, in one line. */
    String located() {
      return "at character " + (position + 1) + ": " + reason;
    }
  }
}

package io.github.corsstarter.core.internal.origin;

import java.io.Serial;

/** Says why a text is not an origin pattern, and what to write instead. */
public final class OriginPatternException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final boolean prohibited;

  private final String cure;

  /** Without a stack trace: a configuration may have thousands of invalid origins. */
  private OriginPatternException(boolean prohibited, String reason, String cure) {
    super(reason, null, false, false);
    this.prohibited = prohibited;
    this.cure = cure;
  }

  static OriginPatternException invalid(String reason, String cure) {
    return new OriginPatternException(false, reason, cure);
  }

  static OriginPatternException prohibited(String reason, String cure) {
    return new OriginPatternException(true, reason, cure);
  }

  /** Whether the text can be read, but must not be admitted. */
  public boolean isProhibited() {
    return prohibited;
  }

  /** What to write instead, as a clause that begins with a verb. */
  public String cure() {
    return cure;
  }
}

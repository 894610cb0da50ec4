package io.github.corsstarter.core.internal.origin;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Says why a text is not an origin pattern, and what to write instead. */
public final class OriginPatternException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final String text;

  private final @Nullable String cure;

  private final boolean prohibited;

  /** Without a stack trace: a configuration may have thousands of invalid origins. */
  private OriginPatternException(
      String text, String reason, @Nullable String cure, boolean prohibited) {
    super(reason, null, false, false);
    this.text = text;
    this.cure = cure;
    this.prohibited = prohibited;
  }

  /**
   * @param cure null where the text itself is to be corrected
   */
  static OriginPatternException invalid(String text, String reason, @Nullable String cure) {
    return new OriginPatternException(text, reason, cure, false);
  }

  static OriginPatternException prohibited(String text, String reason, String cure) {
    return new OriginPatternException(text, reason, cure, true);
  }

  /** Whether the text can be read, but must not be admitted. */
  public boolean isProhibited() {
    return prohibited;
  }

  /** What to write instead, as a clause that begins with a verb. */
  public String cure() {
    return cure == null ? OriginSuggestion.of(text) : cure;
  }
}

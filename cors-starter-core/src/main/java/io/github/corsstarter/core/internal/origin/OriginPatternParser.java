package io.github.corsstarter.core.internal.origin;

import static io.github.corsstarter.core.internal.origin.OriginPatternException.invalid;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one entry of {@code allowed-origins}. Untidy texts are normalized and noted; invalid ones
 * are refused, with a suggestion what to write instead.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><td>accepted</td><td>{@code https://app.example.com}, {@code https://*.example.com:*}, {@code
 * capacitor://localhost}, {@code myapp://}</td></tr>
 * <tr><td>normalized</td><td>{@code https://Example.com:443/} to {@code https://example.com}</td></tr>
 * <tr><td>rejected</td><td>{@code example.com}, {@code https://*example.com}, {@code
 * https://example.com/app}, {@code wss://example.com}, {@code file:///}</td></tr>
 * </table>
 *
 * <p>A text is read at most twice, the second time as it was suggested, each time in one pass and
 * without a regex. Never give it a value from the wire. Not thread-safe; one for each text.
 */
public final class OriginPatternParser {

  /** Room for an origin and for whatever is written around it by mistake. */
  private static final int MAX_LENGTH = 500;

  private final String text;

  private final List<String> notes = new ArrayList<>();

  public OriginPatternParser(String text) {
    this.text = text;
  }

  /** What was normalized, one clause each; complete after {@link #parse}. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** What to write instead of a text that is a pattern, or was meant as one. */
  public static String suggestion(String text) {
    return OriginSuggestion.of(text);
  }

  /**
   * Reads the text.
   *
   * @throws OriginPatternException if it is not an origin pattern, or must not be one
   */
  public OriginPattern parse() throws OriginPatternException {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      throw invalid("is empty", "write an origin, such as https://app.example.com, or drop it");
    }
    if (stripped.length() > MAX_LENGTH) {
      throw invalid("is longer than an origin can be", OriginSuggestion.EACH);
    }
    if (stripped.length() < text.length()) {
      notes.add("the space around it is dropped");
    }
    ForeignNotation.check(stripped);
    OriginPatternReader reader = new OriginPatternReader(stripped);
    OriginPattern pattern = reader.read();
    if (pattern == null) {
      String cure = reader.cure();
      throw invalid(reader.fault(), cure == null ? OriginSuggestion.of(stripped) : cure);
    }
    notes.addAll(reader.notes());
    return pattern;
  }
}

package io.github.corsstarter.core.internal.explain;

/** Writes strings of <a href="https://www.rfc-editor.org/rfc/rfc8259#section-7">JSON</a>. */
final class JsonText {

  private JsonText() {}

  /** The text in quotes, all of it printable ASCII. */
  static String quote(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ' || c > '~') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}

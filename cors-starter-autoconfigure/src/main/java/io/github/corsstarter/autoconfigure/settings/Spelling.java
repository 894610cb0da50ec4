package io.github.corsstarter.autoconfigure.settings;

import java.util.Locale;

/** How names are compared and proposed. */
final class Spelling {

  private Spelling() {}

  /** The letters and digits of a name in lower case: all that counts in comparisons. */
  static String uniform(String name) {
    StringBuilder uniform = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (('a' <= c && c <= 'z') || ('0' <= c && c <= '9')) {
        uniform.append(c);
      } else if ('A' <= c && c <= 'Z') {
        uniform.append((char) (c | 0x20));
      }
    }
    return uniform.toString();
  }

  /** A name in lower case, with one hyphen between its letters and digits. */
  static String hyphenated(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}

package io.github.corsstarter.autoconfigure.settings;

import io.github.corsstarter.core.internal.http.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that somebody may have meant to write. */
final class NearestName {

  private NearestName() {}

  /**
   * The name that is closest to what was written, if at most a quarter of its letters are wrong,
   * left out, added or swapped with their neighbor; in a short name, one letter.
   */
  static Optional<String> of(String written, Collection<String> names) {
    String wanted = Spelling.uniform(written);
    return names.stream()
        .filter(name -> distance(wanted, name) <= tolerance(name))
        .min(Comparator.comparingInt(name -> distance(wanted, name)));
  }

  private static int distance(String wanted, String name) {
    return EditDistance.between(wanted, Spelling.uniform(name));
  }

  private static int tolerance(String name) {
    return Math.max(1, Spelling.uniform(name).length() / 4);
  }
}

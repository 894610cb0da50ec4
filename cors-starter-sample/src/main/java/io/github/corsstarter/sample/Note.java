package io.github.corsstarter.sample;

import static java.util.Objects.requireNonNull;

record Note(long id, String text) {

  /** A note as a front end sends it, before it has a number. */
  record Draft(String text) {

    Draft {
      requireNonNull(text, "text");
    }
  }
}

package io.github.corsstarter.autoconfigure.settings;

/** An environment variable in the usual form, upper case with underscores. */
record EnvironmentVariable(String name, String value) {

  /** Where it was set, in Spring Boot's words. */
  String place() {
    return "System Environment Property \"" + name + "\"";
  }
}

package io.github.corsstarter.core.conformance;

import java.util.stream.Stream;

/** Whether policies may start: the rows of {@code configurations.json}, as they came. */
public final class ConfigurationTable {

  private ConfigurationTable() {}

  /** All rows, in a new stream. */
  public static Stream<ConfigurationRow> rows() {
    return Tables.json("configurations.json", ConfigurationRow[].class);
  }
}

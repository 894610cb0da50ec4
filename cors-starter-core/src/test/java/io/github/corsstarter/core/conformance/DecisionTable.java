package io.github.corsstarter.core.conformance;

import java.util.stream.Stream;

/**
 * The rows that every door has to answer alike: {@code requests.json}, which came with the contract
 * and stays as it came, and {@code decisions.yml}, which says what it leaves open. To change the
 * behavior, begin with a row.
 *
 * <p>Our rows may say more than the others: {@code request.scheme}; under {@code expect} the kinds
 * {@code not-governed} and {@code handshake}, and {@code exactly}, {@code reason}, {@code
 * refusedName} and {@code rescue}.
 */
public final class DecisionTable {

  private DecisionTable() {}

  /** All rows, in a new stream. */
  public static Stream<DecisionRow> rows() {
    return Stream.concat(
        Tables.json("requests.json", DecisionRow[].class), Tables.yaml("decisions.yml"));
  }
}

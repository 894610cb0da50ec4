package io.github.corsstarter.benchmarks;

/**
 * What one JVM measured.
 *
 * @param round which of the JVMs; the peers of a round ran one after the other
 */
record Measurement(String scenario, Peer peer, int round, double nanos, double bytes) {}

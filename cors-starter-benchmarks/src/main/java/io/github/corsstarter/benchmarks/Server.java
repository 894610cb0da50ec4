package io.github.corsstarter.benchmarks;

/** A server stripped to the filter under test. One request at a time, on one thread. */
interface Server {

  /** Sends a request; returns something that the filter has changed. */
  Object send(WireRequest request) throws Exception;

  /** What the last request got. */
  Answer answer();
}

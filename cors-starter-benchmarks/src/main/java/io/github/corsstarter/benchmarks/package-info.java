/**
 * What a request costs, here and with other filters: each {@link
 * io.github.corsstarter.benchmarks.Scenario} is sent through each {@link
 * io.github.corsstarter.benchmarks.Peer} on the same stubs of a server.
 */
@NullMarked
package io.github.corsstarter.benchmarks;

import org.jspecify.annotations.NullMarked;

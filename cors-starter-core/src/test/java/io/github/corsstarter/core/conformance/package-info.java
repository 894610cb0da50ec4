/**
 * The decision table: what one request gets under given policies. The rows ship as a test-jar, so
 * that the core and both filters are held to the same ones.
 */
@NullMarked
package io.github.corsstarter.core.conformance;

import org.jspecify.annotations.NullMarked;

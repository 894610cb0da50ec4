/**
 * The slices of Spring Boot 4's tests: its annotations, and the tests that the starter has for both
 * generations.
 */
@NullMarked
package io.github.corsstarter.slices;

import org.jspecify.annotations.NullMarked;

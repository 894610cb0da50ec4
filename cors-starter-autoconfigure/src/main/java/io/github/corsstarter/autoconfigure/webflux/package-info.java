/**
 * The door for WebFlux applications: a web filter that asks the evaluator and writes what it says.
 * Not API.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.webflux;

import org.jspecify.annotations.NullMarked;

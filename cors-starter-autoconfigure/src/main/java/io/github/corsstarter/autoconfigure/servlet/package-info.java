/**
 * The door for servlet applications: a filter that asks the evaluator and writes what it says. Not
 * API.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.servlet;

import org.jspecify.annotations.NullMarked;

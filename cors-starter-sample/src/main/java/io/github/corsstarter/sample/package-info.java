/**
 * A small application that other origins use: notes for a front end, a public corner and a corner
 * that keeps its annotations. Who may call what stands in {@code application.yml}, not here.
 */
@NullMarked
package io.github.corsstarter.sample;

import org.jspecify.annotations.NullMarked;

/**
 * Other CORS mechanisms in the same application: found when it has started, and reported as advice
 * that says which one wins and what to remove. Not API.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.conflicts;

import org.jspecify.annotations.NullMarked;

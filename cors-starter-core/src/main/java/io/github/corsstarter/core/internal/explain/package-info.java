/**
 * Why a request got what it got, for people: the steps of a decision, and what to write so that a
 * rejected request would be admitted. Nothing here decides anything. Not API.
 */
@NullMarked
package io.github.corsstarter.core.internal.explain;

import org.jspecify.annotations.NullMarked;

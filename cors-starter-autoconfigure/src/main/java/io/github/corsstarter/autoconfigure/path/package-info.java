/**
 * Which policy governs a path: patterns as Spring's {@code PathPattern} reads them, the one with
 * the longest literal beginning first. Not API: types here may change in any release.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.path;

import org.jspecify.annotations.NullMarked;

/**
 * Origins, origin patterns and what decides whether one admits the other. Not API: types here may
 * change in any release.
 */
@NullMarked
package io.github.corsstarter.core.internal.origin;

import org.jspecify.annotations.NullMarked;

/**
 * What the sources of an environment say under a prefix, as it is written there and where. Knows
 * nothing of CORS. Not API: types here may change in any release.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.source;

import org.jspecify.annotations.NullMarked;

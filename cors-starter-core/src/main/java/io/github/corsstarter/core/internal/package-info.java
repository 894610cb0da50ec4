/**
 * What the packages of the starter share. Nothing below this package is API: types here may change
 * in any release.
 */
@NullMarked
package io.github.corsstarter.core.internal;

import org.jspecify.annotations.NullMarked;

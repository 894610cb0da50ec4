/**
 * The vocabulary of HTTP that CORS needs: tokens, methods, field names. Not API: types here may
 * change in any release.
 */
@NullMarked
package io.github.corsstarter.core.internal.http;

import org.jspecify.annotations.NullMarked;

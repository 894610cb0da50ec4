/** What an application says that cannot start because of its CORS configuration. */
@NullMarked
package io.github.corsstarter.autoconfigure.diagnostics;

import org.jspecify.annotations.NullMarked;

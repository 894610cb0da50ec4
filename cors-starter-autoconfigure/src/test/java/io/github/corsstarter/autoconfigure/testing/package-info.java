/** What tests of several packages share: requests byte for byte, servers, browsers. */
@NullMarked
package io.github.corsstarter.autoconfigure.testing;

import org.jspecify.annotations.NullMarked;

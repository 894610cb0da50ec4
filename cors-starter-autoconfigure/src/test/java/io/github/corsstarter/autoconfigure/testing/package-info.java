/** What tests of several packages share: the browsers that they drive. */
@NullMarked
package io.github.corsstarter.autoconfigure.testing;

import org.jspecify.annotations.NullMarked;

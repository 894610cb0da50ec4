/** What operators see of decisions: the rejection log and the meters. Not API. */
@NullMarked
package io.github.corsstarter.autoconfigure.rejections;

import org.jspecify.annotations.NullMarked;

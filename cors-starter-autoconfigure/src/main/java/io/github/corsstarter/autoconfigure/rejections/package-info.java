/** The log of rejections, their memory, and metrics of all decisions. Not API. */
@NullMarked
package io.github.corsstarter.autoconfigure.rejections;

import org.jspecify.annotations.NullMarked;

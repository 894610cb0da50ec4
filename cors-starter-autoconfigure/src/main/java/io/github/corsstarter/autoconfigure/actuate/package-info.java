/** The actuator endpoint: policies as compiled, recent rejections, explanations. Not API. */
@NullMarked
package io.github.corsstarter.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;

/** The actuator endpoint: policies as compiled, recent rejections, explanations. Not API. */
@NullMarked
package io.github.corsstarter.autoconfigure.endpoint;

import org.jspecify.annotations.NullMarked;

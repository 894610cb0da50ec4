/**
 * The filters in the slices of Spring Boot's tests, whose annotations have another name on each
 * generation. The twins for Spring Boot 4 are in the sample.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.slices;

import org.jspecify.annotations.NullMarked;

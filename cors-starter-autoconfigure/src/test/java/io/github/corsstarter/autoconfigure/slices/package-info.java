/**
 * The filters in the slices of Spring Boot's tests. What is tested is the same for both generations
 * of Spring Boot; the classes for Spring Boot 4, with its annotations, are in the sample.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.slices;

import org.jspecify.annotations.NullMarked;

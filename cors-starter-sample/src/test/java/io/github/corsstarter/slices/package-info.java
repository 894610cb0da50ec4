/**
 * The filters in the slices of Spring Boot 4's tests; their twins for Spring Boot 3.5 are in the
 * starter itself, which is compiled against that line.
 */
@NullMarked
package io.github.corsstarter.slices;

import org.jspecify.annotations.NullMarked;

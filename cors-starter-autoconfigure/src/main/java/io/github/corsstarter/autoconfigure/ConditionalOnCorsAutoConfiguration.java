package io.github.corsstarter.autoconfigure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Matches where {@link CorsAutoConfiguration} is: whoever excludes that one excludes the starter.
 * Not API.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnCorsAutoConfiguration.class)
public @interface ConditionalOnCorsAutoConfiguration {}

package io.github.corsstarter.autoconfigure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;

/**
 * Matches where {@link CorsAutoConfiguration} is: whoever excludes that one excludes the starter.
 * Not API.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnBean(CorsAutoConfiguration.class)
public @interface ConditionalOnCorsAutoConfiguration {}

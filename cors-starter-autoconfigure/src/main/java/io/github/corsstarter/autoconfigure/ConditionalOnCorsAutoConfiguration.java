package io.github.corsstarter.autoconfigure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;

/**
 * Matches where {@link CorsAutoConfiguration} is: whoever excludes that one excludes the starter.
 * Looks for the name of one of its beans, because a look-up by type would guess the type of every
 * bean. Not API.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnBean(name = "corsStarterAdvice", search = SearchStrategy.CURRENT)
public @interface ConditionalOnCorsAutoConfiguration {}

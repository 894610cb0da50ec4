/**
 * Real requests to real applications on Tomcat and Netty. Whatever is tested here is sent as raw
 * bytes and runs on every line of Spring Boot; so no type is used that one line only has.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.integration;

import org.jspecify.annotations.NullMarked;

/**
 * What surrounds the starter in real applications, on every server: Security, error pages, proxies,
 * gateways, other CORS mechanisms. Real requests as raw bytes, on every line of Spring Boot.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.conflicts;

import org.jspecify.annotations.NullMarked;

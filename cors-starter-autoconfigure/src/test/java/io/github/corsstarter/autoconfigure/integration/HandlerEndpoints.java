package io.github.corsstarter.autoconfigure.integration;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The handlers that look alike in both stacks; {@code none} is what is not mapped. */
@RestController
class HandlerEndpoints {

  /** Every path but {@code /*}{@code /none}. */
  @RequestMapping({"/", "/{a}", "/{a}/{b:(?!none$).+}", "/{a}/{b}/{c}/**"})
  String any() {
    return "any";
  }

  @RequestMapping("/*/boom")
  String boom() {
    throw new IllegalStateException("boom");
  }

  @RequestMapping("/*/redirect")
  ResponseEntity<Void> redirect() {
    return ResponseEntity.status(302).location(URI.create("/elsewhere")).build();
  }

  @RequestMapping("/*/etag")
  ResponseEntity<String> etag() {
    return ResponseEntity.ok().eTag("\"v1\"").body("etag");
  }

  @RequestMapping("/*/async")
  CompletableFuture<String> async() {
    return CompletableFuture.supplyAsync(() -> "async");
  }

  @PutMapping("/*/put-only")
  String putOnly() {
    return "put-only";
  }

  @RequestMapping("/*/vary-accept-encoding")
  ResponseEntity<String> varyAcceptEncoding() {
    return ResponseEntity.ok().header(HttpHeaders.VARY, "Accept-Encoding").body("vary");
  }

  @RequestMapping("/*/vary-star")
  ResponseEntity<String> varyStar() {
    return ResponseEntity.ok().header(HttpHeaders.VARY, "*").body("vary");
  }

  @RequestMapping("/*/app-sets-acao")
  ResponseEntity<String> appSetsAllowOrigin() {
    return ResponseEntity.ok()
        .header("Access-Control-Allow-Origin", "https://other.example")
        .body("set");
  }

  @RequestMapping("/*/app-reflects")
  ResponseEntity<String> appReflects(@RequestHeader("Origin") String origin) {
    return ResponseEntity.ok()
        .header("Access-Control-Allow-Origin", origin)
        .header("Access-Control-Allow-Credentials", "true")
        .body("reflected");
  }

  @RequestMapping("/forwarded")
  String forwarded() {
    return "forwarded";
  }
}

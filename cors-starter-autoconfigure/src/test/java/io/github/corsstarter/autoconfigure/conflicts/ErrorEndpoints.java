package io.github.corsstarter.autoconfigure.conflicts;

import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What goes wrong alike in both stacks. */
@RestController
class ErrorEndpoints {

  @GetMapping("/api/ok")
  String ok() {
    return "ok";
  }

  @GetMapping("/api/number")
  String number(@RequestParam("value") int value) {
    return "number " + value;
  }

  @PostMapping(path = "/api/json", consumes = "application/json")
  String json(@RequestBody String body) {
    return body;
  }

  @GetMapping(path = "/api/text", produces = "text/plain")
  String text() {
    return "text";
  }

  @GetMapping("/api/status/{status}")
  String status(@PathVariable("status") int status) {
    throw new ResponseStatusException(HttpStatusCode.valueOf(status));
  }

  @GetMapping("/api/problem")
  String problem() {
    throw new ErrorResponseException(HttpStatus.CONFLICT);
  }

  @GetMapping({"/api/boom", "/open/boom"})
  String boom() {
    throw new IllegalStateException("boom");
  }

  @GetMapping("/api/later-boom")
  CompletableFuture<String> laterBoom() {
    return CompletableFuture.supplyAsync(
        () -> {
          throw new IllegalStateException("later boom");
        });
  }
}

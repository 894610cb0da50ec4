package io.github.corsstarter.autoconfigure.integration;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Handlers of both stacks that write what is ours to write. */
@RestController
class GuardEndpoints {

  @RequestMapping("/{area}/entity")
  ResponseEntity<String> entity() {
    return entity(
        headers -> {
          headers.add("Access-Control-Allow-Origin", "*");
          headers.add("ACCESS-CONTROL-ALLOW-ORIGIN", "https://other.example");
          headers.add("Access-Control-Allow-Credentials", "false");
        });
  }

  @RequestMapping("/{area}/expose")
  ResponseEntity<String> expose() {
    return entity(
        headers -> {
          headers.add("Access-Control-Expose-Headers", "X-Theirs, X-OURS");
          headers.add("access-control-expose-headers", "*");
        });
  }

  @RequestMapping("/{area}/expose-many")
  ResponseEntity<String> exposeMany() {
    return entity(
        headers -> {
          for (int i = 0; i < 300; i++) {
            headers.add("Access-Control-Expose-Headers", "X-Name-" + i);
            headers.add("Vary", "X-Part-" + i);
          }
        });
  }

  @RequestMapping("/{area}/expose-thousands")
  ResponseEntity<String> exposeThousands() {
    return entity(
        headers -> {
          for (int i = 0; i < 10_000; i++) {
            headers.add("Access-Control-Expose-Headers", "X-Name-" + i);
          }
        });
  }

  @RequestMapping("/{area}/expose-long")
  ResponseEntity<String> exposeLong() {
    String names =
        IntStream.range(0, 10_000).mapToObj(i -> "X-Name-" + i).collect(Collectors.joining(", "));
    return entity(headers -> headers.add("Access-Control-Expose-Headers", names));
  }

  @RequestMapping("/{area}/other-fields")
  ResponseEntity<String> otherFields() {
    return entity(
        headers -> {
          headers.add("Access-Control-Allow-Methods", "GET");
          headers.add("Access-Control-Allow-Headers", "x-a");
          headers.add("Access-Control-Max-Age", "1");
          headers.add("Access-Control-Allow-Private-Network", "true");
          headers.add("Timing-Allow-Origin", "*");
        });
  }

  @RequestMapping("/{area}/vary-set")
  ResponseEntity<String> varySet() {
    return entity(headers -> headers.set("Vary", "Accept-Encoding"));
  }

  @RequestMapping("/{area}/vary-add")
  ResponseEntity<String> varyAdd() {
    return entity(
        headers -> {
          headers.add("Vary", "Accept-Encoding, ORIGIN");
          headers.add("vary", "Cookie");
        });
  }

  @RequestMapping("/{area}/vary-star")
  ResponseEntity<String> varyStar() {
    return entity(headers -> headers.set("Vary", "*"));
  }

  @RequestMapping("/{area}/status-exception")
  String statusException() {
    throw new ResponseStatusException(HttpStatus.CONFLICT);
  }

  @RequestMapping("/{area}/exception")
  String exception() {
    throw new IllegalStateException("thrown");
  }

  @CrossOrigin(origins = "https://other.example", allowCredentials = "true")
  @RequestMapping("/{area}/annotated")
  String annotated() {
    return "annotated";
  }

  private static ResponseEntity<String> entity(Consumer<HttpHeaders> headers) {
    return ResponseEntity.ok().headers(headers).body("entity");
  }
}

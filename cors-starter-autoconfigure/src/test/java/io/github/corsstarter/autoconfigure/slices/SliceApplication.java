package io.github.corsstarter.autoconfigure.slices;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
class SliceApplication {

  @RestController
  static class Endpoint {

    @GetMapping("/api/greeting")
    String greeting() {
      return "hello";
    }
  }
}

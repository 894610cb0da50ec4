package io.github.corsstarter.autoconfigure.conflicts;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One handler for each pattern of a policy, and others beyond; each says who it is. */
@RestController
class PathEndpoints {

  @GetMapping("/api/**")
  String api() {
    return "handled by api";
  }

  @GetMapping("/api/users/{id}")
  String users() {
    return "handled by users";
  }

  @GetMapping("/api/admin/**")
  String admin() {
    return "handled by admin";
  }

  @GetMapping("/files/{*path}")
  String files() {
    return "handled by files";
  }

  @GetMapping("/open/**")
  String open() {
    return "handled by none";
  }

  @GetMapping("/**")
  String rest() {
    return "handled by none";
  }
}

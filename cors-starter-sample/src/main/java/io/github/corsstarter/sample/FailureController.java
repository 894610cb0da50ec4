package io.github.corsstarter.sample;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A handler nobody expected to fail: the front end can read its 500, not just "network error". */
@RestController
final class FailureController {

  @GetMapping("/api/failure")
  void fail() {
    throw new IllegalStateException("the sample fails on purpose");
  }
}

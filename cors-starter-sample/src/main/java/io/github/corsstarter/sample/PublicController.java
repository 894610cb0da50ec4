package io.github.corsstarter.sample;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For everyone to read, from any origin; governed by the policy {@code public-reads}. */
@RestController
final class PublicController {

  @GetMapping("/public/motd")
  Message messageOfTheDay() {
    return new Message("Same origin, same friends.");
  }

  record Message(String text) {}
}

package io.github.corsstarter.sample;

import java.util.List;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The policy {@code partner-corner} bypasses these paths, so Spring's annotation decides here. */
@RestController
@CrossOrigin("https://partner.example.com")
final class PartnerController {

  @GetMapping("/partner/offers")
  List<String> offers() {
    return List.of("ten notes for the price of nine");
  }
}

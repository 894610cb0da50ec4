package io.github.corsstarter.sample;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Behind the login. The 401 carries the CORS headers too, so that the front end can read it. */
@RestController
final class AccountController {

  @GetMapping("/api/me")
  Account me(Principal user) {
    return new Account(user.getName());
  }

  record Account(String name) {}
}

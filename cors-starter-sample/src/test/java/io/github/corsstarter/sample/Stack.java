package io.github.corsstarter.sample;

import java.util.List;

/** The two ways to start the sample. */
enum Stack {
  SERVLET("Tomcat"),
  REACTIVE("Netty");

  final String server;

  Stack(String server) {
    this.server = server;
  }

  List<String> arguments() {
    return switch (this) {
      case SERVLET -> List.of();
      case REACTIVE -> List.of("--spring.main.web-application-type=reactive");
    };
  }
}

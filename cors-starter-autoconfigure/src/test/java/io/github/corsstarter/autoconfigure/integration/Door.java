package io.github.corsstarter.autoconfigure.integration;

/** The two ways into the evaluator, each with the server that its applications run on. */
public enum Door {
  SERVLET("servlet", "Tomcat"),
  WEBFLUX("reactive", "Netty");

  final String applicationType;

  final String server;

  Door(String applicationType, String server) {
    this.applicationType = applicationType;
    this.server = server;
  }
}

package io.github.corsstarter.autoconfigure.integration;

class ServletHostileInputTests extends HostileInputTests {

  ServletHostileInputTests() {
    super(Door.SERVLET);
  }
}

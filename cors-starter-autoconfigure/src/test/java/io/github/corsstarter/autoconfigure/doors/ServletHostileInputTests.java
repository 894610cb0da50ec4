package io.github.corsstarter.autoconfigure.doors;

class ServletHostileInputTests extends HostileInputTests {

  ServletHostileInputTests() {
    super(Door.SERVLET);
  }
}

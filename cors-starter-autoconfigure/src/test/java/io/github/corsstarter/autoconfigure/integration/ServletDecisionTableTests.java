package io.github.corsstarter.autoconfigure.integration;

class ServletDecisionTableTests extends DecisionTableReplay {

  ServletDecisionTableTests() {
    super(Door.SERVLET);
  }
}

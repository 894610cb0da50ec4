package io.github.corsstarter.autoconfigure.doors;

class ServletDecisionTableTests extends DecisionTableReplay {

  ServletDecisionTableTests() {
    super(Door.SERVLET);
  }
}

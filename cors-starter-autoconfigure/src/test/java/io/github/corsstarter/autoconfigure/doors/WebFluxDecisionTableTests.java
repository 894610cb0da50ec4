package io.github.corsstarter.autoconfigure.doors;

class WebFluxDecisionTableTests extends DecisionTableReplay {

  WebFluxDecisionTableTests() {
    super(Door.WEBFLUX);
  }
}

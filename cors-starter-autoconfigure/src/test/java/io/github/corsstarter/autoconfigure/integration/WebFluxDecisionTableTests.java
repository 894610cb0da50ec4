package io.github.corsstarter.autoconfigure.integration;

class WebFluxDecisionTableTests extends DecisionTableReplay {

  WebFluxDecisionTableTests() {
    super(Door.WEBFLUX);
  }
}

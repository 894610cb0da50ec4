package io.github.corsstarter.autoconfigure.observe;

class WebFluxCatalogueTests extends CatalogueReplay {

  WebFluxCatalogueTests() {
    super(Stack.REACTIVE);
  }
}

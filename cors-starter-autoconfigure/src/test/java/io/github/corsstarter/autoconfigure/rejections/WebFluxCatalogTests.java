package io.github.corsstarter.autoconfigure.rejections;

class WebFluxCatalogTests extends CatalogReplay {

  WebFluxCatalogTests() {
    super(Stack.REACTIVE);
  }
}

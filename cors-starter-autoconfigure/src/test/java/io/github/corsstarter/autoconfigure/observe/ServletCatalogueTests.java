package io.github.corsstarter.autoconfigure.observe;

class ServletCatalogueTests extends CatalogueReplay {

  ServletCatalogueTests() {
    super(Stack.SERVLET);
  }
}

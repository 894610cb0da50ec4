package io.github.corsstarter.autoconfigure.rejections;

class ServletCatalogTests extends CatalogReplay {

  ServletCatalogTests() {
    super(Stack.SERVLET);
  }
}

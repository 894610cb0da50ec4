package io.github.corsstarter.autoconfigure.integration;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.corsstarter.autoconfigure.testing.Browser;
import io.github.corsstarter.autoconfigure.testing.Firefox;
import java.io.IOException;

class FirefoxCacheTests extends BrowserCaches {

  @Override
  Browser startBrowser() throws IOException {
    assumeThat(Firefox.isInstalled()).as("installed: firefox-esr").isTrue();
    return new Firefox();
  }
}
